import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InvalidArgumentError } from 'commander';
import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { TwoOfficers } from '#engine/people/two-officers';
import { OFFICERS_SAID } from '#words/trail';
import { onOneLine } from './say';

/** Asks for one password after another; a test has its own. */
export type AskPasswords = (logins: readonly string[]) => Promise<readonly string[]>;

/** `--officer` given twice. */
export function collectOfficers(login: string, before: readonly string[] = []): readonly string[] {
  return [...before, login];
}

/** Both sign at this terminal, or their passwords come as two lines on standard input. */
export async function twoOfficers(owner: Database, county: CountyId, { officers, ask = askPasswords }: { officers: readonly string[]; ask?: AskPasswords }): Promise<readonly [PersonActor, PersonActor]> {
  const [one, other, ...more] = officers;
  if (one === undefined || other === undefined || more.length > 0) throw new InvalidArgumentError(onOneLine(OFFICERS_SAID.two));
  const [first = '', second = ''] = await ask(officers);
  return new TwoOfficers(new Reader(owner), new UnitOfWork(owner)).sign(county, [{ login: one, password: first }, { login: other, password: second }]);
}

/** Nothing of what is typed is shown. */
const askPasswords: AskPasswords = async (logins) => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const given: string[] = [];
  const next = lines[Symbol.asyncIterator]();
  for (const login of logins) {
    if (process.stdin.isTTY) process.stderr.write(`${onOneLine(OFFICERS_SAID.password, { login })} `);
    const { value, done } = await next.next();
    if (process.stdin.isTTY) process.stderr.write('\n');
    given.push(done === true ? '' : value);
  }
  lines.close();
  return given;
};
