type Line = Readonly<Record<string, string>>;

const TOWNS = ['T01', 'T02', 'T03', 'T04'];
const DEPARTMENTS = ['D01', 'D02', 'D03'];
const HASH = '0'.repeat(64);

/** Facts for every indicator of the demonstration scheme; units differ, two of them have something that does not apply. */
export function demonstrationFacts(): readonly Line[] {
  return [...TOWNS, ...DEPARTMENTS].flatMap((unit, n) => [
    ...(unit === 'D03' ? [no(unit, 'enrolment')] : [ratio(unit, 'enrolment', `${40 + n}`, '47')]),
    ratio(unit, 'answered', `${17 + n}`, '24'),
    value(unit, 'satisfaction', `${84 + n}`),
    { ...value(unit, 'satisfaction', `${83 + n}.5`), input: 'answered' },
    { ...value(unit, 'roads', `${Math.floor(n / 2)}`), input: 'value' },
    { ...value(unit, 'roads', `${n}`), input: 'length' },
    { ...value(unit, 'growth', `${100 + 3 * n}.7`), input: 'value' },
    { ...value(unit, 'growth', '101'), input: 'lastYear' },
    { ...value(unit, 'reports', `${n}`), input: 'late' },
    ...['good', 'fair', 'poor'].map((answer, index) => ({ ...value(unit, 'vote', `${7 + n - index}`), input: answer })),
    ...['first', 'second', 'third'].map((rater, index) => ({ ...value(unit, 'leaders', `${1 + ((n + index) % 4)}`), item: rater })),
    ...Array.from({ length: n % 4 }, (_, event) => ({ ...value(unit, 'discipline', '1'), input: 'events', item: `event-${event}` })),
    ...(n % 3 === 0 ? [{ ...value(unit, 'discipline', '1'), input: 'merits', item: 'merit' }] : []),
    value(unit, 'investment', `${100 * n}`),
    { ...value(unit, 'slip', `${n % 3}`), input: 'yellow' },
    ...(TOWNS.includes(unit) ? town(unit, n) : department(unit, n)),
  ]).concat([
    { ...award('T01', 'road-award', 'city') },
    { ...award('T01', 'road-award#2', 'national') },
    { ...award('D01', 'school-award', 'provincial') },
    { unit: 'T02', leaf: 'accident', basis: '事故调查报告', source: 'register of vetoes' },
    { unit: 'D02', leaf: 'debt', basis: '审计报告', source: 'register of vetoes' },
    ...[['farming', '12.31'], ['industry', '20.45'], ['gross', '32.77']].map(([leaf = '', amount = '']) => value('T01', leaf, amount)),
  ]);
}

function town(unit: string, n: number): readonly Line[] {
  return [value(unit, 'income', `${6 + n}.25`), unit === 'T04' ? no(unit, 'output') : value(unit, 'output', `${900 + 50 * n}`)];
}

function department(unit: string, n: number): readonly Line[] {
  return [
    { ...value(unit, 'reform', `${n - 3}`), input: 'cases' },
    { ...value(unit, 'reform', '1'), input: 'articles' },
  ];
}

function value(unit: string, leaf: string, amount: string): Line {
  return { unit, leaf, value: amount, source: 'register of the office', hash: HASH };
}

function ratio(unit: string, leaf: string, numerator: string, denominator: string): Line {
  return { unit, leaf, numerator, denominator, source: 'statistics' };
}

function no(unit: string, leaf: string): Line {
  return { unit, leaf, applies: 'no', basis: '考核办批复', source: 'decision' };
}

function award(unit: string, item: string, level: string): Line {
  return { unit, leaf: 'honours', item, level, basis: `表彰文件 ${level}`, source: 'honour register', hash: HASH };
}
