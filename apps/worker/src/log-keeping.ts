import type { CountyId } from '#domain/kernel/ids';
import { FAILURES, type FailureCode } from '#domain/kernel/failures';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { raiseAlarm } from '#engine/core/incident.store';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { logPlace } from '#engine/trail/log/log-place';
import { countiesToSequence, logStandings, SequenceLog } from '#engine/trail/log/sequence-log';
import type { Environment } from '#platform/env';
import type { Log } from '#platform/log';
import { failureSentence } from '#words/failures';
import { filled, type Language, LANGUAGES } from '#words/language';
import { LOG_ALARM_WORDS, type LogAlarmName } from '#words/trail';
import { type LogAlarm, type Sequencer, startSequencing } from './sequencing';

export interface LogKeeping {
  readonly env: Environment;
  readonly log: Log;
  /** As the worker, for what is shown to persons. */
  readonly source: Database;
  readonly work: UnitOfWork;
  readonly onStanding: (worst: { readonly waiting: number; readonly unsigned: number }) => void;
}

/** Keeps every county's log, as a role that can do nothing else. Reports what goes wrong as an incident of that county. */
export function keepLogs({ env, log, source, work, onStanding }: LogKeeping): Sequencer {
  const sequencer = dataSource({ url: env.databaseUrl ?? '', role: 'duban_sequencer', poolSize: 2 });
  const step = new SequenceLog(new UnitOfWork(sequencer), logPlace(env));
  const onError = (error: unknown): void => log.warn({ error }, 'sequencer');
  const onAlarm = async (county: CountyId, alarm: LogAlarm): Promise<void> => {
    log.error({ county, ...alarm }, 'the log of the trail needs somebody to look at it');
    await raiseAlarm(work, county, { name: 'trail.sequence', alarm: alarm.reason, reason: sentenceOf(alarm) });
  };
  const running = startSequencing({
    counties: async () => countiesToSequence(await opened(sequencer)),
    step: (county) => step.step(county),
    standings: () => logStandings(source),
    ...{ onStanding, onAlarm, onError },
  });
  return {
    problems: () => running.problems(),
    async stop() {
      await running.stop();
      if (sequencer.isInitialized) await sequencer.destroy();
    },
  };
}

/** A role that was not granted, or a database that is away, is asked again at the next look. */
async function opened(source: Database): Promise<Database> {
  if (!source.isInitialized) await source.initialize();
  return source;
}

/** In both languages, as incidents are read by whoever runs the county's system. */
export function sentenceOf({ reason, details }: LogAlarm): string {
  const told = (language: Language): string =>
    reason in FAILURES
      ? failureSentence(reason as FailureCode, details, language).title
      : filled(LOG_ALARM_WORDS[reason as LogAlarmName]?.[language] ?? reason, details);
  return LANGUAGES.map(told).join(' / ');
}
