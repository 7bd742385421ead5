import * as fc from 'fast-check';
import { readTarget } from './target';

function read(symbol: string, value: string, unit = ''): unknown {
  const reading = readTarget({ symbol, value, unit });
  if (!reading.ok) return reading.refusals.map(({ code }) => code).join();
  const target = reading.value;
  if (target.kind === 'number') return `${target.comparator} ${target.value} ${target.unit}`.trim();
  return target.kind === 'relative' ? `${target.comparator} last year` : `${target.kind}: ${target.text}`;
}

describe('targets as counties write them', () => {
  test.each([
    ['≥', '418', '个', '>= 418 个'],
    ['>=', '１２．５', '万亩', '>= 12.5 万亩'],
    ['＞＝', '1,234.56', '万元', '>= 1234.56 万元'],
    ['', '１，２３４', '元', '>= 1234 元'],
    ['≥', '95%', '%', '>= 95 %'],
    ['', '≥2%', '%', '>= 2 %'],
    ['', '≥ 2 ％', '', '>= 2 %'],
    ['', '418个', '', '>= 418 个'],
    ['＝', '100', '％', '= 100 %'],
    ['', '＜0.50', '', '< 0.5'],
    ['≤', '-1.25', '', '<= -1.25'],
    ['', '0', '万亩', '= 0 万亩'],
    ['≤', '0', '件', '<= 0 件'],
    ['', '0.00', '', '= 0'],
    ['', '不低于95%', '', '>= 95 %'],
    ['', '超过100', '', '> 100'],
    ['', '300户以上', '户', '>= 300 户'],
    ['', '5件以内', '', '<= 5 件'],
    ['', '全市统筹', '万吨', 'set-by-superior: 全市统筹'],
    ['', '以市下达为准', '', 'set-by-superior: 以市下达为准'],
    ['', '良好以上', '', 'grade: 良好以上'],
    ['', '优秀', '', 'grade: 优秀'],
    ['>', '上年', '%', '> last year'],
    ['', '高于上年', '', '> last year'],
    ['', '不低于去年', '', '>= last year'],
    ['', '完成', '', 'milestone: 完成'],
    ['', '通过', '', 'milestone: 通过'],
    ['', '进入专家评审', '', 'milestone: 进入专家评审'],
    ['约', '5', '', 'list.comparator-unreadable'],
    ['≥', '≤5', '', 'list.comparators-differ'],
    ['≤', '5以上', '', 'list.comparators-differ'],
    ['', '上年', '', 'list.comparator-missing'],
    ['', '5个', '户', 'list.units-of-measure-differ'],
    ['', '1,23', '', 'list.target-unreadable'],
    ['', '10-20', '', 'list.target-unreadable'],
    ['', '1.2345678', '', 'list.target-unreadable'],
    ['', '1e5', '', 'list.target-unreadable'],
    ['', '9999999999999999999', '', 'list.target-unreadable'],
    ['', '随便', '', 'list.target-unreadable'],
    ['', '≥', '', 'list.target-unreadable'],
    ['', '=SUM(A1:A3)', '', 'list.target-unreadable'],
    ['', 'constructor', '', 'list.target-unreadable'],
    ['constructor', '1', '', 'list.comparator-unreadable'],
  ])('%s|%s|%s → %s', (symbol, value, unit, expected) => {
    expect(read(symbol, value, unit)).toBe(expected);
  });

  test('any text is read or refused, never thrown at', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[≥≤<>=0-9０-９.,，%％以上年]{0,9}$/));
    fc.assert(
      fc.property(text, text, text, (symbol, value, unit) =>
        expect(read(symbol, value, unit)).toEqual(expect.any(String)),
      ),
    );
  });
});
