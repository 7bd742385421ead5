import * as fc from 'fast-check';
import { indexDirectory } from './directory';
import { readScope } from './scope';

const NAMES = ['潼川镇', '芦溪镇', '老马镇', '忠孝乡'];
const directory = indexDirectory({
  units: [
    ...NAMES.map((name, index) => ({ id: `t${index}`, code: `${index}`, name, kind: 'township' })),
    { id: 'd1', code: 'D1', name: '县乡村振兴局', aliases: ['振兴局'], kind: 'department' },
  ],
  leaderPosts: [],
});

function read(text: string): string {
  const reading = readScope(text, directory);
  if (reading.ok) return reading.value.join();
  return reading.refusals
    .map(({ code, details }) => [code, details['name'], details['suggestion']].filter(Boolean).join(' '))
    .join();
}

describe('scopes', () => {
  test.each([
    ['各镇乡', 't0,t1,t2,t3'],
    ['各乡镇', 't0,t1,t2,t3'],
    ['全县各镇乡', 't0,t1,t2,t3'],
    ['各镇（乡）', 't0,t1,t2,t3'],
    ['除潼川镇外各镇乡', 't1,t2,t3'],
    ['除潼川镇、忠孝乡以外的其余各镇乡', 't1,t2'],
    ['各镇乡（除潼川镇外）', 't1,t2,t3'],
    ['各乡镇(潼川镇、老马镇除外)', 't1,t3'],
    ['潼川镇、芦溪镇，老马镇', 't0,t1,t2'],
    ['潼川镇\n芦溪镇', 't0,t1'],
    ['潼川镇、潼川镇', 't0'],
    ['', ''],
    ['/', ''],
    ['潼州镇', 'list.unknown-unit-like 潼州镇 潼川镇'],
    ['除潼州镇外各镇乡', 'list.unknown-unit-like 潼州镇 潼川镇'],
    ['潼川', 'list.unknown-unit-like 潼川 潼川镇'],
    ['别处', 'list.unknown-unit 别处'],
    ['县乡村振兴局', 'list.not-a-township 县乡村振兴局'],
    ['除潼川镇、芦溪镇、老马镇、忠孝乡外各镇乡', 'list.scope-empty'],
  ])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

  test('another spelling is noted', () => {
    const reading = readScope('各乡镇', directory);
    expect(reading.ok && reading.notes.map(({ code }) => code)).toEqual(['read-as', 'scope-counted']);
  });

  test('a unit is found by another name and a wrong one is suggested', () => {
    expect(directory.unit('振兴局')?.id).toBe('d1');
    expect(directory.unitLike('乡村振兴局')).toBe('县乡村振兴局');
    expect(directory.unitLike('县乡村振新局')).toBe('县乡村振兴局');
    expect(directory.unitLike('市民')).toBeUndefined();
  });

  test('names and exceptions complement each other', () => {
    fc.assert(
      fc.property(fc.subarray(NAMES, { minLength: 1, maxLength: NAMES.length - 1 }), (names) => {
        const both = [...read(names.join('、')).split(','), ...read(`除${names.join('、')}外各镇乡`).split(',')];
        expect(both.sort()).toEqual(['t0', 't1', 't2', 't3']);
      }),
    );
  });

  test('any text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(read(text)).toEqual(expect.any(String))));
  });
});
