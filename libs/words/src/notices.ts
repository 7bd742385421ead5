import type { NoticeKind } from '#domain/ledger/notice-kind';
import { filled, type InBoth, type Language } from './language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** One sentence a notice; `{task}` is the item's number and title. Total: a new kind needs its own. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, InBoth<string>>> = {
  'acknowledge.due': say('签收时限已过，请签收：{task}', 'The time to sign has passed; please sign for {task}'),
  'assignment.due': say('完成时限已过：{task}', 'The limit has passed: {task}'),
  'report.due': say('本期进展报告尚未提交：{task}', 'This period’s report has not come in: {task}'),
  'report.closing': say('本期填报已截止：{task}', 'Entry for this period has closed: {task}'),
  'verification.due': say('提交的完成情况仍待处理：{task}', 'A completion still waits for your decision: {task}'),
  'request.due': say('退办或延期申请逾期未决定，时限不变：{task}', 'A request is undecided past its day; the limit stands: {task}'),
  'lookBack.due': say('到了回头看日期，请查看是否反弹：{task}', 'The look-back is due; see whether it lasted: {task}'),
  'finding.raised': say('收到问题，请签收并报送整改方案：{task}', 'A finding was raised; sign for it and hand in a plan: {task}'),
  'finding.planned': say('收到整改方案，请审核：{task}', 'A plan of rectification waits for your decision: {task}'),
  'finding.planAccepted': say('整改方案已同意，请按方案整改并报送证明：{task}', 'The plan was accepted; carry it out and hand in the proof: {task}'),
  'finding.planReturned': say('整改方案被退回，请修改后再报：{task}', 'The plan was returned; mend it and hand it in again: {task}'),
  'finding.toSign': say('整改已复查通过，请签字：{task}', 'The rectification passed its re-check and waits for your signature: {task}'),
  'finding.closed': say('问题已销号，回头看日期见问题页：{task}', 'The finding was closed; its look-back day is on its page: {task}'),
  'finding.reopened': say('问题反弹，重新整改：{task}', 'The finding was reopened; put it right again: {task}'),
  'score.proposed': say('有加扣分建议待决定：{task}', 'A score effect was proposed and waits for your decision: {task}'),
  'calendar.missing': say('工作日历缺年份，有关时限暂不确定，请载入', 'A work calendar is missing and limits are provisional; please load it'),
  'assignment.reminded': say('请按时限办理：{task}', 'Please mind the limit of {task}'),
  'assignment.urged': say('催办：{task}', 'You are urged to see to {task}'),
  'slip.drafted': say('按规则拟制了督办单，请审定：{task}', 'A slip was drafted by rule and waits for your decision: {task}'),
  'slip.issued': say('收到督办单，请签收并书面回复：{task}', 'A slip was issued; please sign for it and answer: {task}'),
  'slip.answered': say('督办单已书面回复：{task}', 'A slip was answered: {task}'),
  'slip.withdrawn': say('督办单已撤回：{task}', 'A slip was withdrawn: {task}'),
  'supervision.copied': say('呈阅：已采取督办措施，{task}', 'For your information: supervision acted on {task}'),
  'access.proposed': say('有查阅授权待审批', 'An inspection access waits for a second person'),
  'access.approved': say('查阅授权已批准，请按时段和范围查阅', 'Your inspection access was approved; mind its time and scope'),
  'list.dispatched': say('年度任务清单已交办，请签收', 'The annual list was dispatched; please sign for your tasks'),
  'directive.proposed': say('有交办等待您批准', 'A directive waits for your approval'),
  'directive.refused': say('领导不同意这份交办，未发出', 'The leader refused the directive; it did not go out'),
  'directive.stopped': say('交办未能发出，请核对单位后重新交办', 'A directive could not go out; check its units and assign again'),
  'directive.sent': say('收到交办任务，请签收：{task}', 'A task was assigned to you; please sign for it: {task}'),
  'report.sentBack': say('提交的完成情况被退回，请按要求补正：{task}', 'A completion was sent back; please see to it: {task}'),
  'limit.extended': say('系统停机，时限已顺延：{task}', 'The limit was extended for downtime of the system: {task}'),
  'limit.recomputed': say('工作日历更新，时限已重算：{task}', 'The work calendar changed and the limit was computed again: {task}'),
  'objection.due': say('考核公示的申诉期已结束', 'The objection window of the public notice has closed'),
  'appeal.due': say('考核申诉逾期未作决定，请答复申诉单位', 'An appeal is undecided past its day; please reply to the unit'),
  'score.published': say('考核结果已公布，可查看本单位得分', 'Results of the assessment were published; see your unit’s points'),
  'appeal.filed': say('收到考核申诉，请受理', 'An appeal against a score was filed; please take it up'),
  'appeal.decided': say('考核申诉已作出决定', 'The appeal against a score was decided'),
  'document.issued': say('收到文书，请签收：{number}', 'A document was issued to you; please sign for it: {number}'),
  'notice.digest': say('{count}条提醒合并告知：{kinds}', '{count} notices told together: {kinds}'),
};

/** What a sentence is filled with besides the task. Of a digest: how many of each kind it stands for. */
export type NoticeDetails = Readonly<Record<string, unknown>>;

/** `task` is missing where the notice is about a list, a calendar or many things. */
export function noticeSentence(
  kind: NoticeKind,
  task: { readonly number: number; readonly title: string } | null,
  language: Language,
  details: NoticeDetails = {},
): string {
  const shown = task && (language === 'zh' ? `第${task.number}项 ${task.title}` : `item ${task.number}, ${task.title}`);
  const kinds = details['kinds'] as Readonly<Record<string, number>> | undefined;
  return filled(NOTICE_WORDS[kind][language], { ...details, task: shown, kinds: kinds && kindsInWords(kinds, language) });
}

function kindsInWords(kinds: Readonly<Record<string, number>>, language: Language): string {
  const named = Object.entries(kinds).map(([kind, count]) => {
    const [name] = NOTICE_WORDS[kind as NoticeKind][language].split(/[：:]/);
    return `${name} ${count}`;
  });
  return named.join(language === 'zh' ? '；' : '; ');
}
