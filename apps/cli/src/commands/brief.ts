import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { BRIEF_WORDS } from '#words/brief';
import { issueDemonstrationBrief, openByNumber, ownPlace, type Place } from '../demonstration/brief/issue-brief';
import { onOneLine } from '../say';

interface IssueOptions {
  readonly county: string;
  readonly year: string;
  readonly out: string;
  readonly json?: boolean;
}

/**
 * `brief issue --county demo --year 2023 --out FILE.docx`: writes and issues the demonstration county's brief. The year is played
 * first where nobody has. `brief open NUMBER`: the figures as they were issued, and which of them differ today.
 */
export function registerBrief(program: Command, placeOf: () => Place = ownPlace): void {
  const command = program.command('brief').description(onOneLine(BRIEF_WORDS.about));
  command
    .command('issue')
    .description(onOneLine(BRIEF_WORDS.issue))
    .option('--county <county>', onOneLine(BRIEF_WORDS.county), only('demo', onOneLine(BRIEF_WORDS.countyWrong)), 'demo')
    .option('--year <year>', onOneLine(BRIEF_WORDS.year), only('2023', onOneLine(BRIEF_WORDS.yearWrong)), '2023')
    .requiredOption('--out <file>', onOneLine(BRIEF_WORDS.out))
    .option('--json', onOneLine(BRIEF_WORDS.json))
    .action(async ({ year, out, json }: IssueOptions) => {
      const { writeOut, writeErr } = program.configureOutput();
      const issued = await issueDemonstrationBrief(placeOf(), Number(year), (month) => writeErr?.(`· ${month}\n`));
      await writeFile(out, issued.bytes);
      const { bytes, ...told } = issued;
      const lines = [onOneLine(BRIEF_WORDS.issued, { ...told, out, count: told.figures.length }), ...told.figures.map(({ label, text, query }) => `  ${label}: ${text} [${query}]`)];
      writeOut?.(json ? `${JSON.stringify({ ...told, out, size: bytes.length }, null, 2)}\n` : `${lines.join('\n')}\n`);
    });
  command
    .command('open')
    .description(onOneLine(BRIEF_WORDS.open))
    .argument('<number>', '〔演示2023〕情况汇报1号')
    .option('--out <file>', onOneLine(BRIEF_WORDS.outAgain))
    .option('--json', onOneLine(BRIEF_WORDS.json))
    .action(async (number: string, { out, json }: { readonly out?: string; readonly json?: boolean }) => {
      const { writeOut } = program.configureOutput();
      const { bytes, ...opened } = await openByNumber(placeOf(), number);
      if (out !== undefined) await writeFile(out, bytes);
      const head = onOneLine(BRIEF_WORDS.opened, { number: opened.number, asOf: opened.asOf, changed: opened.changed });
      const lines = opened.figures.map(({ label, text, now }) => `  ${label}: ${text}${now === text ? '' : `  ${onOneLine(BRIEF_WORDS.now, { now: now ?? '—' })}`}`);
      writeOut?.(json ? `${JSON.stringify(opened, null, 2)}\n` : `${[head, ...lines].join('\n')}\n`);
    });
}

function only(value: string, wrong: string): (given: string) => string {
  return (given) => {
    if (given !== value) throw new InvalidArgumentError(wrong);
    return given;
  };
}
