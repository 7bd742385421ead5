/** Bytes or a text that are not what their format says. Says which format and what is wrong, for logs and reports. */
export class Malformed extends Error {
  constructor(
    readonly format: 'base64' | 'key' | 'note' | 'checkpoint' | 'cosignature' | 'tile' | 'entries' | 'proof' | 'time-stamp',
    readonly what: string,
  ) {
    super(`malformed ${format}: ${what}`);
    this.name = 'Malformed';
  }
}
