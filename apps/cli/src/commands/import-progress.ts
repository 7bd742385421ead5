import { SingleBar } from 'cli-progress';
import type { Progress } from '#engine/plan/import-list';
import { IMPORT_WORDS } from '#words/import';
import { onOneLine } from '../say';

/** A bar where somebody watches, a line a step where a file does; both on standard error. */
export function progressOn(stream: NodeJS.WriteStream): { readonly onProgress: Progress; readonly stop: () => void } {
  if (!stream.isTTY) {
    const onProgress: Progress = (done, total) => void stream.write(`${onOneLine(IMPORT_WORDS.progress, { done, total })}\n`);
    return { onProgress, stop: () => undefined };
  }
  const bar = new SingleBar({ stream, format: '{bar} {value}/{total}', clearOnComplete: true });
  let started = false;
  const onProgress: Progress = (done, total) => {
    if (!started) bar.start(total, 0);
    started = true;
    bar.update(done);
  };
  return { onProgress, stop: () => bar.stop() };
}
