import type { FaultCode, Outcome } from '#domain/ledger/verdict';
import { ASSIGNMENT_FACT_WORDS } from './facts/assignment';
import { filled, type InBoth, type Language } from './language';
import { STATE_WORDS } from './vocabulary';

/** What was found, and what it means for who reads it. `{name}` is filled from the fault's details. */
export interface FaultWords {
  readonly what: string;
  readonly means: string;
}

const say = (zh: [what: string, means: string], en: [what: string, means: string]): InBoth<FaultWords> => ({
  zh: { what: zh[0], means: zh[1] },
  en: { what: en[0], means: en[1] },
});

/** Total: a new fault needs its own. What the entries say comes in {@link MEANING_WORDS}. */
const LOG_WORDS = {
  'checkpoint-missing': say(['材料包中没有检查点（{file}）', '没有它什么都无法核验。请要求重新导出。'], ['The bundle has no checkpoint ({file})', 'Without it nothing can be verified. Ask for another export.']),
  'checkpoint-malformed': say(['检查点格式不对：{file}', '文件被改动或损坏。'], ['A checkpoint is malformed: {file}', 'It was changed or damaged.']),
  'origin-differs': say(['日志名称是“{origin}”，应为“{expected}”', '这是另一份日志，不是您要核验的那一份。'], ['The log calls itself "{origin}", expected "{expected}"', 'This is another log, not the one you want to verify.']),
  'not-signed-by-key': say(['{file}没有您所持公钥的签名（签名者：{signers}）', '公钥填错，或日志由别人签名。公钥应从材料包以外取得。'], ['{file} is not signed by your key (signed by: {signers})', 'The key is wrong, or somebody else signed. Take the key from elsewhere than the bundle.']),
  'signature-wrong': say(['{file}的签名与内容不符', '签名之后内容被改动。'], ['The signature of {file} does not fit its text', 'The text was changed after it was signed.']),
  'cosignature-wrong': say(['{file}上见证方{witness}的签名不成立', '见证签名被改动，或移自别的检查点。'], ['The line of witness {witness} on {file} does not hold', 'It was changed, or taken from another checkpoint.']),
  'cosignature-time-back': say(['见证方{witness}的时间倒退：{file}', '见证方只签署更新的检查点，时间不会倒退。'], ['The times of witness {witness} go back: {file}', 'A witness signs newer heads only, so its times never go back.']),
  'quorum-missing': say(['{file}只有{has}个见证签名，要求{needs}个', '见证方没有见过它，可能是另做的一份。请向见证方索取所签的检查点。'], ['{file} has {has} witness signatures, {needs} are required', 'The witnesses have not seen it: perhaps another history. Ask them for the heads they signed.']),
  'no-witness': say(['没有指定见证方', '持有密钥的人可以另做一份；只有见证方、旧检查点或回执能发现。'], ['No witness was named', 'Whoever has the key could write another history; only witnesses, older heads or receipts show it.']),
  'key-forged': say(['交接签名密钥的记录不成立', '不是当时的密钥签署，或与日志不符。'], ['An entry that hands the log to another key does not hold', 'The key then in force did not sign it, or it contradicts the log.']),
  'signed-out-of-turn': say(['{file}由当时不在用的密钥签名', '更换前由旧密钥、停用后由新密钥签名。'], ['{file} is signed by a key not in force then', 'Before a change the old key signs, after it the new one.']),
  'restart-unsigned': say(['日志重启，没有旧密钥签署', '请当面取得新公钥再核验。'], ['The log was restarted without the old key', 'Get the new key by hand and verify with it.']),
  'key-changed': say(['签名密钥更换过', '每次都由旧密钥签署。'], ['The signing key was changed', 'Each time the old one signed for it.']),
  restarted: say(['日志重启过：已知有{known}条，只剩{size}条', '其余已丢失，仅旧检查点和回执能证明；请问明原因。'], ['The log was restarted: {known} entries were known, {size} were left', 'The rest is lost; only older heads and receipts show it. Ask why.']),
  'cut-by-restart': say(['{file}证明的是重启时丢失的记录', '无法比对。'], ['{file} is of what the restart lost', 'It cannot be compared.']),
  'entries-missing': say(['缺少记录', '检查点证明它们存在过。'], ['Entries are missing', 'The checkpoint proves that they existed.']),
  'entries-cut': say(['记录文件被截断', '检查点证明它们存在过。'], ['A file of entries is cut off', 'The checkpoint proves that they existed.']),
  'entries-too-many': say(['记录多于检查点所签', '有记录是后来加进去的。'], ['There are more entries than were signed', 'Entries were added afterwards.']),
  'entry-differs': say(['记录与签名时不同', '它被改动，或此处有记录被删除、插入、调换。'], ['An entry is not the one that was signed', 'It was changed, or entries were removed, inserted or moved here.']),
  'tile-differs': say(['哈希文件与记录不符（{file}）', '记录本身与签名一致，哈希文件被改动或损坏。'], ['A hash file does not fit the entries ({file})', 'The entries are as signed; the hash file was changed or damaged.']),
  'tile-missing': say(['缺少哈希文件：{file}', '材料包不完整，请重新导出。'], ['A hash file is missing: {file}', 'The bundle is not complete: export it again.']),
  'root-differs': say(['全部记录算出的根与签名的根不同', '此范围的记录和哈希文件都被改动。'], ['The root of all entries is not the signed one', 'Entries and hash files here were both changed.']),
  'sm3-root-differs': say(['SM3根与{file}所签不同', '此范围内的记录与SM2签名时不同。'], ['The SM3 root is not that of {file}', 'Entries in this range are not those SM2 signed for.']),
  'sm3-incomplete': say(['{file}缺失或只签到{size}条', '其后的记录没有SM2签名。'], ['{file} is missing or ends at {size} entries', 'Later entries have no SM2 signature.']),
  'sm3-unjudged': say(['未核验国密检查点', '须有完整材料包和另行取得的SM2公钥。'], ['SM3 checkpoints were not judged', 'It takes a whole bundle, and an SM2 key from elsewhere.']),
  'checkpoint-inconsistent': say(['与较早的检查点不一致：{file}（{size}条）', '历史被改写：签那份检查点时，此范围内的记录不同。'], ['It contradicts an earlier checkpoint: {file} (of {size} entries)', 'History was rewritten: entries in this range were others when it was signed.']),
  'head-behind': say(['少于已签过的检查点：{file}有{size}条', '末尾的记录被删除，或恢复成了旧的数据。'], ['It is shorter than a head signed before: {file} has {size} entries', 'The newest entries were removed, or an older state was put back.']),
  'not-comparable': say(['{file}无法与部分导出比较', '部分导出不含全部哈希，请用完整导出核验。'], ['{file} cannot be compared with a part', 'A part does not have all hashes: use a whole export.']),
  'presented-unreadable': say(['{file}不是这份日志的检查点或回执', '请检查文件是否选对、是否完整。'], ['{file} is no checkpoint or receipt of this log', 'Check that it is the right file, and whole.']),
  'receipt-wrong': say(['回执本身不成立：{file}', '回执被改动。'], ['The receipt does not hold: {file}', 'It was changed.']),
  'receipt-denied': say(['回执证明的记录不在日志中：{file}', '入册的记录被删除或替换。'], ['The log lacks what the receipt proves: {file}', 'An entry that was in the log was removed or replaced.']),
  'proof-wrong': say(['第{line}行的记录不能证明在日志中', '这条记录或它的证明被改动。'], ['The entry on line {line} is not proved to be in the log', 'It, or its proof, was changed.']),
  'entry-not-canonical': say(['记录不是唯一的规范写法', '有两种写法就可能有两种读法，例如同名字段出现两次。'], ['An entry is not in its one canonical form', 'What can be written in two ways can be read in two, such as a member that comes twice.']),
  'entry-malformed': say(['记录缺少或多出项目', '这不是本产品写下的记录。'], ['An entry has members missing or too many', 'The product did not write this entry.']),
  'entry-twice': say(['同一条记录出现两次（{id}）', '有记录被重复插入。'], ['The same entry comes twice ({id})', 'An entry was inserted again.']),
  'entry-elsewhere': say(['记录属于另一个县（{county}，应为{expected}）', '有别处的记录混入。'], ['An entry is of another county ({county}, expected {expected})', 'An entry from elsewhere was put in.']),
} as const;

