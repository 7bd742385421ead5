/** Why a text is not read. The closed list; `libs/words` has a sentence for each. */
export const TEXT_REFUSALS = [
  'missing', // no such file, or no right to read it
  'empty', // no bytes, or no text in them
  'too-large', // more bytes than a report can have
  'legacy-format', // .doc and .wps: an OLE2 container
  'not-a-document', // an archive without a Word document in it
  'damaged', // cut off, or an archive that contradicts itself
  'not-text', // neither Word nor text: pictures, PDF, programs
] as const;
export type TextRefusal = (typeof TEXT_REFUSALS)[number];

/** A file whose text cannot be had. */
export class TextRefused extends Error {
  constructor(readonly reason: TextRefusal) {
    super(`text refused: ${reason}`);
    this.name = 'TextRefused';
  }
}
