import * as fc from 'fast-check';
import { Failure } from '../kernel/failure';
import { parseDay } from '../kernel/day';
import { indexDirectory } from './directory';
import { type NoteDraft, readNote } from './read-note';
import { RowReader } from './read-row';

const TOWNS = ['潼川镇', '芦溪镇', '老马镇', '忠孝乡'];
const OFFICES = ['县农业农村局', '县水利局', '县财政局', '县应急管理局', '县住房和城乡建设局', '县教育和体育局', '县委组织部'];
const directory = indexDirectory({
  units: [
    ...TOWNS.map((name, index) => ({ id: `t${index}`, code: `T${index}`, name, kind: 'township' })),
    ...OFFICES.map((name, index) => ({ id: `d${index}`, code: `D${index}`, name, kind: 'department', aliases: name === '县应急管理局' ? ['县应急局'] : [] })),
  ],
  leaderPosts: [{ id: 'p1', title: '分管农业副县长' }],
});

function only(text: string): NoteDraft['cells'] {
  const drafts = readNote(text, directory);
  expect(drafts).toHaveLength(1);
  return drafts[0]!.cells;
}

/** What the list's own rules make of a draft. */
function problemsOf(cells: NoteDraft['cells']): readonly string[] {
  const all = ['number', 'theme', 'title', 'symbol', 'target', 'unitOfMeasure', 'leader', 'leadUnit', 'cooperatingUnits', 'scope', 'limit', 'cadence', 'proof'];
  const given: Record<string, string> = { leader: '分管农业副县长', cadence: '月报', ...cells, number: '1' };
  const row = Object.fromEntries(all.map((column) => [column, { text: given[column] ?? '', kind: given[column] ? 'text' : 'empty' }]));
  const reader = new RowReader({ row: 1, kind: 'item', cells: row as never }, { directory, year: 2023, today: parseDay('2023-11-15') });
  reader.read();
  return reader.problems.map(({ field, code, details }) => [field, code, details['suggestion']].filter(Boolean).join(' '));
}

