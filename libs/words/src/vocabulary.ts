import type { SlipKind } from '#domain/assignment/ladder';
import type { Move, State } from '#domain/assignment/lifecycle';
import type { SuspensionReason } from '#domain/assignment/suspension';
import type { AccountState } from '#domain/people/account';
import type { Role } from '#domain/people/actor';
import type { ComplaintKind } from '#domain/people/complaint';
import type { SendBackReason } from '#domain/verification/send-back';
import { APPEAL_OUTCOME_WORDS, APPEAL_STATE_WORDS, ASSESSMENT_STATE_WORDS, RECUSAL_WORDS, RUN_STATE_WORDS, SCHEME_STATE_WORDS } from './assessment/states';
import type { InBoth, Language } from './language';

export const STATE_WORDS: Readonly<Record<State, InBoth<string>>> = {
  dispatched: { zh: '待签收', en: 'dispatched' },
  returnAsked: { zh: '申请退办', en: 'return asked' },
  underway: { zh: '办理中', en: 'under way' },
  suspended: { zh: '已中止', en: 'suspended' },
  reported: { zh: '待单位审签', en: 'awaiting the unit head' },
  awaitingVerification: { zh: '待核验', en: 'awaiting verification' },
  underVerification: { zh: '核验中', en: 'under verification' },
  verified: { zh: '已核验', en: 'verified' },
  closed: { zh: '已销号', en: 'closed out' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

export const MOVE_WORDS: Readonly<Record<Move, InBoth<string>>> = {
  acknowledge: { zh: '签收', en: 'acknowledge' },
  requestReturn: { zh: '申请退办', en: 'request return' },
  grantReturn: { zh: '同意退办', en: 'grant the return' },
  refuseReturn: { zh: '不同意退办', en: 'refuse the return' },
  complete: { zh: '报告办结', en: 'report completion' },
  completeUnsigned: { zh: '报告办结', en: 'report completion' },
  countersign: { zh: '审签', en: 'countersign' },
  refuseSignature: { zh: '不予审签', en: 'refuse the signature' },
  takeBack: { zh: '撤回', en: 'take back' },
  open: { zh: '打开核验', en: 'open for verification' },
  verify: { zh: '核验通过', en: 'verify' },
  sendBack: { zh: '退回', en: 'send back' },
  closeOut: { zh: '销号', en: 'close out' },
  closeWithUnits: { zh: '随各单位办结', en: 'close after its units' },
  reopen: { zh: '重新打开', en: 'reopen' },
  suspend: { zh: '中止', en: 'suspend' },
  resume: { zh: '恢复', en: 'resume' },
  withdraw: { zh: '撤销', en: 'withdraw' },
};

export const ROLE_WORDS: Readonly<Record<Role, InBoth<string>>> = {
  leader: { zh: '责任领导', en: 'leader' },
  clerk: { zh: '经办人', en: 'clerk' },
  'unit-head': { zh: '单位负责人', en: 'unit head' },
  supervision: { zh: '督查室', en: 'supervision office' },
  assessment: { zh: '考核办', en: 'assessment office' },
  inspector: { zh: '巡察审计', en: 'inspector' },
  'system-admin': { zh: '系统管理员', en: 'system administrator' },
  'security-admin': { zh: '安全管理员', en: 'security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'audit administrator' },
  'superior-platform': { zh: '上级平台', en: 'superior’s platform' },
};

export const SLIP_KIND_WORDS: Readonly<Record<SlipKind, InBoth<string>>> = {
  blue: { zh: '蓝色督办单', en: 'blue slip' },
  yellow: { zh: '黄色督办单', en: 'yellow slip' },
  orange: { zh: '橙色督办单', en: 'orange slip' },
  red: { zh: '红色督办单', en: 'red slip' },
  'list-supervision': { zh: '挂牌督办', en: 'listed supervision' },
  talk: { zh: '约谈', en: 'accountability talk' },
  criticism: { zh: '通报批评', en: 'public criticism' },
};

export const COMPLAINT_KIND_WORDS: Readonly<Record<ComplaintKind, InBoth<string>>> = {
  burden: { zh: '报表多、重复填报', en: 'too many forms, asked twice' },
  unfair: { zh: '亮灯、退回或督办不当', en: 'a light, return or slip not deserved' },
  fault: { zh: '系统问题', en: 'the system is at fault' },
  other: { zh: '其他', en: 'other' },
};

/** Why a clock stands still, or a completion came back: the code kept in the trail, in words. */
const REASON_WORDS: Readonly<Record<SuspensionReason | SendBackReason | 'signature-refused', InBoth<string>>> = {
  tender: { zh: '招投标', en: 'tendering' },
  hearing: { zh: '听证', en: 'a hearing' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  'awaiting-superior': { zh: '等待上级', en: 'waiting for the superior' },
  disaster: { zh: '灾害', en: 'a disaster' },
  'figure-wrong': { zh: '数据有误', en: 'the figure is wrong' },
  'figure-unproven': { zh: '数据无佐证', en: 'the figure is not proven' },
  'target-not-met': { zh: '未达到目标', en: 'the target is not met' },
  'evidence-missing': { zh: '缺少佐证', en: 'evidence is missing' },
  'evidence-unclear': { zh: '佐证不清晰', en: 'the evidence is unclear' },
  'evidence-not-of-this-task': { zh: '佐证与本任务无关', en: 'the evidence is not of this task' },
  'text-incomplete': { zh: '文字说明不完整', en: 'the text is incomplete' },
  'signature-refused': { zh: '单位负责人不予审签', en: 'the unit head refused to sign' },
  other: { zh: '其他', en: 'other' },
};

/** Why a sign-in was refused, as the log keeps it. Whoever tries to sign in is never told which. */
const REFUSAL_WORDS: Readonly<
  Record<'unknown-login' | 'bad-password' | 'locked-out' | Exclude<AccountState, 'active'>, InBoth<string>>
> = {
  'unknown-login': { zh: '没有这个账号', en: 'no such account' },
  'bad-password': { zh: '口令不正确', en: 'wrong password' },
  'locked-out': { zh: '账号锁定中', en: 'locked for now' },
  invited: { zh: '账号尚未启用', en: 'not activated yet' },
  disabled: { zh: '账号已停用', en: 'disabled' },
};

/** A task reported on once has no month for its period. */
const PERIOD_WORDS: Readonly<Record<string, InBoth<string>>> = { once: { zh: '一次性', en: 'once' } };

const BY_DETAIL: Readonly<Record<string, Readonly<Record<string, InBoth<string>>>>> = {
  state: { ...SCHEME_STATE_WORDS, ...RUN_STATE_WORDS, ...APPEAL_STATE_WORDS, ...STATE_WORDS },
  stage: ASSESSMENT_STATE_WORDS,
  outcome: APPEAL_OUTCOME_WORDS,
  move: MOVE_WORDS,
  possible: MOVE_WORDS,
  roles: ROLE_WORDS,
  role: ROLE_WORDS,
  period: PERIOD_WORDS,
  kind: { ...SLIP_KIND_WORDS, ...COMPLAINT_KIND_WORDS },
  reason: { ...RECUSAL_WORDS, ...REASON_WORDS, ...REFUSAL_WORDS },
};
const BETWEEN: InBoth<string> = { zh: '、', en: ', ' };

/** The details of a failure or a fact with their codes said in words, lists as one says them; all else as it is. */
export function inWords(details: Readonly<Record<string, unknown>>, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const words = BY_DETAIL[name];
      const say = (code: unknown): unknown => words?.[String(code)]?.[language] ?? code;
      return [name, Array.isArray(value) ? [...new Set(value.map(say))].join(BETWEEN[language]) : say(value)];
    }),
  );
}
