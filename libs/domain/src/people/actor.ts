import type { AccountId, CountyId, Instant, ListId, PersonId, PostId, UnitId } from '../kernel/ids';

/** Who works here, the three officers who never touch business data, and the program of a superior's platform. */
export const ROLES = [
  'leader',
  'clerk',
  'unit-head',
  'supervision',
  'assessment',
  'inspector',
  'system-admin',
  'security-admin',
  'audit-admin',
  'superior-platform',
] as const;
export type Role = (typeof ROLES)[number];

/** 查阅授权: an inspection access in force. It lets an inspector read, to its end by the county's clock. */
export interface InspectionReach {
  readonly id: string;
  /** It reaches the tasks of this list only, whatever their units. */
  readonly listId: ListId | null;
  readonly endsAt: Instant;
}

/** A role held for a unit. Held for the county itself it reaches every unit of the county. */
export interface Grant {
  readonly role: Role;
  readonly unitId: UnitId;
  readonly countyWide: boolean;
  /** Only where the role comes of an inspection access; then it ends with it. */
  readonly access?: InspectionReach;
}

/** A person in a post, perhaps acting for another: what the trail names. Built from today's grants, links and holdings. */
export interface PersonActor {
  readonly kind: 'person';
  readonly countyId: CountyId;
  readonly personId: PersonId;
  readonly accountId: AccountId;
  readonly unitId: UnitId;
  readonly postId: PostId | null;
  /** The person whose delegation is used. The grants are then that person's. */
  readonly actingFor: PersonId | null;
  readonly grants: readonly Grant[];
  readonly leaderPostIds: readonly PostId[];
  /** Towns and villages that his posts are linked to, a linked town's villages included. */
  readonly linkedUnitIds: readonly UnitId[];
}

/** The machine under a written rule. It never satisfies a rule that needs a person. */
export interface SystemActor {
  readonly kind: 'system';
  readonly countyId: CountyId;
  readonly rule: string;
}

export type Actor = PersonActor | SystemActor;
