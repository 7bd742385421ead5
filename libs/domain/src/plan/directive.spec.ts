import { Failure } from '../kernel/failure';
import type { AccountId, CountyId, PersonId, PostId, TaskItemId, UnitId } from '../kernel/ids';
import { parseDay } from '../kernel/day';
import type { PersonActor, Role } from '../people/actor';
import type { Basis } from './assignment-source';
import { decideDirective, hastenDirective, makeDirective, settleDirective, undoDirective } from './directive';
import { proofAsked } from './proof-rule';

const TODAY = parseDay('2023-11-15');
const post = (name: string): PostId => name as PostId;

function person(name: string, role: Role, posts: readonly PostId[] = []): PersonActor {
  const unitId = `unit-${name}` as UnitId;
  return {
    kind: 'person',
    countyId: 1 as CountyId,
    personId: name as PersonId,
    accountId: name as AccountId,
    unitId,
    postId: posts[0] ?? null,
    actingFor: null,
    grants: [{ role, unitId, countyWide: role === 'supervision' }],
    leaderPostIds: posts,
    linkedUnitIds: [],
  };
}

const leader = person('leader', 'leader', [post('farming')]);
const another = person('another', 'leader', [post('schools')]);
const office = person('office', 'supervision');
const NOTHING: Basis = { source: 'instruction', document: null, leaderPostId: null, itemId: null, saidOn: null };
const WORD: Basis = { ...NOTHING, leaderPostId: post('farming'), saidOn: TODAY };
const PAPER: Basis = { ...WORD, source: 'document', document: '县府纪要〔2023〕12号' };
const make = (basis: Basis, by = office, items = 1) => makeDirective({ id: 'd', basis, items, words: 'w' }, by, TODAY).directive;

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return [error.code, ...error.fields.map(({ pointer }) => pointer)].join(' ');
    throw error;
  }
  return 'done';
}

describe('a directive', () => {
  test.each<[string, Basis, PersonActor, string]>([
    ['his own word goes out by itself', WORD, leader, 'waiting'],
    ['a word the office wrote down waits for him', WORD, office, 'proposed'],
    ['so does one that another leader wrote down', WORD, another, 'proposed'],
    ['a document is its own approval', PAPER, office, 'waiting'],
    ['what serves the list was approved with it', { ...NOTHING, source: 'list-item', itemId: 'i' as TaskItemId }, office, 'waiting'],
  ])('%s', (_, basis, by, state) => expect(make(basis, by).state).toBe(state));

  test.each<[string, Basis, string]>([
    ['no leader and no day', NOTHING, 'directive.basis-missing /basis/leaderPostId /basis/saidOn'],
    ['a document without its number', { ...WORD, source: 'document' }, 'directive.basis-missing /basis/document'],
    ['a list without an item', { ...WORD, source: 'list-item' }, 'directive.basis-missing /basis/itemId'],
    ['a day to come', { ...WORD, saidOn: parseDay('2023-11-16') }, 'directive.said-later'],
  ])('is refused with %s', (_, basis, code) => expect(codeOf(() => make(basis))).toBe(code));

  test('is nobody else’s to make', () => {
    expect(codeOf(() => make(WORD, person('clerk', 'clerk')))).toBe('permission.denied');
    expect(codeOf(() => make(WORD, leader, 0))).toBe('directive.no-text');
  });

  test('is approved by the leader on whose word it rests and by nobody else, never by who wrote it down', () => {
    const proposed = make(WORD);
    expect(decideDirective(proposed, true, '', leader).directive).toMatchObject({ state: 'waiting', decidedBy: 'leader', version: 2 });
    expect(decideDirective(proposed, false, '另行研究', leader).directive.state).toBe('refused');
    expect(codeOf(() => decideDirective(proposed, false, ' ', leader))).toBe('directive.reason-missing /reason');
    expect(codeOf(() => decideDirective(proposed, true, '', another))).toBe('permission.denied');
    expect(codeOf(() => decideDirective(make(WORD, leader), true, '', leader))).toBe('directive.not-proposed');
    const held = { ...leader, personId: office.personId };
    expect(codeOf(() => decideDirective(proposed, true, '', held))).toBe('directive.own');
  });

  test('is taken back or hastened by who made or approved it, while nobody was told', () => {
    const approved = decideDirective(make(WORD), true, '', leader).directive;
    for (const by of [office, leader]) expect(undoDirective(approved, by).directive.state).toBe('undone');
    expect(hastenDirective(approved, leader).facts[0]?.fact).toBe('directive.hastened');
    expect(codeOf(() => undoDirective(approved, another))).toBe('directive.not-yours');
    const sent = settleDirective(approved, { number: '立项交办〔2023〕1号', listId: 'l', items: ['i'] }).directive;
    expect(sent.state).toBe('sent');
    expect(codeOf(() => undoDirective(sent, office))).toBe('directive.gone-out');
    expect(codeOf(() => hastenDirective(make(WORD), office))).toBe('directive.gone-out');
    expect(settleDirective(approved, { code: 'unit.closed' }).directive.state).toBe('stopped');
  });
});

test('a photo is asked for with a reason or not at all', () => {
  expect(proofAsked(null, 'x')).toBeNull();
  expect(proofAsked('file', '')).toEqual({ kind: 'file' });
  expect(proofAsked('photo', ' 现场隐患点位须见照片 ')).toEqual({ kind: 'photo', reason: '现场隐患点位须见照片' });
  expect(codeOf(() => proofAsked('photo', ' '))).toBe('directive.photo-without-reason /proof/reason');
});
