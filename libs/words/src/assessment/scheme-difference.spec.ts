import { smallScheme } from '#test/support/schemes';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { schemeDifferences } from '#domain/assessment/scheme/difference';
import { differenceSentence } from './scheme-difference';

type Json = Record<string, unknown>;

const leaf = (key: string, more: Json = {}): Json => ({ key, name: `指标${key}`, marks: '50', rule: 'completion-ratio', version: 1, parameters: { cap: 'full' }, ...more });
const tree = (children: readonly Json[], more: Json = {}): Json => ({ key: 'all', name: '年度得分', marks: '100', children, ...more });
const scheme = (more: Json = {}): Json => smallScheme('n', ['T01', 'T02'], { tree: tree([leaf('a'), leaf('b')]), ...more });
const TOWNS = { key: 'towns', name: '乡镇', kind: 'township', basis: '测考〔2023〕1号' };
const TIERS = { rule: 'tiered', parameters: { tiers: [{ to: '60', points: '10' }, { from: '60', points: '50' }] } };

const told = (before: Json, after: Json, language: 'zh' | 'en' = 'zh') => schemeDifferences(readScheme(before), readScheme(after)).map((one) => differenceSentence(one)[language]);

describe('what another version of a scheme says instead', () => {
  it.each<[string, Json, readonly string[]]>([
    ['marks', { tree: tree([leaf('a', { marks: '60' }), leaf('b', { marks: '40.0' })]) }, ['指标“指标a”：分值由 50 改为 60', '指标“指标b”：分值由 50 改为 40']],
    ['a cap', { tree: tree([leaf('a', { cap: { points: '50' } }), leaf('b')]) }, ['指标“指标a”：不再规定封顶（原为 无）', '指标“指标a”：封顶（分值）定为 50']],
    ['a rule', { tree: tree([leaf('a', TIERS), leaf('b')]) }, [
      '指标“指标a”：计分规则由 完成率法：满分×完成率（第1版） 改为 分档计分（第1版）',
      '指标“指标a”：不再规定规则参数（封顶）（原为 满分）',
      '指标“指标a”：规则参数（分档·第1项·上限）定为 60',
      '指标“指标a”：规则参数（分档·第1项·分值）定为 10',
      '指标“指标a”：规则参数（分档·第2项·下限）定为 60',
      '指标“指标a”：规则参数（分档·第2项·分值）定为 50',
    ]],
    ['who is in a group', { groups: [{ ...TOWNS, units: ['T02', 'T03'] }] }, ['分组“乡镇”：调入T03，调出T01']],
    ['whether it is ranked', { groups: [{ ...TOWNS, ranked: false, units: ['T01', 'T02'] }] }, ['分组“乡镇”：是否排名由 是 改为 否']],
    ['an indicator that is new and one that is gone', { tree: tree([leaf('a'), leaf('c')]) }, ['新增指标“指标c”', '删除指标“指标b”']],
    ['an indicator that moved', { tree: tree([leaf('a'), { key: 'new', name: '新类', marks: '50', children: [leaf('b')] }]) }, ['新增指标“新类”', '指标“指标b”：上级指标由 年度得分 改为 新类']],
    ['a cap of the bonus', { bonus: { cap: '3', items: [{ key: 'honours', name: '表彰', rule: 'award-level', version: 1, parameters: { levels: { city: '1', national: '3' } } }] } }, ['加分：封顶由 5 改为 3']],
    ['grades', { grades: [{ key: 'good', name: '良好', from: '85' }, { key: 'fair', name: '合格' }] }, ['等次“良好”：下限由 80 改为 85']],
    ['rounding', { rounding: { points: 'half-even:1' } }, ['方案：取舍（分值·方式）由 四舍五入 改为 五成双', '方案：取舍（分值·小数位）由 2 改为 1']],
    ['appeals', { appeals: { window: 3 } }, ['方案：申诉规定（申诉期工作日）由 5 改为 3']],
    ['a veto', { vetoes: [{ effect: 'unqualified', key: 'v', name: '重大事故', basis: '安全生产法' }] }, ['新增一票否决“重大事故”']],
  ])('%s', (_, more, expected) => expect(told(scheme(), scheme(more))).toEqual(expected));

  it('none, where only the number of the file and the form of amounts differ', () => {
    expect(told(scheme(), { ...scheme(), number: 'another', version: 2, tree: tree([leaf('a', { marks: '50.00' }), leaf('b')]) })).toEqual([]);
  });

  it('and back again the other way round, in English too', () => {
    const other = scheme({ tree: tree([leaf('a'), leaf('c')]) });
    expect(told(other, scheme(), 'en')).toEqual(['indicator "指标b" is new', 'indicator "指标c" is dropped']);
  });
});
