/**
 * `Content-Disposition` of a download: the name as UTF-8 (RFC 8187), and a plain ASCII one for those who do not read it.
 * Nothing of the name can end the header or the quoted string.
 */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^A-Za-z0-9._ -]/g, '_');
  const escape = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  const encoded = encodeURIComponent(Buffer.from(fileName).toString()).replace(/['()*]/g, escape);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
