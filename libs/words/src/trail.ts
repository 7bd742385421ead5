import type { InBoth } from './language';

/** What is told of a log that does not keep up; `{name}` is filled. What is refused has its sentence among the failures. */
export const LOG_ALARM_WORDS = {
  'trail.lag': { zh: '留痕条目已等候{waiting}秒未入日志', en: 'Entries of the trail have waited {waiting} seconds for the log' },
  'trail.unsigned': { zh: '留痕日志已{unsigned}秒没有新的签名', en: 'The log has grown for {unsigned} seconds without a signed head' },
  'trail.witness-ahead': {
    zh: '见证方{witness}见过{size}条，比本库的日志长：数据库可能被恢复到旧备份或被替换',
    en: 'The witness {witness} saw {size} entries, more than this database has: it may have been set back or replaced',
  },
  'trail.witness-refused': {
    zh: '见证方{witness}拒绝为{size}条的检查点签名（{why}）：可能与其先前所见不一致',
    en: 'The witness {witness} refused the head of {size} entries ({why}): it may not go on from what he saw',
  },
  'trail.head-kept': {
    zh: '签名检查点未能送出（{why}）：请检查 HEADS_DIR 所指文件夹、时间戳服务和邮件设置',
    en: 'A signed head could not leave ({why}): look at the folder HEADS_DIR names, the time-stamping authority and the mail settings',
  },
  'trail.witness-away': { zh: '见证方{witness}长时间没有应答（{why}）', en: 'The witness {witness} has not answered for long ({why})' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
export type LogAlarmName = keyof typeof LOG_ALARM_WORDS;

/** Stands above a signed head that is mailed. */
export const HEAD_MAIL = {
  zh: '下面是留痕日志的签名检查点。请原样留存：日后核验时以 --checkpoint 提供，可发现其后对留痕的改写。',
  en: 'Below is a signed head of the trail. Keep it as it is: given to the verifier with --checkpoint, it shows later whether the trail was rewritten.',
} as const satisfies InBoth<string>;

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

/** What `duban witness` says. */
export const WITNESS_SAID = {
  about: { zh: '见证留痕日志：纪检等在自己的机器上运行，或为本县日志登记见证方', en: 'Witnessing logs: run by a discipline office on its own machine, or named for a county’s log' },
  serve: { zh: '运行见证服务', en: 'Run a witness' },
  trust: { zh: '开始见证一个日志（粘贴其公钥）', en: 'Watch a log from now on, by its key' },
  show: { zh: '显示见证公钥和所见证的日志', en: 'Show the witness’s key and the logs it watches' },
  add: { zh: '为本县日志增加见证方', en: 'Show the county’s log to a witness' },
  remove: { zh: '移除见证方', en: 'Show it to a witness no more' },
  list: { zh: '列出见证方', en: 'Whom the log is shown to' },
  dir: { zh: '见证方自己的文件夹（密钥与所见记录）', en: 'the witness’s own folder: its key and what it saw' },
  name: { zh: '见证方名称', en: 'the witness’s name' },
  nameWrong: { zh: '名称不含空格和加号', en: 'a name has no spaces and no plus' },
  listen: { zh: '监听地址', en: 'the address to listen on' },
  listenWrong: { zh: '应为 主机:端口', en: 'write host:port' },
  logKey: { zh: '日志公钥', en: 'the log’s key' },
  county: { zh: '县代码；demo 为演示县', en: 'the county’s code; demo is the demonstration county' },
  url: { zh: '见证服务地址', en: 'the witness’s address' },
  urlWrong: { zh: '应为 http 或 https 地址', en: 'write an http or https address' },
  key: { zh: '见证方公钥', en: 'the witness’s key' },
  added: { zh: '已增加见证方 {name}（{url}），新的检查点将送其签名', en: 'The witness {name} ({url}) is shown every new head from now on' },
  removed: { zh: '已移除见证方 {name}', en: 'The witness {name} is asked no more' },
  none: { zh: '没有登记见证方：没有他人持有的检查点，就不能证明日志未被整体改写', en: 'No witness is named: without heads in other hands, nobody can tell whether the whole log was rewritten' },
  serving: { zh: '见证服务运行于 {address}', en: 'The witness serves at {address}' },
  ownKey: { zh: '见证公钥（交给县里登记，也交给检查人员）：', en: 'The witness’s key, for the county and for inspectors:' },
  log: { zh: '见证 {origin}，已至 {size} 条', en: 'watches {origin}, seen up to {size}' },
  trusted: { zh: '开始见证 {origin}', en: 'Watches {origin} from now on' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

/** What two officers are asked for at the server itself. */
export const OFFICERS_SAID = {
  two: { zh: '须由两名管理员签署：--officer 登录名 --officer 登录名', en: 'two officers sign: --officer LOGIN --officer LOGIN' },
  password: { zh: '{login} 的密码：', en: 'Password of {login}:' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

/** What `duban trail restart` and `duban key change` say. */
export const RESTART_SAID = {
  about: { zh: '留痕日志', en: 'The log of the trail' },
  restart: { zh: '数据库被恢复到旧状态且缺失部分已丢失时，由两名管理员签署，日志以新名称继续', en: 'Where the database was set back and the rest is lost: two officers sign, and the log goes on under a new name' },
  reason: { zh: '原因（留存于库，不进入日志）', en: 'why; kept in the database, not in the log' },
  reasonWrong: { zh: '请写明原因，500字以内', en: 'say why, in 500 characters at most' },
  officer: { zh: '签署的管理员登录名，写两次', en: 'login of an officer who signs; twice' },
  restarted: {
    zh: '日志已重启：已知 {knownSize} 条，现存 {size} 条；新名称 {origin}\n请把新公钥书面交给检查方和见证方：',
    en: 'The log begins anew: {knownSize} entries were known, {size} are left; its name is {origin}\nHand the new key to inspectors and witnesses on paper:',
  },
  unsigned: { zh: '旧密钥已丢失，无法用旧密钥签署：检查方只能凭书面材料相信新密钥', en: 'The old key is lost and could not sign: inspectors have only your word for the new one' },
  keyChange: { zh: '更换签名密钥：旧密钥签署新密钥，两名管理员签署', en: 'Change the key: the old one signs the new, two officers sign' },
  keyChanged: { zh: '已更换；停用旧密钥之前两者同时签名。请把新公钥书面交给检查方和见证方：', en: 'Changed; both sign until the old one is retired. Hand the new key to inspectors and witnesses on paper:' },
  keyRetire: { zh: '停用并销毁旧密钥，两名管理员签署', en: 'Retire older keys and destroy them, two officers sign' },
  keyRetired: { zh: '已停用旧密钥 {count} 个', en: '{count} older keys were retired' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
