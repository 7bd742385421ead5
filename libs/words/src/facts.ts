import type { FactName } from '#domain/ledger/fact';
import { filled, type InBoth, type Language } from './language';
import { inWords } from './vocabulary';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** One sentence a fact, filled from its data; the subject and the actor are shown beside it. Total: a new fact needs its own. */
export const FACT_WORDS: Readonly<Record<FactName, InBoth<string>>> = {
  'county.created': say('建立了县', 'The county was created'),
  'county.clockMoved': say('演示时钟调整', 'The demonstration clock was moved'),
  'county.noticeChannelsSet': say('设置了提醒渠道（合并阈值{digestOver}条，每日{digestAt}汇总）', 'Notice channels were set (digest over {digestOver}, daily at {digestAt})'),
  'unit.changed': say('单位变动（{change}，自{on}）', 'The unit changed ({change}, from {on})'),
  'directory.loaded': say('导入了机构与人员名录', 'The directory was loaded from a workbook'),
  'post.opened': say('设立了岗位', 'A post was opened'),
  'post.held': say('自{since}起有人任职', 'A post is held from {since}'),
  'post.vacated': say('自{until}起不再任职', 'A post was vacated on {until}'),
  'account.created': say('建立了账号', 'An account was created'),
  'account.invited': say('发出了一次性设置链接', 'A one-time link was issued'),
  'account.activated': say('账号启用', 'The account was activated'),
  'account.passwordChanged': say('修改了密码', 'The password was changed'),
  'account.disabled': say('账号停用', 'The account was disabled'),
  'account.lockedOut': say('账号锁定{minutes}分钟', 'The account was locked out for {minutes} minutes'),
  'session.begun': say('登录', 'Signed in'),
  'session.refused': say('登录被拒绝（{reason}）', 'Signing in was refused ({reason})'),
  'session.ended': say('退出登录', 'Signed out'),
  'session.actedFor': say('开始或结束代行职责', 'Began or ended acting for another'),
  'token.issued': say('签发了接口令牌', 'A token for a machine was issued'),
  'grant.given': say('授予角色{role}，自{since}起', 'The role {role} was granted from {since}'),
  'grant.revoked': say('收回角色{role}', 'The role {role} was revoked'),
  'link.changed': say('领导包联关系调整，自{since}起', 'A leader’s link was changed from {since}'),
  'delegation.made': say('委托代行，{since}至{until}', 'A delegation was made, {since} to {until}'),
  'delegation.ended': say('委托代行结束', 'A delegation was ended'),
  'calendar.loaded': say('载入了{year}年工作日历', 'The work calendar of {year} was loaded'),
  'limit.recomputed': say(
    '按日历重算时限：{dueOn_from}→{dueOn_to}',
    'The limit was computed again: {dueOn_from} → {dueOn_to}',
  ),
  'list.imported': say('导入了年度任务清单', 'The annual list was imported'),
  'quotas.imported': say('导入了乡镇分解指标', 'The townships’ quotas were imported'),
  'list.rulesSet': say('设定了清单的办理时限规则', 'The rules of the list were set'),
  'ladder.loaded': say('载入督办升级规则（{document}，第{version}版）', 'The ladder was loaded ({document}, version {version})'),
  'list.amended': say('调整了年度任务清单', 'The annual list was amended'),
  'list.dispatched': say('交办了年度任务清单', 'The annual list was dispatched'),
  'form.registered': say('登记了周期性报表', 'A periodic form was registered'),
  'assignment.dispatched': say('交办，时限{dueOn}', 'Dispatched, due {dueOn}'),
  'assignment.acknowledged': say('签收', 'Acknowledged'),
  'assignment.returnRequested': say('申请退办', 'Asked to return it as wrongly routed'),
  'assignment.returnGranted': say('同意退办', 'The return was granted'),
  'assignment.returnRefused': say('不同意退办', 'The return was refused'),
  'assignment.decomposed': say('分解到下级单位', 'Decomposed into shares'),
  'assignment.extensionAsked': say('申请延期至{asked}（原时限{due}）', 'Asked to extend from {due} to {asked}'),
  'assignment.extensionGranted': say('同意延期：{from}→{due}', 'The limit was extended: {from} → {due}'),
  'assignment.extensionRefused': say('不同意延期', 'The extension was refused'),
  'assignment.suspended': say('中止（{reason}）', 'Suspended ({reason})'),
  'assignment.resumed': say('恢复，时限{from}→{due}', 'Resumed, limit {from} → {due}'),
  'assignment.transferred': say('移交其他单位', 'Transferred to another unit'),
  'assignment.adjusted': say(
    '按清单调整，时限{dueOn_from}→{dueOn_to}',
    'Adjusted by amendment, limit {dueOn_from} → {dueOn_to}',
  ),
  'assignment.withdrawn': say('撤销', 'Withdrawn'),
  'assignment.instructed': say('领导批示', 'A leader wrote an instruction'),
  'assignment.visited': say('领导现场调研', 'A leader visited'),
  'assignment.commented': say('留言', 'Commented'),
  'assignment.reminded': say('按规则提醒（{step}）', 'Reminded by rule ({step})'),
  'assignment.urged': say('催办', 'Urged'),
  'slip.drafted': say('按规则拟制督办单（{kind}），待督查室审定', 'A slip was drafted by rule ({kind}) and waits for the office'),
  'slip.issued': say('制发督办单（{kind}，{year}年第{number}号）', 'A slip was issued ({kind}, number {number} of {year})'),
  'slip.signed': say('签收督办单', 'The slip was signed for'),
  'slip.answered': say('书面回复督办单', 'The slip was answered'),
  'slip.withdrawn': say('撤回督办单', 'The slip was withdrawn'),
  'assignment.exceptionGranted': say('同意补报{period}，至{until}', 'Entry for {period} was opened until {until}'),
  'assignment.closedOut': say('销号', 'Closed out'),
  'assignment.reopened': say('重新打开', 'Reopened'),
  'report.submitted': say('提交第{number}次报告（{period}）', 'Submitted report {number} ({period})'),
  'report.takenBack': say('撤回报告', 'Took a report back'),
  'report.countersigned': say('单位负责人签审', 'The unit head countersigned'),
  'report.opened': say('核验人打开报告', 'A verifier opened the report'),
  'report.verified': say('核验通过', 'Verified'),
  'report.sentBack': say('退回（{reason}）', 'Sent back ({reason})'),
  'evidence.received': say('收到佐证文件（{media}，{size}字节）', 'Evidence was received ({media}, {size} bytes)'),
  'notice.raised': say('发出提醒', 'A notice was raised'),
  'notice.seen': say('已阅提醒', 'A notice was seen'),
  'notice.signedFor': say('签收提醒', 'A notice was signed for'),
  'timer.fired': say('时限到期处理', 'A moment came that was waited for'),
  'backup.taken': say('进行了备份', 'A backup was taken'),
  'backup.restored': say('从备份恢复', 'Restored from a backup'),
  'incident.resolved': say('故障已了结（{job}）', 'An incident was resolved ({job})'),
  'incident.retried': say('故障任务重新执行（{job}）', 'The job of an incident is tried again ({job})'),
  'downtime.recorded': say('登记系统停机：{from}至{until}，顺延{moved}项时限', 'Downtime from {from} until {until} was recorded; {moved} limits extended'),
  'assignment.extendedForDowntime': say('因系统停机顺延时限：{from}改为{due}', 'The limit was extended for downtime from {from} to {due}'),
  'complaint.filed': say('提出意见（{kind}）', 'A complaint was filed ({kind})'),
  'complaint.answered': say('答复了意见', 'A complaint was answered'),
};

/** The sentence of a fact. A pair `{from, to}` in the data is named `key_from`, `key_to`. */
export function factSentence(fact: FactName, data: Readonly<Record<string, unknown>>, language: Language): string {
  const pairs = Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([part, inner]) => [`${key}_${part}`, inner] as const)
      : [[key, value] as const],
  );
  return filled(FACT_WORDS[fact][language], inWords(Object.fromEntries(pairs), language));
}
