export const DECIMAL_WORDS = {
  'decimal.not-a-number': {
    zh: { title: '“{text}”不是数值', next: '请写十进制数，小数点前至多18位、后至多6位，如 12.5' },
    en: {
      title: '"{text}" is not a number',
      next: 'Write a decimal number such as 12.5: at most 18 digits before the point and 6 after it',
    },
  },
  'decimal.out-of-range': {
    zh: { title: '数值超出允许范围', next: '请填写允许范围内的数值' },
    en: { title: 'The number is out of range', next: 'Give a number within the allowed range' },
  },
} as const;
