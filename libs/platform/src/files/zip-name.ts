import { ZipRefused } from './zip-refused';

const UTF8_FLAG = 0x800;
const NAME_LIMIT = 255;

/**
 * The name of an entry, safe to be joined to a folder although nobody here does so.
 * Refused: traversal, absolute and drive paths, backslashes, empty or dot segments, control and
 * direction-changing characters, and names longer than 255 characters.
 */
export function entryName(bytes: Buffer, flags: number): string {
  const name = decodeName(bytes, flags);
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  const segments = path.split('/');
  const bad =
    path === '' ||
    name.length > NAME_LIMIT ||
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\\:*?"<>|]/.test(name) ||
    segments.some((segment) => segment === '' || /^\.+$/.test(segment) || /[. ]$/.test(segment));
  if (bad) throw new ZipRefused('name', JSON.stringify(name.slice(0, 80)));
  return name;
}

function decodeName(bytes: Buffer, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if ((flags & UTF8_FLAG) !== 0) throw new ZipRefused('name');
    return new TextDecoder('gb18030').decode(bytes);
  }
}
