import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { fail } from '#domain/kernel/failure';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { operator } from '#engine/core/operator';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type Witness, witnessesOf } from '#engine/trail/log/witness.store';
import { NameWitness } from '#engine/trail/name-witness';
import { WITNESS_SAID } from '#words/trail';
import { countyOf } from '../county-of';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';
import { serveWitness } from '../witness/serve-witness';
import { WitnessFolder } from '../witness/witness-folder';

const NAME = /^[^\s+]{1,200}$/u;
const LISTEN = '127.0.0.1:8420';

interface Place {
  readonly host: string;
  readonly port: number;
}

/**
 * `witness serve|trust|show`: a witness as a discipline office runs it on its own machine, without our database.
 * `witness add|remove|list`: whom a county's log is shown to.
 */
export function registerWitness(program: Command, open: WithOwner = withOwner): void {
  const witness = program.command('witness').description(onOneLine(WITNESS_SAID.about));
  own(witness.command('serve').description(onOneLine(WITNESS_SAID.serve)))
    .option('--name <name>', onOneLine(WITNESS_SAID.name), readName)
    .option('--listen <address>', onOneLine(WITNESS_SAID.listen), readListen, readListen(LISTEN))
    .action((options: { dir: string; name?: string; listen: Place }) => serve(witness, options));
  own(witness.command('trust').description(onOneLine(WITNESS_SAID.trust)))
    .option('--name <name>', onOneLine(WITNESS_SAID.name), readName)
    .requiredOption('--key <vkey>', onOneLine(WITNESS_SAID.logKey))
    .action((options: { dir: string; name?: string; key: string }) => trust(witness, options));
  own(witness.command('show').description(onOneLine(WITNESS_SAID.show))).action((options: { dir: string }) => say(witness, shown(opened(options))));
  ofCounty(witness, open);
}

function ofCounty(witness: Command, open: WithOwner): void {
  const named = (command: Command): Command => command.requiredOption('--county <code>', onOneLine(WITNESS_SAID.county));
  named(witness.command('add').description(onOneLine(WITNESS_SAID.add)))
    .requiredOption('--url <url>', onOneLine(WITNESS_SAID.url), readUrl)
    .requiredOption('--key <vkey>', onOneLine(WITNESS_SAID.key))
    .action(async ({ county, url, key: vkey }: { county: string; url: string; key: string }) => {
      const name = await open(async (owner) => new NameWitness(new UnitOfWork(owner)).add(operator(await countyOf(owner, county), 'command-line'), { url, vkey }));
      say(witness, inBoth(WITNESS_SAID.added, { name, url }));
    });
  named(witness.command('remove').description(onOneLine(WITNESS_SAID.remove)))
    .requiredOption('--name <name>', onOneLine(WITNESS_SAID.name))
    .action(async ({ county, name }: { county: string; name: string }) => {
      await open(async (owner) => new NameWitness(new UnitOfWork(owner)).remove(operator(await countyOf(owner, county), 'command-line'), name));
      say(witness, inBoth(WITNESS_SAID.removed, { name }));
    });
  named(witness.command('list').description(onOneLine(WITNESS_SAID.list))).action(async ({ county }: { county: string }) => {
    const found = await open(async (owner) => new Reader(owner).read(await countyOf(owner, county), (reading) => witnessesOf(reading)));
    say(witness, found.length === 0 ? inBoth(WITNESS_SAID.none) : found.map(lineOf).join('\n'));
  });
}

function own(command: Command): Command {
  return command.requiredOption('--dir <folder>', onOneLine(WITNESS_SAID.dir));
}

async function serve(command: Command, { dir, name, listen }: { dir: string; name?: string; listen: Place }): Promise<void> {
  const folder = opened({ dir, name });
  const unlock = folder.lock() ?? fail('witness.already-served', { path: resolve(dir) });
  const server = serveWitness(folder, (status) => say(command, `add-checkpoint ${status}`));
  try {
    await new Promise<void>((ready, refused) => server.once('error', refused).listen(listen.port, listen.host, ready));
    say(command, `${inBoth(WITNESS_SAID.serving, { address: `http://${listen.host}:${listen.port}` })}\n${shown(folder)}`);
    await new Promise<void>((stopped) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => stopped()));
    });
  } finally {
    unlock();
  }
}

function trust(command: Command, { dir, name, key }: { dir: string; name?: string; key: string }): void {
  try {
    say(command, inBoth(WITNESS_SAID.trusted, { origin: opened({ dir, name }).trust(key).name }));
  } catch (error) {
    if (error instanceof Malformed) fail('trail.bad-key', { key });
    throw error;
  }
}

function opened({ dir, name }: { dir: string; name?: string }): WitnessFolder {
  return WitnessFolder.open(resolve(dir), name) ?? fail('witness.no-key', { path: resolve(dir) });
}

function shown(folder: WitnessFolder): string {
  const logs = folder.logs().map(({ origin, last }) => onOneLine(WITNESS_SAID.log, { origin, size: last?.size ?? 0 }));
  return [inBoth(WITNESS_SAID.ownKey), `  ${folder.vkey}`, ...logs].join('\n');
}

function lineOf({ name, url, cosignedSize, cosignedAt, problem }: Witness): string {
  return `${name}\t${url}\t${cosignedSize}\t${cosignedAt ?? '-'}\t${problem ?? ''}`.trimEnd();
}

function say(command: Command, text: string): void {
  command.configureOutput().writeOut?.(`${text}\n`);
}

function readName(text: string): string {
  if (!NAME.test(text)) throw new InvalidArgumentError(onOneLine(WITNESS_SAID.nameWrong));
  return text;
}

function readUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new InvalidArgumentError(onOneLine(WITNESS_SAID.urlWrong));
  return text;
}

function readListen(text: string): Place {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535) throw new InvalidArgumentError(onOneLine(WITNESS_SAID.listenWrong));
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
