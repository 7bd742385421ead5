import type { InBoth } from './language';

/** What is told of a log that does not keep up; `{name}` is filled. What is refused has its sentence among the failures. */
export const LOG_ALARM_WORDS = {
  'trail.lag': { zh: '留痕条目已等候{waiting}秒未入日志', en: 'Entries of the trail have waited {waiting} seconds for the log' },
  'trail.unsigned': { zh: '留痕日志已{unsigned}秒没有新的签名', en: 'The log has grown for {unsigned} seconds without a signed head' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
export type LogAlarmName = keyof typeof LOG_ALARM_WORDS;

/** What `duban export trail` and `duban key` say. */
export const PROOF_SAID = {
  export: { zh: '导出数据', en: 'Take data along' },
  trail: { zh: '导出留痕日志及其表格，供任何人离线核验', en: 'The log of the trail with its tables, for anybody to check offline' },
  county: { zh: '县代码；demo 为演示县', en: 'the county’s code; demo is the demonstration county' },
  out: { zh: '目标文件夹', en: 'the folder to write to' },
  scope: { zh: '范围：all、item:编号、unit:编号、period:起始日..截止日', en: 'all, item:ID, unit:ID or period:FROM..TO' },
  scopeWrong: { zh: '范围应为 all、item:编号、unit:编号 或 period:2023-01-01..2023-03-31', en: 'Write all, item:ID, unit:ID or period:2023-01-01..2023-03-31' },
  files: { zh: '连同佐证文件', en: 'with the evidence files' },
  json: { zh: '以 JSON 输出', en: 'answer in JSON' },
  progress: { zh: '已导出 {done} 条', en: '{done} entries written' },
  exported: {
    zh: '已导出到 {folder}：日志 {origin} 共 {size} 条，本次条目 {entries} 条，检查点 {checkpoints} 个，佐证文件 {files} 个\n根 {root}',
    en: 'Exported to {folder}: the log {origin} has {size} entries; {entries} of them, {checkpoints} checkpoints and {files} evidence files are there\nroot {root}',
  },
  missing: { zh: '缺少佐证文件 {missing} 个', en: '{missing} evidence files are missing' },
  verify: { zh: '离线核验（无需服务器和网络）：', en: 'Check it offline, without server or network:' },
  key: {
    zh: '核验公钥不要取自本文件夹或本屏幕：请用县里移交时书面留存的公钥，或向纪检、审计等见证方索取，与下列一致方可信',
    en: 'Do not take the key from this folder or this screen: use the one the county handed over on paper, or ask a witness (discipline office, auditors); it must be this one',
  },
  keys: { zh: '查看留痕签名公钥，供检查方事先留存', en: 'The public key of the log, for inspectors to keep beforehand' },
  keyShow: { zh: '显示日志名称与公钥', en: 'Show the log’s name and key' },
  noKey: { zh: '该县日志尚未签名，还没有公钥', en: 'The county’s log has no signed head and no key yet' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
