/** A scheme of one group, one leaf that is rated by hand and one bonus; the units are codes. */
export function smallScheme(number: string, units: readonly string[], more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    number,
    title: '测试考核方案',
    version: 1,
    approval: { document: '测考〔2023〕1号', by: '考核领导小组', date: '2023-01-10' },
    effective: { from: '2023-01-01', until: '2023-12-31' },
    files: 'optional',
    groups: [{ key: 'towns', name: '乡镇', kind: 'township', basis: '测考〔2023〕1号', units }],
    tree: {
      key: 'all',
      name: '年度得分',
      marks: '100',
      children: [{ key: 'duty', name: '职能目标', marks: '100', rule: 'completion-ratio', version: 1, parameters: { cap: 'full' } }],
    },
    bonus: { cap: '5', items: [{ key: 'honours', name: '表彰', rule: 'award-level', version: 1, parameters: { levels: { city: '1', national: '3' } } }] },
    grades: [{ key: 'good', name: '良好', from: '80' }, { key: 'fair', name: '合格' }],
    ...more,
  };
}
