import type { Readable } from 'node:stream';
import { BlobRefused } from './blob-refused';

/**
 * The stream's bytes, refused with `too-large` beyond `most` bytes. When the sender breaks off, the bytes that
 * came are kept: `onBroken` is told, and the result ends as if the stream had ended there.
 */
export async function* limitedTo(stream: Readable, most: number, onBroken: () => void): AsyncGenerator<Buffer> {
  let count = 0;
  try {
    for await (const chunk of stream) {
      count += (chunk as Buffer).length;
      if (count > most) throw new BlobRefused('too-large', { limit: most });
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof BlobRefused) throw error;
    onBroken();
  }
}
