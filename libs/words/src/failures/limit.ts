export const LIMIT_WORDS = {
  'limit.year-not-loaded': {
    zh: {
      title: '{year}年的工作日历尚未载入，不推算日期',
      next: '请日历管理员按国务院办公厅通知载入{year}年日历后再算',
    },
    en: {
      title: 'The work calendar of {year} is not loaded; no date is guessed',
      next: 'Ask the calendar keeper to load {year} from the published notice, then try again',
    },
  },
  'limit.bad-rule': {
    zh: { title: '不认识的时限“{text}”', next: '请写作 5wd（工作日）、30d（自然日）或 1m（月），数目为1至9999' },
    en: {
      title: 'Not a limit: "{text}"',
      next: 'Write 5wd (working days), 30d (calendar days) or 1m (months), with a number from 1 to 9999',
    },
  },
  'limit.bad-line': {
    zh: { title: '该行有{columns}列，应为“起始日,时限”两列', next: '请改为 2023-09-28,5wd 这样的一行' },
    en: {
      title: 'The line has {columns} columns, not the two START,RULE',
      next: 'Write a line such as 2023-09-28,5wd',
    },
  },
  'limit.suspended': {
    zh: { title: '自{since}起中止，尚未恢复，暂无到期日', next: '恢复后将自动重算到期日' },
    en: {
      title: 'Suspended since {since} and not resumed: there is no due day for now',
      next: 'The due day is computed again when it is resumed',
    },
  },
} as const;
