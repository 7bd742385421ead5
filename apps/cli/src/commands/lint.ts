import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Finding } from '#domain/document/lint/finding';
import { lintBrief } from '#domain/document/lint/lint-brief';
import { readText } from '#platform/word/read-text';
import { TextRefused } from '#platform/word/word-refused';
import { LINT_WORDS, UNREADABLE_WORDS, findingWords } from '#words/lint';
import { bilingual } from './due-text';

const FOUND = 1;
const UNREADABLE = 2;

/**
 * `lint brief FILE [--json]`: 0 for a sound text, 1 when something was found, 2 when the text could not be read. Findings
 * stand on standard output in the order of the text; needs no database.
 */
export function registerLint(program: Command): void {
  const command = program.command('lint').description(bilingual(LINT_WORDS.about));
  command
    .command('brief')
    .description(bilingual(LINT_WORDS.brief))
    .argument('<file>', '.txt | .docx')
    .option('--json', bilingual(LINT_WORDS.json))
    .action(async (path: string, { json }: { readonly json?: boolean }) => {
      const { writeOut, writeErr } = program.configureOutput();
      try {
        const findings = lintBrief(await textOf(path));
        writeOut?.(json ? `${JSON.stringify({ findings: findings.map(asJson) }, null, 2)}\n` : told(findings));
        if (findings.length > 0) process.exitCode = FOUND;
      } catch (error) {
        if (!(error instanceof TextRefused)) throw error;
        writeErr?.(`${bilingual(UNREADABLE_WORDS[error.reason], { path })}\n`);
        process.exitCode = UNREADABLE;
      }
    });
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    throw new TextRefused('missing');
  });
  return readText(bytes);
}

function asJson(finding: Finding): Readonly<Record<string, unknown>> {
  const { kind, at, length, line, column, excerpt } = finding;
  return { kind, at, length, line, column, excerpt, says: findingWords(finding) };
}

function told(findings: readonly Finding[]): string {
  if (findings.length === 0) return `${bilingual(LINT_WORDS.sound)}\n`;
  const lines = findings.map((finding) => {
    const { line, column, excerpt, kind } = finding;
    return `${bilingual(LINT_WORDS.place, { line, column })}: ${bilingual(findingWords(finding))} [${kind}]\n    ${excerpt}\n`;
  });
  return `${lines.join('')}${bilingual(LINT_WORDS.found, { count: findings.length })}\n`;
}