const MEANING_WORDS = {
  'time-back': say(['时间倒退{seconds}秒', '此处有记录的时间被提前或推后。'], ['Times go back by {seconds} seconds', 'An entry here is dated back, or dated forward.']),
  'time-late': say(['有记录晚{seconds}秒入册', '多半是一次较长的保存，时间在允许范围内。'], ['An entry came {seconds} seconds late', 'Most likely a long save, within what is allowed.']),
  'time-ahead': say(['记录的时间晚于见证时间（{file}）', '记录的时间被推后。'], ['An entry is dated after the witness saw it ({file})', 'It is dated forward.']),
  'clock-moved': say(['这是演示数据，时钟被人为调整过', '时间只说明先后。'], ['This is a demonstration whose clock was moved', 'Its times tell the order only.']),
  'head-too-old': say(['最新检查点已有{hours}小时，超过{most}小时', '可能隐瞒了之后的记录，请要求重新导出。'], ['The newest checkpoint is {hours} hours old, more than {most}', 'Later entries may be held back: ask for a new export.']),
  'head-age-unknown': say(['没有见证时间，无法知道检查点有多新', '请指定见证方，或不限定时间。'], ['No witness says how old the newest checkpoint is', 'Name a witness, or set no limit.']),
  'stamp-wrong': say(['时间戳不成立：{file}', '它不属于这个检查点，或被改动。'], ['A time-stamp does not hold: {file}', 'It is not of this head, or was changed.']),
  'stamp-early': say(['时间戳早于所含记录：{file}', '记录的时间被推后。'], ['A time-stamp is earlier than an entry under it: {file}', 'The entry is dated forward.']),
  'stamp-untrusted': say(['所给证书不能证实时间戳（{why}）：{file}', '请核对证书，或向机构查询。'], ['Your certificate does not prove a time-stamp ({why}): {file}', 'Check it, or ask the authority.']),
  'stamp-missing': say(['没有时间戳', '无法知道检查点最迟何时存在。'], ['There are no time-stamps', 'When a head existed cannot be told.']),
  'stamps-unjudged': say(['时间戳未核验', '需要时间戳机构的证书。'], ['Time-stamps were not judged', 'That needs the certificate of the authority.']),
  'move-illegal': say(['任务{id}：{fact}在“{state}”状态下不可能发生', '有记录被删除、插入或改动。'], ['Assignment {id}: {fact} cannot happen in state "{state}"', 'Entries were removed, inserted or changed.']),
  'table-missing': say(['缺少表格{file}', '无法与记录比对，请重新导出。'], ['The table {file} is missing', 'It cannot be compared with the entries: export again.']),
  'table-malformed': say(['表格{file}第{line}行不合格式或次序', '表格被改动。'], ['Line {line} of {file} is not canonical or out of order', 'The table was changed.']),
  'row-differs': say(['{file}中{id}的{field}是“{row}”，按记录应为“{log}”', '数据表被改动，没有留下记录。'], ['In {file}, {field} of {id} is "{row}"; by the entries it is "{log}"', 'The table was changed without an entry.']),
  'row-without-entry': say(['{file}中的{id}没有任何记录', '数据表里多出一行。'], ['{id} in {file} has no entry', 'A row was added to the table.']),
  'entry-without-row': say(['记录中的{id}不在{file}中', '数据表里少了一行。'], ['{id} is in the entries but not in {file}', 'A row was removed from the table.']),
  'publication-differs': say(['第{number}次公布的文本与留痕所记不符（{file}）', '公布之后文本被改动。'], ['The text of publication {number} is not the one its entry names ({file})', 'It was changed after it was published.']),
  'scheme-differs': say(['第{number}次公布的考核方案被改动：{file}', '方案与计分时的不同。'], ['The scheme of publication {number} was changed: {file}', 'It is not what was scored by.']),
  'facts-differ': say(['第{number}次公布的指标数据被改动：{file}', '数据与计分时冻结的不同。'], ['The facts of publication {number} were changed: {file}', 'They are not those that were frozen.']),
  'score-differs': say(['第{number}次公布：{unit}的{node}是“{said}”，应为“{found}”', '不是按冻结的方案和数据算出来的。'], ['Publication {number}: {node} of {unit} is "{said}", should be "{found}"', 'It does not follow from scheme and facts.']),
  'score-unfounded': say(['第{number}次公布无法按其方案和数据复算', '公布的结果没有依据。'], ['Publication {number} cannot be counted again from its scheme and facts', 'What was published rests on nothing.']),
  'score-missing': say(['缺少{file}', '留痕证明它存在过。'], ['{file} is missing', 'The entries prove that it existed.']),
  'score-unlisted': say(['没有任何公布记录指向{file}', '这份内容是后来加进去的。'], ['No entry of a publication leads to {file}', 'It was added afterwards.']),
  'evidence-differs': say(['佐证文件内容与名称不符：{file}', '被替换或损坏。'], ['An evidence file is not what its name says: {file}', 'It was replaced or damaged.']),
  'evidence-missing': say(['有佐证文件未随包导出', '可向县里索取，按记录里的哈希比对。'], ['Evidence files did not come along', 'Ask for them and compare their hashes.']),
  'evidence-unlisted': say(['佐证文件没有接收记录：{file}', '文件不是通过系统上传的。'], ['No entry tells of this evidence file: {file}', 'It was not received by the product.']),
  restored: say(['日志记载曾从备份恢复', '请核对原因。'], ['The log tells of a restore from a backup', 'Ask for the reason.']),
  'same-person': say(['{fact}与{first}是同一人所为', '办理与决定必须由不同的人作出。'], ['{fact} was done by the same person as {first}', 'Who asks and who decides are different persons.']),
  'same-office': say(['{fact}由责任单位自己作出', '决定必须由另一单位作出。'], ['{fact} was decided by the unit that owes the task', 'Another office has to decide.']),
  'one-officer': say(['须由两人签署的一步只有一人', '更换密钥、重启日志、封存个人数据须由两人签署。'], ['One person signed what two officers sign', 'Changing a key, restarting the log or sealing personal data takes two.']),
  'machine-decided': say(['{fact}没有人作出', '这一步必须由人决定。'], ['{fact} was decided by no person', 'A person has to decide this.']),
  'file-unknown': say(['有不认识的文件，未核验：{file}', '不要依据它下结论。'], ['A file is not known and was not checked: {file}', 'Draw no conclusions from it.']),
  'part-only': say(['这是部分导出', '证明所列记录在日志中，不证明没有遗漏；公布的得分未核验。'], ['This is the export of a part', 'It proves that its entries are in the log, not that none was left out; scores were not judged.']),
} as const;

