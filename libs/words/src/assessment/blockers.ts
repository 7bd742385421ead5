import { BLOCKERS, type BlockerCode } from '#domain/assessment/life/preflight';
import type { InBoth } from '../language';

/** What stands between facts and a result, and what to do about it. `{count}`: how many. */
export const BLOCKER_WORDS: Readonly<Record<BlockerCode, InBoth<string>>> = {
  'period-not-over': { zh: '考核期尚未结束，只能试算', en: 'the period is not over; only a dry run can be made' },
  'scheme-not-approved': { zh: '考核方案尚未审定，只能试算', en: 'the scheme is not approved; only a dry run can be made' },
  'report-unverified': { zh: '有{count}项任务的完成情况尚未核验，请督查室先行核验', en: '{count} reported completions are not verified yet' },
  'applicability-undecided': { zh: '该单位没有对应任务，请录入“是否适用”的决定', en: 'the unit has no such task; record whether the indicator applies' },
  'fact-unconfirmed': { zh: '有{count}条指标数据尚未由第二人复核', en: '{count} facts wait for their second person' },
  'appeal-open': { zh: '有{count}件申诉尚未办结', en: '{count} appeals are not decided' },
  'parts-differ': { zh: '分项之和与合计不符，超出舍入误差', en: 'the parts differ from their total by more than rounding explains' },
  'cell-refused': { zh: '该格无法计分', en: 'this cell cannot be scored' },
};

export function isBlocker(code: string): code is BlockerCode {
  return (BLOCKERS as readonly string[]).includes(code);
}
