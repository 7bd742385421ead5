import { person, refusal } from '#test/support/people';
import { chooseNotices, NO_CHOICE, type NoticeChoice } from './choose-notices';
import { type AddressAsked, askAddressCode, CODE_TRIES, judgeCode, LETTERS_A_DAY } from './confirm-address';

const by = person('k');
const choice: NoticeChoice = { ...NO_CHOICE, email: { way: 'each', address: 'a@example.gov.cn' } };
const asked: AddressAsked = { channel: 'email', choice, confirmed: { email: false, sms: false }, offered: ['email'], before: { ofPerson: 0, toAddress: 0, seconds: null } };

describe('a code to an address', () => {
  it.each<[string, Partial<AddressAsked>, string]>([
    ['goes to the address given', {}, 'allowed'],
    ['goes nowhere without an address', { choice: NO_CHOICE }, 'notice.address-missing'],
    ['goes nowhere by a channel the county has not', { offered: ['sms'] }, 'notice.channel-not-offered'],
    ['is not needed twice', { confirmed: { email: true, sms: false } }, 'address.confirmed'],
    ['waits a minute', { before: { ofPerson: 1, toAddress: 1, seconds: 59 } }, 'request.too-many'],
    ['may be asked for again after it', { before: { ofPerson: 1, toAddress: 1, seconds: 60 } }, 'allowed'],
    ['is asked for so often by a person', { before: { ofPerson: LETTERS_A_DAY, toAddress: 0, seconds: 600 } }, 'address.too-many'],
    ['and goes so often to an address, whoever asks', { before: { ofPerson: 0, toAddress: LETTERS_A_DAY, seconds: null } }, 'address.too-many'],
  ])('%s', (_, changes, said) => {
    expect(refusal(() => askAddressCode({ ...asked, ...changes }, by))).toBe(said);
  });

  it('leaves no address in the trail', () => {
    expect(JSON.stringify(askAddressCode(asked, by).facts)).not.toContain('example');
  });

  it('is tried a few times, then no more, right or wrong', () => {
    const tried = Array.from({ length: CODE_TRIES + 1 }, (_, tries) => judgeCode({ state: 'sent', tries, expired: false }, false, 'email', by));
    expect(tried.map(({ outcome, left }) => [outcome, left])).toEqual([['wrong', 4], ['wrong', 3], ['wrong', 2], ['wrong', 1], ['spent', 0], ['spent', 0]]);
    expect(judgeCode({ state: 'sent', tries: CODE_TRIES - 1, expired: false }, true, 'email', by).outcome).toBe('confirmed');
    for (const letter of [undefined, { state: 'sent', tries: CODE_TRIES, expired: false }, { state: 'sent', tries: 0, expired: true }, { state: 'used', tries: 1, expired: false }, { state: 'replaced', tries: 0, expired: false }, { state: 'failed', tries: 0, expired: false }] as const) {
      expect(judgeCode(letter, true, 'email', by)).toMatchObject({ outcome: 'spent', facts: [] });
    }
  });

  it('is asked for anew where the address is another one, or none', () => {
    const other = { ...choice, sms: { way: 'off', address: '13800000000' } } as const;
    const changed = (before: NoticeChoice, after: NoticeChoice) => chooseNotices(before, after, by, ['email', 'sms']).changed;
    expect(changed(choice, choice)).toEqual([]);
    expect(changed(choice, other)).toEqual(['sms']);
    expect(changed(other, NO_CHOICE)).toEqual(['email', 'sms']);
  });
});