export const FAULT_WORDS: Readonly<Record<FaultCode, InBoth<FaultWords>>> = { ...LOG_WORDS, ...MEANING_WORDS };

export const OUTCOME_WORDS: Readonly<Record<Outcome, InBoth<FaultWords>>> = {
  valid: say(['有效', '材料包与签名一致，没有发现改动。'], ['Valid', 'The bundle is what was signed; no change was found.']),
  tampered: say(['被篡改', '材料包不是当时签名的内容。'], ['Tampered', 'The bundle is not what was signed.']),
  unverified: say(['未能核验', '没有发现改动，但有些内容无法核验，不能当作有效。'], ['Not verified', 'No change was found, but not all could be checked: do not take it for valid.']),
};

/** What no verification of a log can prove; said each time, so that nobody takes it for more than it is. */
export const NOT_PROVED: InBoth<readonly string[]> = {
  zh: [
    '记录的内容属实：只证明当时这样写，之后没有改。',
    '凡事都已记录：从未入册的事情，只有持有回执的人能证明。',
    '账号后面是本人：密码可能被他人使用。',
    '签名密钥未被盗用：没有见证方或旧检查点时，持有密钥的人可以另做一份。',
  ],
  en: [
    'That what was entered is true: only that it was entered so and not changed since.',
    'That everything was entered: what never was, only whoever holds a receipt can show.',
    'That the person was behind the account: somebody else may have used the password.',
    'That the signing key was not stolen: without witnesses or older heads its holder could write another history.',
  ],
};

