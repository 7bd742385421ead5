const MARK = '\ufeff';
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Text of a table that every spreadsheet opens: with a byte order mark, so that Chinese is read as such, and with
 * cells that begin like a formula made plain text, so that nothing a unit typed is run on somebody else's machine.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n';
}

function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
