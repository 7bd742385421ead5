import type { Move, State } from '#domain/assignment/lifecycle';
import type { Role } from '#domain/people/actor';
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
};

const BY_DETAIL: Readonly<Record<string, Readonly<Record<string, InBoth<string>>>>> = {
  state: STATE_WORDS,
  move: MOVE_WORDS,
  possible: MOVE_WORDS,
  roles: ROLE_WORDS,
  role: ROLE_WORDS,
};

/** A failure's details with codes of states, moves and roles said in words; everything else stays as it is. */
export function inWords(details: Readonly<Record<string, unknown>>, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const words = BY_DETAIL[name];
      const say = (code: unknown): unknown => words?.[String(code)]?.[language] ?? code;
      return [name, Array.isArray(value) ? [...new Set(value.map(say))] : say(value)];
    }),
  );
}
