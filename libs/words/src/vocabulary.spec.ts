import { factSentence } from './facts';
import { failureSentence } from './failures';

describe('codes in sentences', () => {
  it.each([
    ['report.submitted', { number: 1, period: 'once' }, '提交第1次报告（一次性）', 'Submitted report 1 (once)'],
    ['report.submitted', { number: 2, period: '2023-02' }, '提交第2次报告（2023-02）', 'Submitted report 2 (2023-02)'],
    ['assignment.suspended', { reason: 'tender' }, '中止（招投标）', 'Suspended (tendering)'],
    [
      'report.sentBack',
      { reason: 'signature-refused' },
      '退回（单位负责人不予审签）',
      'Sent back (the unit head refused to sign)',
    ],
    [
      'session.refused',
      { reason: 'bad-password' },
      '登录被拒绝（口令不正确）',
      'Signing in was refused (wrong password)',
    ],
  ] as const)('%s %j', (fact, data, zh, en) => {
    expect([factSentence(fact, data, 'zh'), factSentence(fact, data, 'en')]).toEqual([zh, en]);
  });
});

it('a list is said as each language says one', () => {
  const said = (language: 'zh' | 'en') =>
    failureSentence('permission.denied', { action: 'assignment.read', roles: ['leader', 'clerk'] }, language).next;
  expect(said('zh')).toContain('责任领导、经办人');
  expect(said('en')).toContain('leader, clerk');
});
