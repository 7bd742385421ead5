import type { LightReason } from '#domain/assignment/light';
import type { InBoth } from './language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** Why a light is what it is. Total: a new reason needs its own. */
export const LIGHT_WORDS: Readonly<Record<LightReason, InBoth<string>>> = {
  'limit-passed': say('已超过完成时限', 'The limit has passed'),
  'signing-late': say('超过签收时限仍未签收', 'Not signed for within its time'),
  'report-missing': say('应报的进展报告尚未提交', 'A report that was due has not come in'),
  'limit-near': say('临近完成时限', 'The limit is near'),
  'behind-plan': say('所报数据落后于序时进度', 'The figure reported lies behind plan'),
  suspended: say('已中止，不计时', 'Suspended; time does not count'),
  'return-undecided': say('已申请退办，等待决定', 'A return was asked for and waits for a decision'),
  'signature-awaited': say('等待单位负责人签审', 'Waits for the unit head’s signature'),
  'verification-awaited': say('已提交，等待核验', 'Submitted; waits for verification'),
  'closure-awaited': say('已核验，等待销号', 'Verified; waits to be closed out'),
  'not-signed': say('尚未签收', 'Not signed for yet'),
  'limit-provisional': say('时限待工作日历载入后确定', 'The limit waits for a work calendar'),
  withdrawn: say('已撤销', 'Withdrawn'),
  'no-units': say('没有责任单位的任务', 'No unit has a task'),
  'on-plan': say('按计划推进', 'On plan'),
  closed: say('已销号', 'Closed out'),
};
