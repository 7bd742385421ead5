import type { FillColumn } from '#domain/report/fill-form';
import type { TargetValue } from '#domain/plan/target';

/** Headings of the report workbook. Both languages in one cell: the file goes to whoever fills it. */
export const FILL_HEADINGS: Readonly<Record<FillColumn, string>> = {
  key: '任务标识 Key（勿改）',
  number: '序号 No.',
  title: '任务事项 Task',
  expectation: '目标 Target',
  dueOn: '完成时限 Due',
  period: '周期 Period',
  last: '上次数值 Last figure',
  kind: '报送类型 Kind',
  figure: '累计完成数 Figure so far',
  percent: '完成百分比 Percent',
  milestone: '阶段进展 Milestone',
  text: '文字说明 In words',
  nothing: '本期无进展的原因 Nothing to report, because',
};

export const FILL_KINDS = ['进展', '办结'] as const;

export const FILL_SAYS = {
  instructions: '说明',
  title: '{unit} 填报工作簿（{periods}）',
  madeAt: '数据截至 {at}，共 {count} 项；表样第 {version} 版，校验码 {hash}',
  kindHint: '进展：报告进度；办结：申请核验',
  numberHint: '只填数字，不带单位',
  percentHint: '0 至 100',
  wrong: '请按提示填写',
} as const;

/** The instruction sheet, a line each. */
export const FILL_INSTRUCTIONS: readonly string[] = [
  '一、只填右侧六列；左侧各列已锁定，改动后该行不能上传。',
  '二、报送类型从下拉列表选择，留空按“进展”；“办结”将提交核验。',
  '三、累计完成数填自年初起的累计值，只写数字；完成百分比为 0 至 100。',
  '四、本期没有进展的，只填“本期无进展的原因”，其他列留空。',
  '五、不报的行留空，可以分几次上传；同一内容重复上传不会重复填报。',
  '六、公式不会计算，按文字保存；以 = + - @ 开头的内容同样按文字保存。',
  '七、佐证材料请在系统内添加；要求附材料的办结请在系统内办理。',
  '八、填好后在“填报”页面上传，先核对，再提交；有误的行会在工作簿右侧“核对结果”列注明。',
  '九、本工作簿只限本单位本期使用，不能用于其他单位或其他周期。',
  '',
  '1. Fill in the six columns on the right; the others are locked, and a row whose locked cells were changed cannot be uploaded.',
  '2. Choose the kind from the list; empty is progress, 办结 asks for verification.',
  '3. Figures run from the start of the year, digits only; a percentage is 0 to 100.',
  '4. With nothing to report give the reason only. Rows left empty are not reported; the same content uploaded twice is one report.',
  '5. Nothing is calculated: formulas, and what begins with = + - @, are kept as text.',
];

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '＞', '<': '＜', '=': '' };

/** What is asked for, as the sheet says it. */
export function targetInSheet(target: TargetValue): string {
  if (target.kind === 'number') return `${SIGNS[target.comparator] ?? target.comparator}${target.value} ${target.unit}`.trim();
  if (target.kind === 'relative') return `${SIGNS[target.comparator] ?? target.comparator} 上年`.trim();
  return target.text;
}
