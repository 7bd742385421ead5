/** PostgreSQL's binary form of an array: dimensions, flags, type of the elements, size and lower bound, then each with its length. */
const HEAD = 20;
const ELEMENT = 8;
const INT4 = 23;
const INT4_BYTES = 4;

/**
 * An `integer[]` out of `encode(array_send(x), 'hex')`: the driver reads every answer as UTF-8, which no binary form survives as it
 * is, and the text of an array takes it several times as long. Throws where an element is null: whoever packs leaves no hole.
 */
export function readInts(hex: string | null): Int32Array {
  if (hex === null) return new Int32Array(0);
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.readInt32BE(0) === 0) return new Int32Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ints = new Int32Array(view.getInt32(HEAD - ELEMENT));
  for (let index = 0, at = HEAD; index < ints.length; index += 1, at += ELEMENT) {
    if (view.getInt32(at) !== INT4_BYTES) throw new Error('a packed array has a hole');
    ints[index] = view.getInt32(at + INT4_BYTES);
  }
  return ints;
}

/** The bytes of an `integer[]`, for a parameter: a Buffer is sent as it is. */
export function writeInts(ints: Int32Array): Buffer {
  const bytes = Buffer.allocUnsafe(HEAD + ints.length * ELEMENT);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  [1, 0, INT4, ints.length, 1].forEach((word, index) => view.setInt32(index * INT4_BYTES, word));
  for (let index = 0, at = HEAD; index < ints.length; index += 1, at += ELEMENT) {
    view.setInt32(at, INT4_BYTES);
    view.setInt32(at + INT4_BYTES, ints[index]!);
  }
  return bytes;
}
