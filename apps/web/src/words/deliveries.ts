import type { ProofState } from '#domain/ledger/proof';
import type { InBoth } from '#words/language';
import { say } from './shell';

/** How far each state of proof is told, in the one order there is. */
export const PROOF_STATE_WORDS: Readonly<Record<ProofState, InBoth<string>>> = {
  queued: say('已生成', 'queued'),
  sent: say('已送达', 'sent'),
  accepted: say('已接收', 'accepted'),
  seen: say('已阅看', 'seen'),
  signedFor: say('已签收', 'signed for'),
};

/** Who was told what and how far that is proved, by person. */
export const DELIVERIES = {
  title: say('送达情况', 'Deliveries'),
  lead: say('每条通知对每个人送到了哪一步，何时、经何渠道。', 'How far each notice got with each person, when and by which channel.'),
  own: say('我的送达证明', 'Proof of what I was told'),
  ownLead: say('发给我的每条通知送到了哪一步，可打印，申诉时使用。', 'How far each notice to me got; to be printed, and used in an appeal.'),
  toNotices: say('返回通知', 'Back to the notices'),
  person: say('人员', 'Person'),
  unit: say('单位', 'Unit'),
  kind: say('类别', 'Kind'),
  from: say('自', 'From'),
  until: say('至', 'Until'),
  state: say('送到', 'As far as'),
  failed: say('只看系统外未送达的', 'Only what fails outside'),
  notice: say('通知', 'Notice'),
  when: say('生成', 'Queued'),
  standing: say('进度', 'Standing'),
  outside: say('系统外', 'Outside'),
  print: say('证明', 'Proof'),
  missing: say('尚未{state}', 'not {state} yet'),
  complete: say('已完成', 'complete'),
  later: say('非当日应收', 'not addressed that day'),
  number: say('通知编号 {number}', 'notice {number}'),
  none: say('没有通知', 'No notices'),
  noneNext: say('有人被通知后，会出现在这里。', 'Once somebody is told something it shows here.'),
  export: say('导出本表（{count}行）', 'Export this table ({count} rows)'),
  exportHead: say('筛选：{filters}；显示 {count} 行{more}；数据截至 {at}；{county}', 'Filters: {filters}; {count} rows{more}; as of {at}; {county}'),
  more: say('（后面还有）', ', more follow'),
  noFilters: say('无', 'none'),
  attempts: say('{state}（{count}次）', '{state} ({count} tries)'),
} as const;

/** The paper: what the system proves, in its own words, and what it does not. */
export const DELIVERY_PROOF = {
  head: say('通知送达证明', 'Proof of notice'),
  to: say('人员', 'Person'),
  unit: say('通知单位', 'Unit told'),
  about: say('通知内容', 'What it says'),
  addressed: say('当日是否应收', 'Addressed that day'),
  yes: say('是', 'yes'),
  no: say('否', 'no'),
  state: say('进度', 'State'),
  at: say('时间', 'When'),
  channel: say('渠道', 'Channel'),
  notYet: say('无记录', 'no record'),
  digest: say('随汇总送达', 'by a digest'),
  actingFor: say('代{person}', 'for {person}'),
  means: say('“已送达”指系统已交出，“已接收”指对方设备或服务器已收下，“已阅看”指本人已打开，“已签收”指本人已签收。未记录的，不作推定。', '“Sent” means handed over, “accepted” taken by the receiver’s device or server, “seen” opened by the person, “signed for” signed by the person. What is not recorded is not presumed.'),
  asOf: say('数据截至 {at}', 'As of {at}'),
  print: say('打印', 'Print'),
} as const;
