export const ASSESSMENT_WORDS = {
  'scheme.file-invalid': {
    zh: { title: '考核方案有{count}处错误，未采用', next: '请按所列位置逐处更正' },
    en: { title: 'The scheme has {count} mistakes and was not taken', next: 'Correct each place listed' },
  },
  'facts.file-invalid': {
    zh: { title: '考核数据有{count}处错误，未采用', next: '请按所列行逐处更正' },
    en: { title: 'The facts have {count} mistakes and were not taken', next: 'Correct each line listed' },
  },
  'score.refused': {
    zh: { title: '有{count}处无法计分，未产生任何得分和名次', next: '请补齐或更正所列数据，或在方案中写明其取值' },
    en: {
      title: '{count} cells cannot be scored; no points and no ranking were made',
      next: 'Complete or correct the facts listed, or let the scheme state their value',
    },
  },
  'score.blocked': {
    zh: { title: '预检发现{count}处问题，未计分', next: '请核对所列的分项与合计' },
    en: { title: 'The check before scoring found {count} differences; nothing was scored', next: 'Compare the parts and totals listed' },
  },
  'score.no-such-cell': {
    zh: { title: '没有“{cell}”这一格', next: '请写“单位/指标”，二者须在方案中' },
    en: { title: 'There is no cell "{cell}"', next: 'Write UNIT/LEAF with a unit and an indicator of the scheme' },
  },
} as const;
