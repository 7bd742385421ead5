import { tight } from './plain-text';

/** The columns of an annual list; the first word of each is the one the county's form uses. */
export const LIST_COLUMNS = {
  number: ['序号', '编号', '项目序号', 'no', 'no.', 'number', '#'],
  theme: ['领域', '重点领域', '任务类别', '类别', '板块', '任务板块', 'theme', 'area'],
  title: [
    '任务事项',
    '任务名称',
    '工作任务',
    '重点任务',
    '目标任务',
    '任务内容',
    '工作事项',
    '事项',
    '任务',
    'task',
    'taskitem',
    'item',
  ],
  symbol: ['目标符号', '符号', '比较符', '比较符号', 'comparator', 'sign'],
  target: ['年度目标', '年度目标值', '全年目标', '目标值', '指标值', '目标', 'annualtarget', 'target', 'targetvalue'],
  unitOfMeasure: ['单位', '计量单位', '目标单位', '指标单位', 'unit', 'unitofmeasure'],
  leader: ['责任领导', '责任县领导', '县级责任领导', '牵头领导', '分管领导', 'responsibleleader', 'leader'],
  leadUnit: ['牵头单位', '牵头部门', '主办单位', '责任单位', '责任部门', 'leadunit'],
  cooperatingUnits: ['配合单位', '配合部门', '协办单位', '责任配合单位', 'cooperatingunits', 'cooperatingunit'],
  scope: ['属地', '属地单位', '实施范围', '涉及镇乡', '涉及乡镇', '责任镇乡', '责任乡镇', '范围', 'scope', 'townships'],
  limit: ['完成时限', '时限', '完成时间', '完成期限', '办理时限', '时限要求', 'deadline', 'limit', 'duedate'],
  cadence: ['报送频次', '报送周期', '填报频次', '报告频次', '频次', 'reportcadence', 'cadence', 'frequency'],
  proof: ['佐证要求', 'proofrule'],
} as const;
export type ListColumn = keyof typeof LIST_COLUMNS;

/** Without these a row cannot be judged; the others may be left out of a list altogether. */
export const REQUIRED_COLUMNS: readonly ListColumn[] = [
  'number',
  'title',
  'target',
  'leader',
  'leadUnit',
  'limit',
  'cadence',
];

/** A township quota list: which item, which township, how much; `explanation` where the sum differs on purpose. */
export const QUOTA_COLUMNS = {
  title: ['任务事项', '任务名称', '事项', '任务', 'task', 'item'],
  township: ['镇乡', '乡镇', '镇(乡)', '镇乡名称', '乡镇名称', '属地', 'township'],
  target: ['目标', '目标值', '年度目标', '任务数', '分解数', '数量', 'quota', 'target'],
  explanation: ['说明', '差额说明', '备注', 'explanation'],
} as const;
export type QuotaColumn = keyof typeof QUOTA_COLUMNS;

/** The same as a matrix: an item a row, a township a column, headed by its name. */
export const MATRIX_COLUMNS = {
  number: ['序号'],
  title: ['任务事项'],
  target: ['年度目标'],
  unitOfMeasure: ['计量单位'],
  explanation: ['差额说明'],
} as const;
export type MatrixColumn = keyof typeof MATRIX_COLUMNS;

/** Which heading of a workbook stands for a column, where somebody says so. */
export type Headings = Readonly<Partial<Record<ListColumn, string>>>;

/** The columns' words with what somebody said of this workbook: a heading he gave to one column is no other's. */
export function wordsWith(headings: Headings): Words<ListColumn> {
  const given = Object.entries(headings).map(([column, heading]) => [column, headingWord(heading)] as const);
  const columns = Object.entries(LIST_COLUMNS).map(([column, words]) => {
    const own = given.filter(([name]) => name === column).map(([, heading]) => heading);
    return [column, [...own, ...words.filter((word) => !given.some(([, heading]) => heading === word))]];
  });
  return Object.fromEntries(columns) as unknown as Words<ListColumn>;
}

/** As headings are compared: tight, in lower case, without a colon at the end. */
export function headingWord(heading: string): string {
  return tight(heading).toLowerCase().replace(/:$/, '');
}

type Words<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** Which column a heading names and how directly (0 is the form's own word); remarks in brackets do not count. */
export function columnNamed<Column extends string>(
  heading: string,
  words: Words<Column>,
): { column: Column; rank: number } | undefined {
  const word = headingWord(heading);
  const bare = word.replace(/\([^()]*\)$/, '');
  for (const column of Object.keys(words) as Column[]) {
    const rank = words[column].findIndex((candidate) => candidate === word || candidate === bare);
    if (rank >= 0) return { column, rank };
  }
  return undefined;
}
