import type { Aspect, Difference, SchemePart } from '#domain/assessment/scheme/difference';
import type { InBoth } from '../language';
import { PARAMETER_WORDS } from './parameters';
import { RULE_WORDS } from './rules';

const PART_WORDS: Readonly<Record<SchemePart, InBoth<string>>> = {
  scheme: { zh: '方案', en: 'the scheme' },
  group: { zh: '分组', en: 'peer group' },
  indicator: { zh: '指标', en: 'indicator' },
  bonus: { zh: '加分', en: 'bonus' },
  deductions: { zh: '扣分', en: 'deductions' },
  veto: { zh: '一票否决', en: 'veto' },
  grade: { zh: '等次', en: 'grade' },
  check: { zh: '核对项', en: 'check' },
  record: { zh: '取数规定', en: 'source in the record' },
};

const ASPECT_WORDS: Readonly<Record<Aspect, InBoth<string>>> = {
  name: { zh: '名称', en: 'name' },
  under: { zh: '上级指标', en: 'parent' },
  marks: { zh: '分值', en: 'marks' },
  weight: { zh: '权重', en: 'weight' },
  share: { zh: '占比', en: 'share' },
  cap: { zh: '封顶', en: 'cap' },
  floor: { zh: '保底', en: 'floor' },
  compose: { zh: '合成方式', en: 'composition' },
  rule: { zh: '计分规则', en: 'rule' },
  parameters: { zh: '规则参数', en: 'parameter' },
  inputs: { zh: '数据项设置', en: 'input' },
  rounding: { zh: '取舍', en: 'rounding' },
  notApplicable: { zh: '不适用时的处理', en: 'policy where it does not apply' },
  kind: { zh: '类别', en: 'kind' },
  ranked: { zh: '是否排名', en: 'ranked' },
  basis: { zh: '依据', en: 'basis' },
  units: { zh: '单位', en: 'units' },
  effect: { zh: '后果', en: 'effect' },
  grade: { zh: '所定等次', en: 'grade' },
  from: { zh: '下限', en: 'lower bound' },
  to: { zh: '上限', en: 'upper bound' },
  parts: { zh: '分项', en: 'parts' },
  total: { zh: '总分界限', en: 'bounds of the total' },
  places: { zh: '小数位', en: 'places' },
  reads: { zh: '取数', en: 'what is read' },
  title: { zh: '标题', en: 'title' },
  approval: { zh: '批准文件', en: 'approval' },
  effective: { zh: '适用时间', en: 'time in force' },
  files: { zh: '佐证文件要求', en: 'files' },
  ties: { zh: '并列处理', en: 'ties' },
  gradesOn: { zh: '定等依据', en: 'what grades go by' },
  appeals: { zh: '申诉规定', en: 'appeals' },
};

/** What another version of a scheme says instead, in a sentence: `“任务完成率”：分值（towns）由 30 改为 25`. */
export function differenceSentence(difference: Difference): InBoth<string> {
  const { part, name, key } = difference;
  const [called, kind] = [name || key, PART_WORDS[part]];
  if (difference.code !== 'changed') {
    const isNew = difference.code === 'added';
    return { zh: `${isNew ? '新增' : '删除'}${kind.zh}“${called}”`, en: `${kind.en} "${called}" is ${isNew ? 'new' : 'dropped'}` };
  }
  const of = part === 'scheme' || called === '' ? kind : { zh: `${kind.zh}“${called}”`, en: `${kind.en} "${called}"` };
  if (difference.aspect === 'units') return unitsSentence(of, difference);
  const what = { zh: whatOf(difference, 'zh'), en: whatOf(difference, 'en') };
  const [was, is] = [spoken(difference.aspect, difference.before), spoken(difference.aspect, difference.after)];
  if (difference.before === '') return { zh: `${of.zh}：${what.zh}定为 ${is.zh}`, en: `${of.en}: ${what.en} is now ${is.en}` };
  if (difference.after === '') return { zh: `${of.zh}：不再规定${what.zh}（原为 ${was.zh}）`, en: `${of.en}: ${what.en} is no longer set (was ${was.en})` };
  return { zh: `${of.zh}：${what.zh}由 ${was.zh} 改为 ${is.zh}`, en: `${of.en}: ${what.en} from ${was.en} to ${is.en}` };
}

/** Settings that are words of the file's form. */
const SETTING_WORDS: Readonly<Record<string, InBoth<string>>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  none: { zh: '无', en: 'none' },
  full: { zh: '满分', en: 'full marks' },
  sum: { zh: '相加', en: 'sum' },
  weighted: { zh: '加权', en: 'weighted' },
  fold: { zh: '折算', en: 'folded' },
  refuse: { zh: '不予计分', en: 'refuse' },
  average: { zh: '取同组平均', en: 'average of the group' },
  exclude: { zh: '剔除并重新加权', en: 'exclude with re-weighting' },
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
  'half-up': { zh: '四舍五入', en: 'half up' },
  'half-even': { zh: '五成双', en: 'half even' },
  gap: { zh: '并列占位', en: 'joint with a gap' },
  dense: { zh: '并列不占位', en: 'joint without a gap' },
  required: { zh: '必须有', en: 'required' },
  optional: { zh: '可以没有', en: 'optional' },
};

/** A rule by its name and version, a setting in words; anything else as the file writes it. */
function spoken(aspect: Aspect, text: string): InBoth<string> {
  const [id = '', version = ''] = text.split(' ');
  const rule = aspect === 'rule' ? RULE_WORDS[id] : undefined;
  if (rule === undefined) return SETTING_WORDS[text] ?? { zh: text, en: text };
  return { zh: `${rule.zh}（第${version}版）`, en: `${rule.en} (version ${version})` };
}

type Changed = Extract<Difference, { readonly code: 'changed' }>;

function whatOf({ aspect, at }: Changed, language: 'zh' | 'en'): string {
  const where = at.map((step) => PARAMETER_WORDS[step]?.[language] ?? (/^\d+$/.test(step) && language === 'zh' ? `第${step}项` : step));
  const said = ASPECT_WORDS[aspect][language];
  if (where.length === 0) return said;
  return language === 'zh' ? `${said}（${where.join('·')}）` : `${said} (${where.join(' ')})`;
}

/** Who comes and who goes, not the two lists. */
function unitsSentence(of: InBoth<string>, { before, after }: Changed): InBoth<string> {
  const [was, is] = [before.split(' ').filter(Boolean), after.split(' ').filter(Boolean)];
  const [joined, left] = [is.filter((unit) => !was.includes(unit)), was.filter((unit) => !is.includes(unit))];
  if (joined.length + left.length === 0) return { zh: `${of.zh}：单位顺序不同`, en: `${of.en}: its units in another order` };
  const zh = [joined.length > 0 ? `调入${joined.join('、')}` : '', left.length > 0 ? `调出${left.join('、')}` : ''].filter(Boolean);
  const en = [joined.length > 0 ? `${joined.join(', ')} join` : '', left.length > 0 ? `${left.join(', ')} leave` : ''].filter(Boolean);
  return { zh: `${of.zh}：${zh.join('，')}`, en: `${of.en}: ${en.join('; ')}` };
}
