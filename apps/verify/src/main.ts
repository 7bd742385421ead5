import { statSync } from 'node:fs';
import { EXIT_CODES } from '#domain/ledger/verdict';
import { FolderFiles } from './folder-files';
import { NODE_HASHING } from './node-hashing';
import { BadOptions, optionsOf } from './options';
import { sayVerdict, verdictText } from './say-verdict';
import { verifyBundle } from './verify-bundle';

/** Answers with the exit code: 0 valid, 1 tampered, 2 whatever could not be verified, also for want of a bundle. */
async function main(args: readonly string[]): Promise<number> {
  const { folder, json, language, trust } = optionsOf(args, (performance.timeOrigin + performance.now()) / 1000);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new BadOptions(`${folder}: 没有这个文件夹 / there is no such folder`);
  const verdict = await verifyBundle({ files: new FolderFiles(folder), trust, hashing: NODE_HASHING });
  process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : verdictText(sayVerdict(verdict, language)));
  return EXIT_CODES[verdict.outcome];
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof BadOptions ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = EXIT_CODES.unverified;
  },
);
