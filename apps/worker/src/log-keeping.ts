import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { AskWitnesses, WITNESS_SPACING } from '#engine/trail/log/ask-witnesses';
import { type LogAlarm, raiseLogAlarm } from '#engine/trail/log/log-alarm';
import { SendHeads } from '#engine/trail/log/send-heads';
import { logPlace } from '#engine/trail/log/log-place';
import { countiesToSequence, logStandings, SequenceLog } from '#engine/trail/log/sequence-log';
import { countiesToSm3, Sm3Log } from '#engine/trail/log/sm3-log';
import { countiesToWitness } from '#engine/trail/log/witness.store';
import { type Environment, EnvironmentRefused } from '#platform/env';
import { noticeSecrets } from '#platform/env-secrets';
import { EXAMPLES } from '#platform/env-shape';
import type { Log } from '#platform/log';
import { startKeepingSm3 } from './keeping-sm3';
import { startSendingHeads } from './sending-heads';
import { type Sequencer, startSequencing } from './sequencing';
import { startWitnessing } from './witnessing';

/** The secret that names the mail server heads leave by. */
const HEADS_SERVER = 'heads';

export interface LogKeeping {
  readonly env: Environment;
  readonly log: Log;
  /** As the worker, for what is shown to persons. */
  readonly source: Database;
  readonly work: UnitOfWork;
}

/** Keeps every county's log, as a role that can do nothing else. Reports what goes wrong as an incident of that county. */
export function keepLogs({ env, log, source, work }: LogKeeping): Sequencer {
  const place = logPlace(env);
  const sequencer = dataSource({ url: env.databaseUrl ?? '', role: 'duban_sequencer', poolSize: place.sm2 ? 3 : 2 });
  const opened = opening(sequencer);
  const asSequencer = new UnitOfWork(sequencer);
  const step = new SequenceLog(asSequencer, place);
  const onError = (error: unknown): void => log.warn({ error }, 'sequencer');
  const onAlarm = alarming(log, work);
  const running = startSequencing({
    counties: async () => countiesToSequence(await opened()),
    step: (county) => step.step(county),
    ...{ onAlarm, onError },
  });
  const witnesses = new AskWitnesses(asSequencer, place.heads);
  const showing = startWitnessing({
    counties: async () => countiesToWitness(await opened(), WITNESS_SPACING),
    ask: (county) => witnesses.run(county),
    ...{ onAlarm, onError },
  });
  const following = place.sm2 && keepingSm3(opened, new Sm3Log(asSequencer, place.sm2), { onAlarm, onError });
  const sending = sendingHeads(env, asSequencer, {
    counties: async () => (await logStandings(source)).map(({ county }) => county),
    ...{ onAlarm, onError },
  });
  return {
    problems: () => running.problems(),
    async stop() {
      await Promise.all([running.stop(), showing.stop(), following?.stop(), sending?.stop()]);
      if (sequencer.isInitialized) await sequencer.destroy();
    },
  };
}

export function alarming(log: Log, work: UnitOfWork) {
  return async (county: CountyId, alarm: LogAlarm): Promise<void> => {
    log.error({ county, ...alarm }, 'the log of the trail needs somebody to look at it');
    await raiseLogAlarm(work, county, alarm);
  };
}

function keepingSm3(opened: () => Promise<Database>, log: Sm3Log, about: Pick<Parameters<typeof startKeepingSm3>[0], 'onAlarm' | 'onError'>) {
  return startKeepingSm3({ ...about, counties: async () => countiesToSm3(await opened()), step: (county) => log.step(county) });
}

/** Nothing where no folder was named for heads. */
function sendingHeads(env: Environment, work: UnitOfWork, about: Omit<Parameters<typeof startSendingHeads>[0], 'send'>) {
  const { headsDir, timeStampUrl, headsMail } = env;
  if (headsDir === undefined) return undefined;
  const server = headsMail && noticeSecrets(env).get(HEADS_SERVER);
  if (headsMail && server === undefined) throw new EnvironmentRefused([{ variable: 'HEADS_MAIL', expected: 'secret', example: EXAMPLES.HEADS_MAIL }]);
  const mail = headsMail && server !== undefined ? { ...headsMail, server } : undefined;
  const heads = new SendHeads(work, { folder: headsDir, stampUrl: timeStampUrl, mail });
  return startSendingHeads({ ...about, send: (county) => heads.run(county) });
}

/** Opened when first asked for; a role that was not granted, or a database that is away, is tried again at the next look. */
function opening(source: Database): () => Promise<Database> {
  let open: Promise<Database> | undefined;
  return () =>
    (open ??= source.initialize().catch((error: unknown) => {
      open = undefined;
      throw error;
    }));
}
