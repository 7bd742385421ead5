import type { InBoth } from '#words/language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** The words of the page itself; what was found is said by the words of the verifier. */
export const WORDING = {
  title: say('留痕离线核验', 'Verify a trail offline'),
  lead: say('在本机核验县里导出的材料包。本页不连接网络，材料不会离开这台电脑。', 'Checks an exported bundle on this machine. The page uses no network; nothing leaves this computer.'),
  language: say('English', '中文'),
  bundle: say('1. 材料包', '1. The bundle'),
  drop: say('把导出的文件夹拖到这里，或者', 'Drop the exported folder here, or'),
  pick: say('选择文件夹', 'choose the folder'),
  chosen: say('已选择 {count} 个文件', '{count} files chosen'),
  trust: say('2. 您自己掌握的依据', '2. What you know from elsewhere'),
  key: say('日志公钥', 'Public key of the log'),
  keyHint: say('从材料包以外取得，例如书面交付或公开的公告；此后的更换由日志自己证明。', 'From elsewhere than the bundle, such as on paper or a public notice; the log itself proves later changes.'),
  witnesses: say('见证方公钥', 'Public keys of witnesses'),
  witnessesHint: say('一行一个；没有可不填。', 'One a line; leave empty where you have none.'),
  quorum: say('至少几个见证签名', 'Witness signatures needed'),
  held: say('您保存的旧检查点、回执', 'Older checkpoints and receipts that you kept'),
  heldHint: say('有则能发现历史被改写或末尾被删除。', 'They show whether history was rewritten or its end cut off.'),
  age: say('最新检查点不超过（小时）', 'Newest checkpoint not older than (hours)'),
  ageHint: say('留空则不限。', 'Leave empty for no limit.'),
  more: say('更多要求', 'More'),
  verify: say('开始核验', 'Verify'),
  running: say('正在核验：{done} / {size}', 'Verifying: {done} of {size}'),
  print: say('打印核验结果', 'Print the result'),
  faults: say('发现', 'What was found'),
  numbers: say('核验了什么', 'What was checked'),
  tampered: say('篡改', 'Tampered'),
  unverified: say('未核验', 'Not verified'),
  remark: say('提示', 'Note'),
  first: say('先看这里', 'Look here first'),
  noBundle: say('请先选择材料包：里面应有名为 checkpoint 的文件。', 'Choose the bundle first: it has a file named checkpoint.'),
  noKey: say('请填写日志公钥，格式为 名称+8位编号+Base64。', 'Enter the public key of the log: name+id+base64.'),
  badKey: say('这一行不是公钥：{key}', 'This line is no public key: {key}'),
  badQuorum: say('见证签名数应为 0 至 {most}。', 'The number of witness signatures is 0 to {most}.'),
} as const satisfies Record<string, InBoth<string>>;
