import { type Checked, type Fault, FAULTS, firstBad, type Verdict, type Weight } from '#domain/ledger/verdict';
import { filled, type Language } from '#words/language';
import { faultDetails, FAULT_WORDS, NOT_PROVED, OUTCOME_WORDS } from '#words/proof';

/** A verdict in words, a line each; the page and the command line say the same. */
export interface Said {
  readonly title: string;
  readonly means: string;
  readonly checked: readonly (readonly [label: string, value: string])[];
  readonly faults: readonly SaidFault[];
  readonly notProvedTitle: string;
  readonly notProved: readonly string[];
}

export interface SaidFault {
  readonly weight: Weight;
  /** The one to look at first. */
  readonly first: boolean;
  readonly what: string;
  readonly means: string;
  /** Which entries; empty where none is meant. */
  readonly where: string;
}

const WEIGHTS: readonly Weight[] = ['tampered', 'unverified', 'remark'];

export function sayVerdict(verdict: Verdict, language: Language): Said {
  const first = firstBad(verdict.faults);
  const order = (fault: Fault): number => (fault === first ? -1 : WEIGHTS.indexOf(FAULTS[fault.code]));
  const { what, means } = OUTCOME_WORDS[verdict.outcome][language];
  return {
    title: what,
    means,
    checked: sayChecked(verdict.checked, language),
    faults: verdict.faults.toSorted((one, other) => order(one) - order(other)).map((fault) => sayFault(fault, fault === first, language)),
    notProvedTitle: language === 'zh' ? '核验不能证明：' : 'Verification does not prove:',
    notProved: NOT_PROVED[language],
  };
}

function sayFault(fault: Fault, first: boolean, language: Language): SaidFault {
  const { what, means } = FAULT_WORDS[fault.code][language];
  const more = fault.count > 1 ? (language === 'zh' ? `（共${fault.count}处，列第一处）` : ` (${fault.count} in all, the first is named)`) : '';
  return { weight: FAULTS[fault.code], first, what: filled(what, faultDetails(fault.details, language)) + more, means, where: whereOf(fault, language) };
}

function whereOf({ from, to }: Fault, language: Language): string {
  if (from === null || to === null) return '';
  if (to - from <= 1) return language === 'zh' ? `记录序号 ${from}（从0起）` : `entry ${from} (counted from 0)`;
  return language === 'zh' ? `记录序号 ${from} 至 ${to - 1}（从0起）` : `entries ${from} to ${to - 1} (counted from 0)`;
}

const LABELS: readonly (readonly [keyof Checked, zh: string, en: string])[] = [
  ['origin', '日志', 'log'],
  ['size', '签名的记录数', 'entries signed for'],
  ['entries', '核验的记录数', 'entries verified'],
  ['root', '根哈希', 'root hash'],
  ['signer', '现用签名公钥', 'key that signs now'],
  ['checkpoints', '检查点', 'checkpoints'],
  ['sm3Checkpoints', '国密检查点', 'SM3 checkpoints'],
  ['cosignatures', '见证签名', 'witness signatures'],
  ['receipts', '回执', 'receipts'],
  ['rows', '比对的数据行', 'rows compared'],
  ['files', '佐证文件', 'evidence files'],
  ['lastEntryAt', '最后一条记录的时间', 'time of the last entry'],
  ['stamps', '时间戳', 'time-stamps'],
  ['stampedAt', '检查点最迟存在于', 'head existed at the latest at'],
  ['room', '记录可被倒签的最长间隔', 'longest stretch for dating back'],
  ['witnessedAt', '见证时间', 'witnessed at'],
];

function sayChecked(checked: Checked, language: Language): Said['checked'] {
  return LABELS.map(([name, zh, en]) => [language === 'zh' ? zh : en, String(checked[name] ?? '') || '—']);
}

/** For a terminal or a file. */
export function verdictText(said: Said): string {
  const marks: Readonly<Record<Weight, string>> = { tampered: '✗', unverified: '?', remark: '·' };
  const lines = [`${said.title}  ${said.means}`, ''];
  for (const { weight, what, means, where } of said.faults) lines.push(`${marks[weight]} ${what}${where === '' ? '' : `  [${where}]`}`, `    ${means}`);
  if (said.faults.length > 0) lines.push('');
  for (const [label, value] of said.checked) lines.push(`${label}: ${value}`);
  lines.push('', said.notProvedTitle, ...said.notProved.map((line) => `- ${line}`), '');
  return lines.join('\n');
}
