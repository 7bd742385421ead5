import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { elapsedMs } from '#platform/clock';
import { childEnvironment, type EnvironmentSource } from '#platform/env';
import { StartRefused } from '../say';

export interface ServiceOptions {
  readonly name: string;
  /** The compiled program. It sends `ready` when it serves, and ends on SIGTERM or when we are gone. */
  readonly file: string;
  /** For Node itself, before the program. */
  readonly nodeOptions?: readonly string[];
  readonly environment: EnvironmentSource;
  readonly onRestart: (details: { readonly name: string; readonly how: string; readonly seconds: number }) => void;
}

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 3_500;
const DEATHS_ALLOWED = 5;
const DEATHS_COUNTED_MS = 60_000;
const LONGEST_WAIT_S = 16;

/** One child process that is kept alive: started again after 1, 2, 4, … seconds, given up after five deaths a minute. */
export class Service {
  private child: ChildProcess | undefined;
  private deaths: number[] = [];
  private isStopping = false;
  private giveUp: (refused: StartRefused) => void = () => undefined;
  /** Rejects when the service cannot be kept alive; never resolves. */
  readonly lost = new Promise<never>((_, reject) => {
    this.giveUp = reject;
  });

  constructor(private readonly options: ServiceOptions) {
    this.lost.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the program says it serves. One that dies before that is not tried again. */
  async start(): Promise<void> {
    const child = this.spawn();
    const { name } = this.options;
    const outcome = await Promise.race([saysReady(child), ends(child), pause(READY_WITHIN_MS, 'late', { ref: false })]);
    if (outcome === 'ready') {
      void ends(child).then((how) => this.onDeath(how));
      return;
    }
    await this.stop();
    if (outcome === 'late') throw new StartRefused('not-ready', { name, seconds: READY_WITHIN_MS / 1_000 });
    throw new StartRefused('keeps-dying', { name, count: 1 });
  }

  /** TERM, then KILL. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const child = this.child;
    if (child === undefined || hasEnded(child)) return;
    child.kill('SIGTERM');
    const outcome = await Promise.race([ends(child), pause(STOP_WITHIN_MS, 'late')]);
    if (outcome !== 'late') return;
    child.kill('SIGKILL');
    await ends(child);
  }

  private spawn(): ChildProcess {
    const { file, environment, nodeOptions = [] } = this.options;
    this.child = fork(file, [], {
      env: childEnvironment(environment),
      execArgv: [...process.execArgv, ...nodeOptions],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return this.child;
  }

  private async onDeath(how: string): Promise<void> {
    if (this.isStopping) return;
    const now = elapsedMs();
    this.deaths = [...this.deaths.filter((at) => now - at < DEATHS_COUNTED_MS), now];
    const { name, onRestart } = this.options;
    const count = this.deaths.length;
    if (count >= DEATHS_ALLOWED) return this.giveUp(new StartRefused('keeps-dying', { name, count }));
    const seconds = Math.min(2 ** (count - 1), LONGEST_WAIT_S);
    onRestart({ name, how, seconds });
    await pause(seconds * 1_000, undefined, { ref: false });
    if (this.isStopping) return;
    void ends(this.spawn()).then((again) => this.onDeath(again));
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function saysReady(child: ChildProcess): Promise<'ready'> {
  return new Promise((resolve) =>
    child.on('message', (message) => (message === 'ready' ? resolve('ready') : undefined)),
  );
}

/** How it ended: the signal, or the exit code. */
function ends(child: ChildProcess): Promise<string> {
  if (hasEnded(child)) return Promise.resolve(child.signalCode ?? String(child.exitCode));
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
    child.once('error', (error) => resolve(error.message));
  });
}