describe('a note or a line of minutes', () => {
  test.each<[string, NoteDraft['cells']]>([
    [
      '由县住房和城乡建设局牵头，县财政局、县水利局配合，各镇乡于11月底前完成农村危房排查，每月25日前报进展。',
      { title: '农村危房排查', leadUnit: '县住房和城乡建设局', cooperatingUnits: '县财政局、县水利局', scope: '各镇乡', limit: '11月底前', cadence: '月报' },
    ],
    [
      '请县水利局会同县应急局10个工作日内完成山坪塘安全隐患排查，涉及潼川镇、芦溪镇、老马镇。',
      { title: '山坪塘安全隐患排查', leadUnit: '县水利局', cooperatingUnits: '县应急管理局', scope: '潼川镇、芦溪镇、老马镇', limit: '10个工作日内' },
    ],
    ['请县教体局会同县住建局本月底前完成校园围墙检查', { title: '校园围墙检查', leadUnit: '县教育和体育局', cooperatingUnits: '县住房和城乡建设局', limit: '本月底前' }],
    ['教育和体育局负责，12月15日前完成义务教育学校午餐供餐检查', { title: '义务教育学校午餐供餐检查', leadUnit: '县教育和体育局', limit: '12月15日前' }],
    ['县住建局牵头，年底前新建农村公路30公里，月报', { title: '新建农村公路30公里', leadUnit: '县住房和城乡建设局', limit: '年底前', cadence: '月报', target: '30', unitOfMeasure: '公里' }],
    [
      '除潼川镇外各镇乡本周五前报送不少于2个示范村名单，由县委组织部负责',
      { title: '报送不少于2个示范村名单', leadUnit: '县委组织部', scope: '除潼川镇外各镇乡', limit: '本周五前', symbol: '不少于', target: '2', unitOfMeasure: '个' },
    ],
    ['芦溪镇牵头，下周一前整改到位', { title: '整改到位', leadUnit: '芦溪镇', limit: '下周一前' }],
    ['分管农业副县长：县农业农村局明年1月底前落实秋粮收购保障', { title: '落实秋粮收购保障', leader: '分管农业副县长', leadUnit: '县农业农村局', limit: '明年1月底前' }],
    [
      '任务：撂荒地整治\n牵头单位：县农业农村局\n配合单位：县财政局、县住建局\n属地：各镇乡\n完成时限：12月底前\n报送频次：旬报',
      { title: '撂荒地整治', leadUnit: '县农业农村局', cooperatingUnits: '县财政局、县住房和城乡建设局', scope: '各镇乡', limit: '12月底前', cadence: '旬报' },
    ],
  ])('%s', (text, expected) => {
    const cells = only(text);
    expect(cells).toEqual(expected);
    expect(problemsOf(cells)).toEqual([]);
  });

  test('several tasks are several drafts, and what asks nothing is none', () => {
    const text = '会议议定：\n1. 县水利局牵头，12月底前完成塘库蓄水；\n（二）县财政局负责，月底前拨付资金。';
    expect(readNote(text, directory).map(({ cells }) => cells.leadUnit)).toEqual(['县水利局', '县财政局']);
    const points = '会议要求：一是县水利局年底前完成塘库蓄水；二是县财政局月底前拨付资金';
    expect(readNote(points, directory).map(({ cells }) => [cells.leadUnit, cells.title])).toEqual([
      ['县水利局', '塘库蓄水'],
      ['县财政局', '拨付资金'],
    ]);
  });

  test('two lead units are refused, never one of them chosen', () => {
    const cells = only('由县水利局、县财政局牵头，12月底前完成塘库蓄水');
    expect(cells.leadUnit).toBe('县水利局、县财政局');
    expect(problemsOf(cells)).toEqual(['leadUnit list.two-lead-units']);
  });

  test('a unit nobody knows stays as it is named, and the one likely meant is suggested', () => {
    const cells = only('由县农业农业局牵头，潼州镇于12月底前完成撂荒地整治');
    expect(problemsOf(cells)).toEqual(['leadUnit list.unknown-unit-like 县农业农村局']);
  });

  test('no words and too many are refused', () => {
    const refused = (text: string): string => {
      try {
        return String(readNote(text, directory).length);
      } catch (error) {
        return (error as Failure).code;
      }
    };
    expect(['  \n ', '字'.repeat(4_001), Array.from({ length: 21 }, () => '县水利局年底前完成').join('\n')].map(refused)).toEqual([
      'directive.no-text',
      'directive.text-too-long',
      'directive.too-many-items',
    ]);
  });

  /** A sentence put together from its parts says what they say, whoever is in it and in whatever order. */
  test('what was said is what is read', () => {
    const offices = fc.shuffledSubarray(OFFICES, { minLength: 1, maxLength: 4 });
    const towns = fc.subarray(TOWNS, { minLength: 1 });
    const limit = fc.constantFrom('12月底前', '10个工作日内', '本周五前', '明年1月15日前', '月底前');
    fc.assert(
      fc.property(offices, towns, limit, fc.boolean(), ([lead, ...others], scope, by, isFirst) => {
        const who = others.length > 0 ? `由${lead}牵头，${others.join('、')}配合` : `由${lead}牵头`;
        const what = `${scope.join('、')}${by}完成塘库清淤`;
        const cells = only(isFirst ? `${who}，${what}。` : `${what}，${who}。`);
        expect(cells).toMatchObject({ leadUnit: lead, scope: scope.join('、'), limit: by, title: '塘库清淤' });
        expect(cells.cooperatingUnits ?? '').toBe(others.join('、'));
        expect(problemsOf(cells)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('any text is read or refused, never thrown at', () => {
    const said = fc.array(fc.constantFrom(...OFFICES, ...TOWNS, '由', '牵头', '配合', '、', '，', '\n', '各镇乡', '除', '外', '6月', '底前', '每月', '25日', '一是', '二是', '：', '牵头单位：', '30', '公里', '('), { maxLength: 30 });
    const text = fc.oneof(fc.string({ unit: 'binary' }), said.map((parts) => parts.join('')));
    fc.assert(
      fc.property(text, (words) => {
        try {
          for (const { cells } of readNote(words, directory)) problemsOf(cells);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 600 },
    );
  });
});
