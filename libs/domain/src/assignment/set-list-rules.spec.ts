import fc from 'fast-check';
import { on } from '#test/support/assignments';
import { refusal } from '#test/support/people';
import { parseDay } from '../kernel/day';
import type { ListId, UnitId } from '../kernel/ids';
import { LIST_RULES, type ListRules } from './decision';
import { setListRules } from './set-list-rules';
import { urgedAgainOn } from './urge';

const list = (state: 'draft' | 'dispatched', rules: Partial<ListRules> = {}) => ({
  id: 'l' as ListId,
  state,
  documentNumber: '测〔2023〕1号',
  verifyingUnitId: 'u' as UnitId,
  rules: { ...LIST_RULES, ...rules },
});

describe('the rules of a list', () => {
  it('nobody set: silence is no consent', () => {
    expect(LIST_RULES.deemedConsentRule).toBeNull();
    expect(setListRules(list('draft'), { acknowledgeWorkingDays: 2 }).rules).toEqual({ ...LIST_RULES, acknowledgeWorkingDays: 2 });
  });

  it('are refused for a dispatched list', () => {
    expect(refusal(() => setListRules(list('dispatched'), { acknowledgeWorkingDays: 2 }))).toBe('list.already-dispatched');
  });

  it('never close entry before a report is late, whatever is left out', () => {
    const days = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(days, days, (onTime, closes) => {
        const changes = {
          ...(onTime !== undefined && { onTimeWorkingDays: onTime }),
          ...(closes !== undefined && { entryClosesWorkingDays: closes }),
        };
        const crossed = (closes ?? LIST_RULES.entryClosesWorkingDays) < (onTime ?? LIST_RULES.onTimeWorkingDays);
        const expected = Object.keys(changes).length === 0 ? 'list.rules-empty' : crossed ? 'list.rules-crossed' : 'allowed';
        expect(refusal(() => setListRules(list('draft'), changes))).toBe(expected);
      }),
    );
  });

  it('say how often a unit may be urged by hand; 0 is as often as somebody likes', () => {
    const { calendars, today } = on('2023-03-18'); // a closed Saturday
    const again = (urgeWorkingDays?: number) => urgedAgainOn({ lastUrgedOn: today, calendars, rules: { ...LIST_RULES, urgeWorkingDays } });
    expect([again(), again(2), again(0)]).toEqual([parseDay('2023-03-20'), parseDay('2023-03-21'), null]);
  });

  it('leave what was and what is', () => {
    const [fact] = setListRules(list('draft'), { deemedConsentRule: '县督查办法第十二条' }).facts;
    expect(fact).toMatchObject({ fact: 'list.rulesSet', data: { from: { deemedConsentRule: null }, to: { deemedConsentRule: '县督查办法第十二条' } } });
  });
});
