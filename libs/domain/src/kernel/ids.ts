/** Ids are UUID strings; the brand keeps one noun's id from being passed for another's. */
declare const brand: unique symbol;
type Id<Noun extends string> = string & { readonly [brand]: Noun };

/** A county is a small integer: it leads every key and is set on every transaction. */
export type CountyId = number & { readonly [brand]: 'county' };

export type UnitId = Id<'unit'>;
export type PostId = Id<'post'>;
export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type ListId = Id<'list'>;
export type TaskItemId = Id<'item'>;
export type AssignmentId = Id<'assignment'>;
export type ReportId = Id<'report'>;
export type EvidenceId = Id<'evidence'>;

/** UTC instant as RFC 3339 with microseconds at most, as the database gave it. Compared as text only in one format. */
export type Instant = string & { readonly [brand]: 'instant' };