const both = (zh: string, en: string): InBoth<string> => ({ zh, en });
type Vocabulary = Readonly<Record<string, InBoth<string> | undefined>>;

const FILES: Vocabulary = {
  'tables/assignment.jsonl': both('任务表', 'assignments'),
  'tables/publication.jsonl': both('公布表', 'publications'),
  'tables/report.jsonl': both('报告表', 'reports'),
  'evidence.jsonl': both('佐证清单', 'evidence list'),
  checkpoint: both('最新检查点', 'newest checkpoint'),
};
const FIELDS: Vocabulary = {
  assignment: both('所属任务', 'assignment'),
  awardBarred: both('评优资格', 'award'),
  closureNumber: both('销号编号', 'closure number'),
  document: both('依据文号', 'document'),
  dueOn: both('时限', 'limit'),
  figure: both('数值', 'figure'),
  grade: both('等次', 'grade'),
  group: both('分组', 'peer group'),
  item: both('任务事项', 'task item'),
  kind: both('类型', 'kind'),
  late: both('是否迟报', 'lateness'),
  media: both('文件类型', 'media type'),
  number: both('序号', 'number'),
  percent: both('百分比', 'percentage'),
  period: both('报告周期', 'period'),
  rank: both('名次', 'place'),
  reason: both('理由', 'reason'),
  reports: both('报告次数', 'reports'),
  sha256: both('文件哈希', 'hash'),
  size: both('文件大小', 'size'),
  stage: both('阶段', 'stage'),
  state: both('状态', 'state'),
  tiedWith: both('并列单位', 'shared place'),
  total: both('总分', 'total'),
  unit: both('责任单位', 'unit'),
  version: both('变更次数', 'changes'),
};
const WHYS: Vocabulary = {
  algorithm: both('算法', 'algorithm'),
  chain: both('证书链', 'chain'),
  expired: both('有效期', 'validity'),
  purpose: both('用途', 'purpose'),
};
/** By member of a fault's details: what its codes are called. */
const SPOKEN: Readonly<Record<string, Vocabulary | undefined>> = { fact: ASSIGNMENT_FACT_WORDS, field: FIELDS, file: FILES, first: ASSIGNMENT_FACT_WORDS, log: STATE_WORDS, node: FIELDS, row: STATE_WORDS, state: STATE_WORDS, why: WHYS };

/** The details of a fault with its codes in words; what has none stays as it is. */
export function faultDetails(details: Readonly<Record<string, string | number>>, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const words = SPOKEN[name]?.[value]?.[language];
      return [name, words === undefined ? String(value) : filled(words, {})];
    }),
  );
}
