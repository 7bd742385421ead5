/** A part of a scheme's file as far as it is shown: the service has read and checked it all. */
export interface SchemeNode {
  readonly key: string;
  readonly name: string;
  readonly marks?: string | Readonly<Record<string, string>>;
  readonly rule?: string;
  readonly share?: string;
  readonly weight?: string;
  readonly cap?: unknown;
  readonly children?: readonly SchemeNode[];
}

export interface SchemeFile {
  readonly tree: SchemeNode;
  readonly bonus?: { readonly cap?: string; readonly items: readonly SchemeNode[] };
  readonly deductions?: { readonly cap?: string; readonly items: readonly SchemeNode[] };
  readonly vetoes?: readonly { readonly key: string; readonly name: string; readonly effect: string; readonly basis: string; readonly grade?: string }[];
  readonly grades?: readonly { readonly key: string; readonly name: string; readonly from?: string; readonly to?: string; readonly share?: string }[];
}

export const fileOf = (file: object): SchemeFile => file as SchemeFile;

/** `20`, or a group's own marks one after another. */
export function marksText(marks: SchemeNode['marks']): string {
  if (marks === undefined) return '';
  return typeof marks === 'string' ? marks : Object.entries(marks).map(([group, points]) => `${group} ${points}`).join(' · ');
}

/** A line for every node: its place, and what it says. What two versions do not share is what changed. */
export function linesOf(file: SchemeFile): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const visit = (node: SchemeNode, place: string): void => {
    const { children, ...own } = node;
    lines.set(`${place}/${node.key}`, JSON.stringify(own));
    for (const child of children ?? []) visit(child, `${place}/${node.key}`);
  };
  visit(file.tree, '');
  for (const part of ['bonus', 'deductions'] as const) for (const item of file[part]?.items ?? []) visit(item, `/${part}`);
  for (const { key, ...veto } of file.vetoes ?? []) lines.set(`/vetoes/${key}`, JSON.stringify(veto));
  for (const { key, ...grade } of file.grades ?? []) lines.set(`/grades/${key}`, JSON.stringify(grade));
  return lines;
}
