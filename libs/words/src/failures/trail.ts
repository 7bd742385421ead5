import type { TRAIL_FAILURES } from '#domain/kernel/failures/trail';
import type { FailureWords, InBoth } from '../language';

export const TRAIL_WORDS = {
  'person.unknown': {
    zh: { title: '没有“{who}”这个账号或人员', next: '请核对登录名；已封存的用人员编号' },
    en: { title: 'There is no account or person {who}', next: 'Check the login; once frozen, give the person’s id' },
  },
  'person.in-office': {
    zh: { title: '此人仍在岗或账号未停用，不能封存', next: '请先免去岗位、停用账号' },
    en: { title: 'This person holds a post or an account that is not disabled', next: 'End the post and disable the account first' },
  },
  'person.frozen': {
    zh: { title: '此人的信息已经封存', next: '可恢复（person restore）或抹除（person shred）' },
    en: { title: 'The data of this person are frozen already', next: 'Restore them (person restore) or shred them (person shred)' },
  },
  'person.not-frozen': {
    zh: { title: '此人的信息没有封存', next: '请先封存（person freeze）' },
    en: { title: 'The data of this person are not frozen', next: 'Freeze them first (person freeze)' },
  },
  'person.shredded': {
    zh: { title: '此人的信息已抹除，不可恢复', next: '无需再做' },
    en: { title: 'The data of this person were shredded and cannot come back', next: 'Nothing is left to do' },
  },
  'person.login-taken': {
    zh: { title: '登录名{login}已由他人使用，不能恢复', next: '请先更改现用账号的登录名' },
    en: { title: 'Somebody else has the login {login} by now; nothing was restored', next: 'Give the other account another login first' },
  },
  'person.key-missing': {
    zh: { title: '打开封存信息的密钥不在本机或不是这一把（{path}）', next: '请放回密钥文件或检查 KEY_DIR' },
    en: { title: 'The key that opens the frozen data is not here, or is another ({path})', next: 'Put the key file back or look at KEY_DIR' },
  },
  'trail.broken': {
    zh: { title: '留痕日志与条目不一致，自第{position}条起（条目{entry}），不再签名', next: '请停止改动数据库，保留现场，由审计员用离线核验工具核对' },
    en: { title: 'The log and its entries disagree from position {position} on (entry {entry}); no head is signed any more', next: 'Change nothing in the database; let the audit administrator check it with the offline verifier' },
  },
  'trail.entry-lost': {
    zh: { title: '留痕条目{entry}已登记但不见了，不再签名', next: '请停止改动数据库，保留现场，从备份找回该条目' },
    en: { title: 'Entry {entry} of the trail was recorded and is gone; no head is signed any more', next: 'Change nothing in the database; find the entry in a backup' },
  },
  'trail.lagging': {
    zh: { title: '留痕入日志滞后（{waiting}条等候，最久{lag}秒），批量办理暂缓，未写入任何内容', next: '请约{seconds}秒后重试；逐项填报、核验照常。持续如此，请系统管理员查看“运行”页的事件单' },
    en: { title: 'The log lags ({waiting} entries wait, the longest for {lag} seconds): what is done in bulk has to wait; nothing was written', next: 'Try again in about {seconds} seconds; single reports and verifications go on. If it stays, the system administrator looks at the incidents' },
  },
  'trail.full': {
    zh: { title: '等候入日志的留痕过多（{waiting}条），暂不能写入', next: '请约{seconds}秒后重试，页面所填内容不会丢失；请系统管理员立即检查后台服务' },
    en: { title: 'Too many entries wait for the log ({waiting}): nothing can be written for now', next: 'Try again in about {seconds} seconds, what you typed is kept; the system administrator has to look at the worker at once' },
  },
  'trail.behind-witness': {
    zh: {
      title: '数据库中的留痕（{size}条）不包含已由“{witness}”见证的{known}条，本县只能查看',
      next: '请恢复较新的备份；确已丢失的，由两名管理员签署重启说明（duban trail restart）',
    },
    en: {
      title: 'The trail in the database ({size} entries) does not lead up to the {known} entries witnessed by {witness}; the county is read-only',
      next: 'Restore a newer backup; if what is missing is lost, two officers sign a restart (duban trail restart)',
    },
  },
  'trail.key-exposed': {
    zh: { title: '密钥文件{path}可被他人读取（权限{mode}），拒绝使用', next: '请只留本账户权限（chmod 600），并考虑更换密钥' },
    en: { title: 'The key file {path} can be read by others (mode {mode}); it is not used', next: 'Leave rights to its owner only (chmod 600), and consider a change of key' },
  },
  'trail.key-unreadable': {
    zh: { title: '密钥文件{path}无法读取（{code}）', next: '请检查文件夹权限和 KEY_DIR 设置' },
    en: { title: 'The key file {path} cannot be read ({code})', next: 'Look at the rights of its folder and at KEY_DIR' },
  },
  'trail.key-missing': {
    zh: { title: '留痕签名密钥不在本机（{path}）', next: '请放回密钥文件或检查 KEY_DIR；确已丢失的，由两名管理员签署重启说明' },
    en: { title: 'The key that signs the log is not here ({path})', next: 'Put the key file back or look at KEY_DIR; if it is lost, two officers sign a restart' },
  },
  'trail.unknown-entry': {
    zh: { title: '没有这条留痕，或您无权查看', next: '请从时间线进入' },
    en: { title: 'There is no such entry, or you may not see it', next: 'Enter from a timeline' },
  },
  'trail.unknown-tile': {
    zh: { title: '日志没有这一段', next: '请先读取最新检查点，再按其规模读取' },
    en: { title: 'The log has no such tile', next: 'Read the newest checkpoint first, and ask within its size' },
  },
  'trail.no-checkpoint': {
    zh: { title: '日志还没有签名的检查点', next: '请稍候重试；仍没有的，请系统管理员检查工作进程' },
    en: { title: 'The log has no signed checkpoint yet', next: 'Try again shortly; if there is none then, the system administrator looks at the worker' },
  },
  'trail.not-behind': {
    zh: { title: '留痕没有缺失：已知的检查点都在其中', next: '无需重启日志' },
    en: { title: 'Nothing of the trail is missing: every known head is in it', next: 'There is no need to restart the log' },
  },
  'trail.one-key': {
    zh: { title: '日志只有一个签名密钥', next: '请先更换密钥（duban key change）' },
    en: { title: 'The log has one key only', next: 'Change it first (duban key change)' },
  },
  'trail.change-unsigned': {
    zh: { title: '新旧密钥还没有共同签过检查点', next: '请一分钟后再停用旧密钥；仍不行的，请检查工作进程' },
    en: { title: 'Both keys have not signed a checkpoint together yet', next: 'Retire the old one in a minute; if that fails, look at the worker' },
  },
  'officers.same-person': {
    zh: { title: '两次签署的是同一个人', next: '请由另一名管理员签署' },
    en: { title: 'The same person signed twice', next: 'Another officer signs' },
  },
  'officers.wrong-roles': {
    zh: { title: '须由系统管理员与安全管理员或审计管理员共同签署', next: '请由两名相应的管理员签署' },
    en: { title: 'The system administrator signs, and the security or audit administrator with him', next: 'Let two such officers sign' },
  },
  'trail.unknown-witness': {
    zh: { title: '本县日志没有名为“{name}”的见证方', next: '请用 duban witness list 查看' },
    en: { title: 'The county’s log has no witness called {name}', next: 'See duban witness list' },
  },
  'trail.bad-key': {
    zh: { title: '公钥“{key}”不是所需的形式', next: '请原样粘贴“名称+编号+密钥”整行' },
    en: { title: 'The key {key} is not of the form that is needed', next: 'Paste the whole line: name+id+key' },
  },
  'witness.no-key': {
    zh: { title: '文件夹{path}里没有见证密钥', next: '首次使用请加 --name 起一个名称，如 discipline.example.gov.cn' },
    en: { title: 'There is no witness’s key in {path}', next: 'The first time, add --name, such as discipline.example.gov.cn' },
  },
  'witness.already-served': {
    zh: { title: '已有一个见证服务在使用文件夹{path}', next: '一个文件夹只能由一个见证服务使用' },
    en: { title: 'A witness is at work in the folder {path} already', next: 'One folder is one witness’s' },
  },
  'export.folder-not-empty': {
    zh: { title: '文件夹{path}里已有其他内容', next: '请指定空文件夹，或以前导出的文件夹' },
    en: { title: 'There is something else in the folder {path}', next: 'Name an empty folder, or that of an earlier export' },
  },
} as const satisfies Readonly<Record<keyof typeof TRAIL_FAILURES, InBoth<FailureWords>>>;
