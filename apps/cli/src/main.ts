import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { readEnv } from '#platform/env';
import { CLI_WORDS } from '#words/start';
import { registerCheckInvariants } from './commands/check-invariants';
import { registerClock } from './commands/clock';
import { registerCounty } from './commands/county';
import { registerBackup } from './commands/backup';
import { registerDowntime } from './commands/downtime';
import { registerDue } from './commands/due';
import { registerExport } from './commands/export';
import { registerKey } from './commands/key';
import { registerMigrate } from './commands/migrate';
import { registerRebuild } from './commands/rebuild';
import { registerRestore } from './commands/restore';
import { registerBrief } from './commands/brief';
import { registerLint } from './commands/lint';
import { registerImport } from './commands/import';
import { registerScore } from './commands/score';
import { registerSimulate } from './commands/simulate';
import { registerPerson } from './commands/person';
import { registerTrail } from './commands/trail';
import { registerWitness } from './commands/witness';
import { explain, onOneLine } from './say';
import { registerStart } from './start/start';

const FAILED = 1;
const USAGE = 2;

/** Every command of `duban`; one line each. */
const REGISTRARS: readonly ((program: Command) => void)[] = [registerStart, registerCounty, registerClock, registerDue, registerImport, registerBackup, registerRestore, registerMigrate, registerRebuild, registerDowntime, registerSimulate, registerCheckInvariants, registerScore, registerExport, registerKey, registerTrail, registerPerson, registerWitness, registerLint, registerBrief];

function wantsDebug(): boolean {
  try {
    return readEnv().debug;
  } catch {
    return false;
  }
}

async function main(args: readonly string[]): Promise<void> {
  const program = new Command('duban').description(onOneLine(CLI_WORDS.about)).exitOverride().showHelpAfterError();
  for (const register of REGISTRARS) register(program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : USAGE; // commander has already said it
      return;
    }
    process.stderr.write(`${explain(error, wantsDebug())}\n`);
    process.exitCode = FAILED;
  }
}

void main(process.argv.slice(2));
