export const CALENDAR_WORDS = {
  'calendar.file-invalid': {
    zh: { title: '日历文件有{count}处错误，未载入', next: '请按所列位置逐处更正后重新载入' },
    en: {
      title: 'The calendar file has {count} errors and was not loaded',
      next: 'Correct each place listed, then load it again',
    },
  },
  'calendar.year-twice': {
    zh: { title: '{year}年的工作日历重复', next: '每年只保留一份日历；更正请另存为新版本' },
    en: {
      title: 'The work calendar of {year} is given twice',
      next: 'Keep one calendar a year; a correction is a new version of it',
    },
  },
} as const;
