import type { FactName } from '#domain/ledger/fact';
import { ASSESSMENT_FACT_WORDS } from './facts/assessment';
import { ASSIGNMENT_FACT_WORDS } from './facts/assignment';
import { DOCUMENT_FACT_WORDS } from './facts/document';
import { INSPECTION_FACT_WORDS } from './facts/inspection';
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
  'grant.proposed': say('提出授予角色{role}，待另一名管理员批准', 'The role {role} was proposed; a second officer decides'),
  'grant.refused': say('未批准角色{role}', 'The role {role} was not approved'),
  'grant.given': say('授予角色{role}，自{since}起', 'The role {role} was granted from {since}'),
  'grant.revoked': say('收回角色{role}', 'The role {role} was revoked'),
  'link.changed': say('领导包联关系调整，自{since}起', 'A leader’s link was changed from {since}'),
  'delegation.made': say('委托代行，{since}至{until}', 'A delegation was made, {since} to {until}'),
  'delegation.ended': say('委托代行结束', 'A delegation was ended'),
  'calendar.loaded': say('载入了{year}年工作日历', 'The work calendar of {year} was loaded'),
  'list.imported': say('导入了年度任务清单', 'The annual list was imported'),
  'quotas.imported': say('导入了乡镇分解指标', 'The townships’ quotas were imported'),
  'list.rulesSet': say('设定了清单的办理时限规则', 'The rules of the list were set'),
  'ladder.loaded': say('载入督办升级规则（{document}，第{version}版）', 'The ladder was loaded ({document}, version {version})'),
  'list.amended': say('调整了年度任务清单', 'The annual list was amended'),
  'list.dispatched': say('交办了年度任务清单', 'The annual list was dispatched'),
  'form.registered': say('登记了周期性报表', 'A periodic form was registered'),
  'directive.made': say('登记交办{items}项', 'A directive of {items} tasks was made'),
  'directive.approved': say('领导批准交办', 'The leader approved the directive'),
  'directive.refused': say('领导不同意交办', 'The leader refused the directive'),
  'directive.undone': say('发出前撤回交办', 'The directive was taken back before it went out'),
  'directive.hastened': say('不再等待，立即发出交办', 'The directive was sent without waiting'),
  'directive.sent': say('发出{number}', '{number} went out'),
  'directive.stopped': say('交办未能发出（{code}）', 'The directive could not go out ({code})'),
  'assignment.instructed': say('领导批示', 'A leader wrote an instruction'),
  'assignment.visited': say('领导现场调研', 'A leader visited'),
  'assignment.commented': say('留言', 'Commented'),
  'assignment.reminded': say('按规则提醒（{step}）', 'Reminded by rule ({step})'),
  'assignment.urged': say('催办', 'Urged'),
  'assignment.exceptionGranted': say('同意补报{period}，至{until}', 'Entry for {period} was opened until {until}'),
  'slip.drafted': say('按规则拟制督办单（{kind}），待督查室审定', 'A slip was drafted by rule ({kind}) and waits for the office'),
  'slip.issued': say('制发督办单（{kind}，{year}年第{number}号）', 'A slip was issued ({kind}, number {number} of {year})'),
  'slip.signed': say('签收督办单', 'The slip was signed for'),
  'slip.answered': say('书面回复督办单', 'The slip was answered'),
  'slip.withdrawn': say('撤回督办单', 'The slip was withdrawn'),
  'evidence.received': say('收到佐证文件（{media}，{size}字节）', 'Evidence was received ({media}, {size} bytes)'),
  'notice.raised': say('发出提醒', 'A notice was raised'),
  'notice.seen': say('已阅提醒', 'A notice was seen'),
  'notice.signedFor': say('签收提醒', 'A notice was signed for'),
  'address.asked': say('向本人地址发送确认码', 'A code was sent to somebody’s own address'),
  'address.confirmed': say('确认了本人接收提醒的地址', 'Somebody confirmed the address he is told at'),
  'notice.chosen': say('选择了对外提醒方式', 'Somebody chose how to be told outside'),
  'feed.opened': say('开通了日历订阅', 'A private link to limits was made'),
  'feed.closed': say('撤销了日历订阅', 'A private link to limits was taken back'),
  'account.frozen': say('封存了离任人员的个人信息（依据{authority}）', 'Personal data of somebody who left were frozen (by {authority})'),
  'account.restored': say('恢复了封存的个人信息（依据{authority}）', 'Frozen personal data were restored (by {authority})'),
  'account.shredded': say('抹除了封存的个人信息（依据{authority}）', 'Frozen personal data were shredded (by {authority})'),
  'timer.fired': say('时限到期处理', 'A moment came that was waited for'),
  'trail.exported': say('导出了留痕（{size}条）', 'The trail was exported ({size} entries)'),
  'trail.keyChanged': say('更换了留痕签名密钥', 'The key that signs the log was changed'),
  'trail.sm2KeyChanged': say('更换了留痕国密签名密钥', 'The SM2 key of the log was changed'),
  'trail.sm2KeyRetired': say('停用了旧的留痕国密签名密钥', 'An older SM2 key of the log was retired'),
  'trail.keyRetired': say('停用了旧的留痕签名密钥', 'An older key of the log was retired'),
  'trail.restarted': say('留痕日志重启：已知{knownSize}条，库中只有{size}条', 'The log was restarted: {knownSize} entries were known, {size} are left'),
  'trail.witnessAdded': say('增加了留痕见证方{name}', 'The witness {name} was added'),
  'trail.witnessRemoved': say('移除了留痕见证方{name}', 'The witness {name} was removed'),
  'backup.taken': say('进行了备份', 'A backup was taken'),
  'backup.restored': say('从备份恢复', 'Restored from a backup'),
  'incident.resolved': say('故障已了结（{job}）', 'An incident was resolved ({job})'),
  'incident.retried': say('故障任务重新执行（{job}）', 'The job of an incident is tried again ({job})'),
  'downtime.recorded': say('登记系统停机：{from}至{until}，顺延{moved}项时限', 'Downtime from {from} until {until} was recorded; {moved} limits extended'),
  'complaint.filed': say('提出意见（{kind}）', 'A complaint was filed ({kind})'),
  'complaint.answered': say('答复了意见', 'A complaint was answered'),
  ...ASSIGNMENT_FACT_WORDS,
  ...DOCUMENT_FACT_WORDS,
  ...INSPECTION_FACT_WORDS,
  ...ASSESSMENT_FACT_WORDS,
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
