/** Why a workbook is not opened. The closed list; each reason has its failure `workbook.<reason>`. */
export const REFUSAL_REASONS = [
  'empty', // no bytes at all
  'too-large', // more bytes than a list can have
  'not-a-workbook', // another kind of file, or a container without a worksheet part
  'legacy-format', // .xls and its kin: an OLE2 container
  'encrypted', // protected by a password
  'truncated', // cut off or damaged on the way
  'has-macros', // carries a macro project
  'external-links', // takes content from elsewhere: links to other files, DDE, queries
  'embedded-objects', // carries OLE objects, ActiveX controls or whole files
  'nested-archive', // an archive inside the archive
  'zip-bomb', // unpacks to more than it may, or lies about how much
  'unsafe-name', // a part's name that leaves its folder
  'too-many-cells', // more rows or columns than a list can have
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A workbook that is not opened; `detail` names the part or the limit concerned, never content. */
export class WorkbookRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail: string = '',
  ) {
    super(detail === '' ? `workbook refused: ${reason}` : `workbook refused: ${reason} (${detail})`);
    this.name = 'WorkbookRefused';
  }
}
