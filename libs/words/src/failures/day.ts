export const DAY_WORDS = {
  'day.not-a-day': {
    zh: { title: '“{text}”不是有效日期', next: '请写作 2023-09-28 这样的年月日，且该日期须存在' },
    en: { title: '"{text}" is not a day', next: 'Write year-month-day such as 2023-09-28, a day that exists' },
  },
} as const;
