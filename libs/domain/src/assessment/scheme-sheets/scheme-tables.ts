/** A member of a file's object as a column of its table. */
export interface SchemeColumn {
  readonly heading: string;
  readonly member: string;
  /** Text unless said. */
  readonly kind?: 'whole' | 'flag';
  /** What the file writes, in the county's words. */
  readonly words?: Readonly<Record<string, string>>;
}

const KEY: SchemeColumn = { heading: '代号', member: 'key' };
const NAME: SchemeColumn = { heading: '名称', member: 'name' };

/** The tables of a scheme: a row an object, known by its key within its table. */
export const SCHEME_TABLES = {
  groups: {
    sheet: '分组',
    columns: [KEY, NAME, { heading: '类别', member: 'kind', words: { township: '乡镇', department: '部门', other: '其他' } }, { heading: '排名', member: 'ranked', kind: 'flag' }, { heading: '依据', member: 'basis' }],
  },
  indicators: {
    sheet: '指标',
    columns: [
      ...[KEY, NAME, { heading: '标准分', member: 'marks' }, { heading: '权重', member: 'weight' }, { heading: '占比', member: 'share' }, { heading: '上限', member: 'cap' }, { heading: '下限', member: 'floor' }],
      { heading: '合成', member: 'compose', words: { sum: '相加', weighted: '加权', fold: '折算' } },
      ...[{ heading: '计分方法', member: 'rule' }, { heading: '方法版本', member: 'version', kind: 'whole' as const }],
      { heading: '不适用时', member: 'notApplicable', words: { refuse: '不得', full: '满分', average: '平均', exclude: '剔除' } },
      { heading: '舍入', member: 'rounding' },
    ],
  },
  vetoes: {
    sheet: '一票否决',
    columns: [
      ...[KEY, NAME],
      { heading: '结果', member: 'effect', words: { 'grade-forced': '限定等次', 'top-barred': '不得评优', 'one-grade-down': '降一等', 'award-barred': '取消评奖', unqualified: '不合格' } },
      ...[{ heading: '依据', member: 'basis' }, { heading: '等次', member: 'grade' }],
    ],
  },
  grades: { sheet: '等次', columns: [KEY, NAME, { heading: '下限', member: 'from' }, { heading: '上限', member: 'to' }, { heading: '占比', member: 'share' }] },
} as const satisfies Readonly<Record<string, { readonly sheet: string; readonly columns: readonly SchemeColumn[] }>>;
export type SchemeTable = keyof typeof SCHEME_TABLES;

/** Where an indicator stands: in the tree or a section, and under which. */
export const PARTS = { tree: '指标', bonus: '加分', deductions: '扣分' } as const;
export const PART_HEADINGS = ['部分', '上级'] as const;
/** Codes of the units of each group, in their order. */
export const UNITS_SHEET = { sheet: '分组单位', headings: ['组', '单位代码'] } as const;
/** What else a row of a table says: parameters of its rule, settings of its inputs. */
export const DETAILS_SHEET = { sheet: '参数', headings: ['表', '代号', '项', '类型', '内容'] } as const;
/** What the scheme as a whole says. */
export const WHOLE_SHEET = { sheet: '方案', headings: ['项', '说明', '类型', '内容'] } as const;

/** What places of the whole are called; for readers, and passed over when it is read back. */
export const WHOLE_WORDS: Readonly<Record<string, string>> = {
  ...{ number: '方案文号', title: '方案名称', version: '版本', source: '出处', 'approval/document': '批准文件', 'approval/by': '批准机关', 'approval/date': '批准日期' },
  ...{ 'effective/from': '施行日期', 'effective/until': '失效日期', files: '佐证文件是否必须', 'rounding/input': '数据舍入', 'rounding/points': '得分舍入', 'rounding/total': '总分舍入' },
  ...{ 'bonus/cap': '加分上限', 'deductions/cap': '扣分上限', 'total/cap': '总分上限', 'total/floor': '总分下限', 'ties/kind': '并列名次', gradesOn: '等次依据' },
  ...{ 'appeals/window': '申诉期（工作日）', 'appeals/decision': '裁决期（工作日）', 'appeals/heavier': '复核可否更重' },
};

const WHOLE = /^-?\d{1,9}$/;

/** A value as its column shows it; undefined where a cell cannot say it and come back as the same. */
export function cellFor({ kind, words }: SchemeColumn, value: unknown): string | undefined {
  if (kind === 'flag') return typeof value === 'boolean' ? (value ? '是' : '否') : undefined;
  if (kind === 'whole') return typeof value === 'number' && WHOLE.test(String(value)) ? String(value) : undefined;
  if (typeof value !== 'string' || value === '' || value.trim() !== value) return undefined;
  const said = words && Object.hasOwn(words, value) ? words[value] : value;
  return said === value && Object.values(words ?? {}).includes(value) ? undefined : said;
}

/** What a filled cell of a column means. */
export function meantBy({ kind, words }: SchemeColumn, text: string): unknown {
  if (kind === 'flag') return text === '是' || (text === '否' ? false : text);
  if (kind === 'whole') return WHOLE.test(text) ? Number(text) : text;
  return Object.entries(words ?? {}).find(([, word]) => word === text)?.[0] ?? text;
}
