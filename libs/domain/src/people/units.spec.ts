import { account, DAY, grantOf, person, refusal, unit } from '#test/support/people';
import { addDays } from '../kernel/day';
import type { PersonId, PostId, UnitId } from '../kernel/ids';
import { createAccount } from './account';
import { closeUnit, mergeUnit, renameUnit, type UnitUse } from './change-unit';
import { giveGrant } from './give-grant';
import { holdPost } from './hold-post';
import { linkLeader } from './link-leader';
import { openUnit } from './open-unit';
import { isOpen, type UnitKind } from './unit';

const NO_USE: UnitUse = { children: 0, accounts: 0, holders: 0, links: 0, grants: 0, tasks: 0 };

describe('units', () => {
  const kinds = ['county', 'department', 'township', 'village'] as const;
  const allowed = new Set(['department<county', 'township<county', 'village<township', 'county<none']);
  const pairs = kinds.flatMap((kind) => [...kinds, 'none' as const].map((parent) => [kind, parent] as const));

  it.each(pairs)('%s under %s', (kind: UnitKind, parent) => {
    const above = parent === 'none' ? null : unit('above', { kind: parent });
    const input = { id: 'new' as UnitId, code: '1', name: '新', kind, openedOn: DAY };
    const expected = allowed.has(`${kind}<${parent}`) ? 'allowed' : 'unit.bad-parent';
    expect(refusal(() => openUnit(input, above, DAY))).toBe(expected);
  });

  it('a name changes on a day after the last one and not in the future', () => {
    const renamed = renameUnit(unit('u'), '新名', DAY, DAY);
    expect(renamed.unit).toMatchObject({ name: '新名', namedOn: DAY });
    expect(renamed.facts[0]).toMatchObject({ fact: 'unit.changed', data: { change: 'renamed', on: '2023-06-01' } });
    expect(JSON.stringify(renamed.facts)).not.toContain('新名');
    expect(refusal(() => renameUnit(renamed.unit, '又一名', DAY, DAY))).toBe('unit.bad-dates');
    expect(refusal(() => renameUnit(unit('u'), '新名', addDays(DAY, 1), DAY))).toBe('unit.bad-dates');
  });

  it('closes only when nothing points to it', () => {
    expect(closeUnit(unit('u'), NO_USE, DAY, DAY).unit.closedOn).toBe(DAY);
    for (const what of Object.keys(NO_USE)) {
      expect(refusal(() => closeUnit(unit('u'), { ...NO_USE, [what]: 1 }, DAY, DAY))).toBe('unit.still-used');
    }
    expect(refusal(() => closeUnit(unit('u', { kind: 'county' }), NO_USE, DAY, DAY))).toBe('unit.still-used');
    const closed = unit('u', { closedOn: DAY });
    expect(refusal(() => closeUnit(closed, NO_USE, addDays(DAY, 1), addDays(DAY, 9)))).toBe('unit.closed');
  });

  it('merges two different open units of one kind', () => {
    expect(mergeUnit(unit('a'), unit('b'), DAY, DAY).unit).toMatchObject({ closedOn: DAY, mergedIntoId: 'b' });
    expect(refusal(() => mergeUnit(unit('a'), unit('a'), DAY, DAY))).toBe('unit.not-mergeable');
    expect(refusal(() => mergeUnit(unit('a'), unit('b', { kind: 'department' }), DAY, DAY))).toBe('unit.not-mergeable');
    expect(refusal(() => mergeUnit(unit('a'), unit('b', { closedOn: DAY }), DAY, DAY))).toBe('unit.not-mergeable');
    expect(refusal(() => mergeUnit(unit('a', { closedOn: DAY }), unit('b'), DAY, DAY))).toBe('unit.not-mergeable');
  });

  it('nothing new points to a closed unit', () => {
    const closed = unit('u', { closedOn: DAY });
    expect(isOpen(closed, addDays(DAY, -1))).toBe(true);
    const holding = { id: 'h', postId: 'po' as PostId, personId: 'p' as PersonId, since: DAY, until: null };
    const post = { id: 'po' as PostId, title: '书记', leader: true };
    const link = { id: 'l', postId: post.id, unitId: closed.id, since: DAY, until: null };
    const work = [
      () => createAccount(account('x'), closed, DAY),
      () => holdPost(holding, closed, []),
      () => linkLeader(link, post, closed, []),
      () => giveGrant(grantOf('x', 'clerk'), { unit: closed, held: [], machine: false }, person('s')),
      () => openUnit({ id: 'v' as UnitId, code: 'v', name: 'v', kind: 'village', openedOn: DAY }, closed, DAY),
    ];
    expect(work.map(refusal)).toEqual(work.map(() => 'unit.closed'));
  });
});
