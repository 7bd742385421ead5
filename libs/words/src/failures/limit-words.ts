export const LIMIT_TEXT_WORDS = {
  'limit.unreadable': {
    zh: {
      title: '看不懂时限“{text}”',
      next: '请写作 6月底前、2023年9月15日前、每月25日前、每季度末、全年 或 长期坚持',
    },
    en: {
      title: 'The limit "{text}" cannot be read',
      next: 'Write 6月底前, 2023-09-15, 每月25日前, 每季度末, 全年 or 长期坚持',
    },
  },
  'limit.no-such-day': {
    zh: { title: '“{text}”：没有这一天', next: '请更正日期' },
    en: { title: '"{text}": there is no such day', next: 'Correct the date' },
  },
  'limit.other-year': {
    zh: { title: '时限“{text}”不在{year}年', next: '本清单只收{year}年内的时限' },
    en: { title: 'The limit "{text}" is not in {year}', next: 'Limits of this list lie in {year}' },
  },
} as const;
