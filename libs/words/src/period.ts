import type { PeriodStanding } from '#domain/report/period-standing';
import type { InBoth } from './language';

/** A reporting period as every screen says it: both of its dates in words, and by which rule it stands as it does. */
export interface PeriodSaid {
  readonly standing: PeriodStanding;
  /** `YYYY-MM-DD`; null while the year has no calendar. */
  readonly onTimeUntil: string | null;
  readonly entryClosesOn: string | null;
  readonly onTimeWorkingDays: number;
  readonly entryClosesWorkingDays: number;
  readonly exception: { readonly until: string; readonly authority: string } | null;
}

export function periodWords(said: PeriodSaid): InBoth<string> {
  const { onTimeUntil: on, entryClosesOn: closes, onTimeWorkingDays: soon, entryClosesWorkingDays: last } = said;
  if (on === null || closes === null) {
    return { zh: '所在年度的工作日历尚未载入，日期待定', en: 'The days are not fixed: the year has no calendar yet' };
  }
  const zh = `${on}前（含当日）为按时（期末后${soon}个工作日），${closes}后关闭填报（期末后${last}个工作日）`;
  const en = `On time until ${on} (${soon} working days after the period), entry closes after ${closes} (${last} working days)`;
  const add = STANDINGS[said.standing](said);
  return { zh: `${zh}；${add.zh}`, en: `${en}; ${add.en}` };
}

const STANDINGS: Readonly<Record<PeriodStanding, (said: PeriodSaid) => InBoth<string>>> = {
  ahead: () => ({ zh: '尚未开始', en: 'not begun yet' }),
  open: () => ({ zh: '现在可以填报', en: 'open for entry' }),
  late: () => ({ zh: '现在填报计为逾期', en: 'open, and late' }),
  closed: () => ({ zh: '已关闭，补报须经批准', en: 'closed; an exception is needed' }),
  excepted: ({ exception }) => ({
    zh: `已按“${exception?.authority ?? ''}”开放至${exception?.until ?? ''}`,
    en: `opened until ${exception?.until ?? ''} by "${exception?.authority ?? ''}"`,
  }),
};
