import { fieldWords } from './fields';

test('a wrong field is told in both languages, with the rule’s own numbers and values', () => {
  const told = (code: string, expected?: string) => fieldWords({ code, expected });
  expect(told('isLength', 'reason must be longer than or equal to 1 and shorter than or equal to 500 characters')).toEqual({
    zh: '长度须为 1 至 500 字',
    en: 'must have 1 to 500 characters',
  });
  expect(told('isIn', 'kind must be one of the following values: progress, completion').zh).toBe('须为下列之一：progress, completion');
  expect(told('max', 'limit must not be greater than 200').en).toBe('must be 200 or less');
  expect(told('whitelistValidation', 'property x should not exist').zh).toBe('没有这个字段，请去掉');
  expect(told('something-else', 'must be odd')).toEqual({ zh: '填写不符合要求', en: 'must be odd' });
});
