import { type Command, InvalidArgumentError } from 'commander';
import { type CountyCreated, createCounty, type NewCounty } from '#engine/people/create-county';
import { readEnv } from '#platform/env';
import { COUNTY_WORDS } from '#words/county';
import { loadConfigCalendars } from '../load-calendars';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';

interface CreateOptions {
  readonly code: string;
  readonly name: string;
  readonly kind: NewCounty['kind'];
  readonly json?: boolean;
}

const KINDS = ['real', 'demonstration', 'test'] as const;

/** `county create --code --name [--kind]`: a county and one-time links for its three officers, on standard output. */
export function registerCounty(program: Command, open: WithOwner = withOwner): void {
  const county = program.command('county').description(onOneLine(COUNTY_WORDS.about));
  const create = county.command('create').description(onOneLine(COUNTY_WORDS.create));
  create
    .requiredOption('--code <code>', onOneLine(COUNTY_WORDS.code), readCode)
    .requiredOption('--name <name>', onOneLine(COUNTY_WORDS.name), readName)
    .option('--kind <kind>', onOneLine(COUNTY_WORDS.kind), readKind, 'real')
    .option('--json', onOneLine(COUNTY_WORDS.json))
    .action(async ({ json, code, name, kind }: CreateOptions) => {
      const wanted = { code, name, kind };
      const created = await open(async (owner) => {
        const made = await createCounty(owner, wanted);
        await loadConfigCalendars(owner, made.countyId);
        return made;
      });
      const text = json ? JSON.stringify(answer(created), null, 2) : lines(wanted, created).join('\n');
      create.configureOutput().writeOut?.(`${text}\n`);
    });
}

function readCode(text: string): string {
  if (!/^\d{6}$/.test(text)) throw new InvalidArgumentError(onOneLine(COUNTY_WORDS.codeWrong));
  return text;
}

function readName(text: string): string {
  if (text.trim() === '' || text.length > 100) throw new InvalidArgumentError(onOneLine(COUNTY_WORDS.nameWrong));
  return text.trim();
}

function readKind(text: string): NewCounty['kind'] {
  return KINDS.find((kind) => kind === text) ?? refuseKind();
}

function refuseKind(): never {
  throw new InvalidArgumentError(onOneLine(COUNTY_WORDS.kindWrong));
}

function lines(county: NewCounty, { invitations }: CountyCreated): string[] {
  const officers = invitations.map(
    ({ role, login, token }) => `${onOneLine(COUNTY_WORDS.roles[role])} (${login})\n  ${linkOf(token)}`,
  );
  return [
    inBoth(COUNTY_WORDS.created, { ...county }),
    '',
    inBoth(COUNTY_WORDS.links),
    '',
    ...officers,
    '',
    inBoth(COUNTY_WORDS.next),
  ];
}

function answer({ countyId, invitations }: CountyCreated): object {
  return {
    countyId,
    officers: invitations.map(({ role, login, token }) => ({ role, login, token, link: linkOf(token) })),
  };
}

/** After `#` a browser keeps it to itself: no server's log and no proxy sees the secret. */
function linkOf(token: string): string {
  const { publicUrl, host, port } = readEnv();
  return `${(publicUrl ?? `http://${host}:${port}`).replace(/\/$/, '')}/activate#${token}`;
}
