import fc from 'fast-check';
import { type FigureFormat, PLAIN_FORMAT } from './figure';
import { changeText, figureText } from './format-figure';

const told = (value: string | null, unit: string | null, format: Partial<FigureFormat> = {}, parts: [string, string] | null = null) =>
  figureText({ value, unit, over: parts?.[0] ?? null, under: parts?.[1] ?? null }, { ...PLAIN_FORMAT, ...format });

describe('a figure in words', () => {
  it.each<[string, string, Partial<FigureFormat>, string]>([
    ['1234.5', '万元', {}, '1234.5万元'],
    ['1234.5', '万元', { thousands: true }, '1,234.5万元'],
    ['123456', '万元', { scale: 'yi' }, '12.35亿元'],
    ['12.3', '亿元', { scale: 'wan' }, '123000万元'],
    ['32500', '人', { scale: 'wan', decimals: 1 }, '3.3万人'],
    ['321', '名', { bound: 'more-than', step: '100' }, '300余名'],
    ['300', '名', { bound: 'more-than', step: '100' }, '300名'],
    ['321', '名', { bound: 'at-least', step: '10' }, '320名以上'],
    ['7', '名', { bound: 'at-least', step: '10' }, '7名'],
    ['87.8788', '%', { decimals: 1 }, '87.9%'],
    ['0.005', '公里', { decimals: 2 }, '0.01公里'],
  ])('%s %s as %j', (value, unit, format, text) => {
    expect(told(value, unit, format)).toBe(text);
  });

  it('prints n of N behind a rate', () => {
    expect(told('98.4536', '%', { decimals: 1 }, ['382', '388'])).toBe('98.5%（382/388）');
  });

  it.each<[string | null, string | null, Partial<FigureFormat>]>([
    [null, '人', {}],
    ['3', null, {}],
    ['3', ' ', {}],
    ['98', '%', { scale: 'wan' }],
    ['98', '%', { bound: 'more-than' }],
    ['98', '人', { step: '0' }],
  ])('says nothing of %s %s in %j', (value, unit, format) => {
    expect(told(value, unit, format)).toBeNull();
  });

  it('never says more than there is where it says 余 or 以上', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom('1', '10', '100', '1000'), fc.constantFrom('at-least', 'more-than'), (value, step, bound) => {
        const text = told(String(value), '人', { step, bound: bound as FigureFormat['bound'] }) ?? '';
        const number = Number(text.replace(/[^0-9]/g, ''));
        return text.includes('余') ? number < value : number <= value;
      }),
    );
  });
});

describe('a change in a year', () => {
  it.each<[string, string | null, string, string | null]>([
    ['110', '100', '万元', '增长10%'],
    ['90', '100', '万元', '下降10%'],
    ['100', '100', '万元', '持平'],
    ['98.5', '96', '%', '提高2.5个百分点'],
    ['95', '96', '%', '下降1个百分点'],
    ['5', '0', '万元', null],
    ['5', null, '万元', null],
  ])('%s after %s %s', (value, before, unit, text) => {
    expect(changeText({ value, before, unit }, 1)).toBe(text);
  });
});
