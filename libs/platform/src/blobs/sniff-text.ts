import { BlobRefused } from './blob-refused';

/** Controls that no list or note contains: all of C0 but tab, line feed, form feed and return. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const ACTIVE = /<script|<html|<svg[\s>]|<iframe|<object|<embed|<\?php|<!doctype|javascript:|^\s*mime-version:/i;
const SPREADSHEET_COMMAND =
  /(^|[\n,;\t"])\s*"?[=+@-]\s*(cmd|dde|msexcel|rundll32|powershell)\b[^\n]*\||=\s*(webservice|hyperlink|importxml|importdata|dde)\s*\(/i;

/** Refuses what is neither UTF-8 nor GB18030, binary data, pages under a text name, and cells that call a program. */
export function mustBeText(bytes: Buffer): void {
  const text = decoded(bytes);
  if (text === undefined || CONTROL.test(text)) throw new BlobRefused('unsupported');
  if (text.includes('%PDF-')) throw new BlobRefused('polyglot', { also: 'pdf' });
  if (ACTIVE.test(text)) throw new BlobRefused('markup');
  if (SPREADSHEET_COMMAND.test(text)) throw new BlobRefused('external');
}

function decoded(bytes: Buffer): string | undefined {
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}
