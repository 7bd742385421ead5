import { type Command, InvalidArgumentError } from 'commander';
import { SEAL_ACTS, type SealAct } from '#domain/people/seal-person';
import type { Database } from '#engine/core/database';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type Sealed, SealPerson } from '#engine/people/seal-person';
import { readEnv } from '#platform/env';
import { SEAL_SAID } from '#words/seal';
import { PROOF_SAID, RESTART_SAID } from '#words/trail';
import { countyOf } from '../county-of';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';
import { type AskPasswords, collectOfficers, twoOfficers } from '../two-officers';

interface Options {
  readonly county: string;
  readonly person: string;
  readonly authority: string;
  readonly reason: string;
  readonly officer?: readonly string[];
}

/** `person freeze|restore|shred --county CODE --person LOGIN --authority 文号 --reason TEXT --officer LOGIN --officer LOGIN`. */
export function registerPerson(program: Command, open: WithOwner = withOwner, ask?: AskPasswords): void {
  const person = program.command('person').description(onOneLine(SEAL_SAID.about));
  for (const act of SEAL_ACTS) {
    person
      .command(act)
      .description(onOneLine(SEAL_SAID[act]))
      .requiredOption('--county <code>', onOneLine(PROOF_SAID.county))
      .requiredOption('--person <login>', onOneLine(SEAL_SAID.who))
      .requiredOption('--authority <number>', onOneLine(SEAL_SAID.authority), readText)
      .requiredOption('--reason <text>', onOneLine(SEAL_SAID.reason), readText)
      .option('--officer <login>', onOneLine(RESTART_SAID.officer), collectOfficers)
      .action(async (options: Options) => {
        const done = await open((owner) => sealed(owner, act, { options, ask }));
        person.configureOutput().writeOut?.(`${inBoth(SEAL_SAID[done.state], { personId: done.personId })}\n`);
      });
  }
}

async function sealed(owner: Database, act: SealAct, { options, ask }: { readonly options: Options; readonly ask: AskPasswords | undefined }): Promise<Sealed> {
  const { county: code, person: who, authority, reason, officer: officers = [] } = options;
  const county = await countyOf(owner, code);
  const pair = await twoOfficers(owner, county, { officers, ask });
  return new SealPerson(new UnitOfWork(owner), readEnv().keyDir).run(pair, { act, who, authority, reason });
}

function readText(text: string): string {
  if (text.trim() === '' || text.length > 500) throw new InvalidArgumentError(onOneLine(SEAL_SAID.textWrong));
  return text.trim();
}
