/** A part of a scheme's file as far as it is shown: the service has read and checked it all. */
export interface SchemeNode {
  readonly key: string;
  readonly name: string;
  readonly marks?: string | Readonly<Record<string, string>>;
  readonly rule?: string;
  readonly share?: string;
  readonly weight?: string;
  readonly cap?: unknown;
  readonly compose?: 'sum' | 'weighted' | 'fold';
  readonly parameters?: unknown;
  readonly children?: readonly SchemeNode[];
}

export interface SchemeFile {
  readonly groups?: readonly { readonly key: string; readonly name: string }[];
  readonly tree: SchemeNode;
  readonly bonus?: { readonly cap?: string; readonly items: readonly SchemeNode[] };
  readonly deductions?: { readonly cap?: string; readonly items: readonly SchemeNode[] };
  readonly vetoes?: readonly { readonly key: string; readonly name: string; readonly effect: string; readonly basis: string; readonly grade?: string }[];
  readonly grades?: readonly { readonly key: string; readonly name: string; readonly from?: string; readonly to?: string; readonly share?: string }[];
}

export const fileOf = (file: object): SchemeFile => file as SchemeFile;

/** `20`, or a group's own marks one after another, each group by its name. */
export function marksText(marks: SchemeNode['marks'], groups: SchemeFile['groups'] = []): string {
  if (marks === undefined) return '';
  const nameOf = (group: string): string => groups.find(({ key }) => key === group)?.name ?? group;
  return typeof marks === 'string' ? marks : Object.entries(marks).map(([group, points]) => `${nameOf(group)} ${points}`).join(' · ');
}
