import type { CountyId } from '#domain/kernel/ids';
import { FAILURES, type FailureCode } from '#domain/kernel/failures';
import { failureSentence } from '#words/failures';
import { filled, type Language, LANGUAGES } from '#words/language';
import { LOG_ALARM_WORDS, type LogAlarmName } from '#words/trail';
import { raiseAlarm } from '../../core/incident.store';
import type { UnitOfWork } from '../../core/unit-of-work';

/** What is wrong with a county's log: the code of a failure, or a name of its own. */
export interface LogAlarm {
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Kept as an incident of the county, once however many processes find it, until somebody settles it. */
export async function raiseLogAlarm(work: UnitOfWork, county: CountyId, alarm: LogAlarm): Promise<void> {
  await raiseAlarm(work, county, { name: 'trail.sequence', alarm: alarm.reason, reason: sentenceOf(alarm) });
}

/** In both languages, as incidents are read by whoever runs the county's system. */
function sentenceOf({ reason, details }: LogAlarm): string {
  const told = (language: Language): string =>
    reason in FAILURES
      ? failureSentence(reason as FailureCode, details, language).title
      : filled(LOG_ALARM_WORDS[reason as LogAlarmName]?.[language] ?? reason, details);
  return LANGUAGES.map(told).join(' / ');
}
