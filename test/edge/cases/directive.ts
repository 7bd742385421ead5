import type { Somebody } from '#test/support/api-county';
import { type Cases, named, plain, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';

const TEXT = '由县农业农村局牵头，潼川镇12月底前完成塘库蓄水排查';

/** One that rests on the word of the leader of the scope's subject, made by somebody. */
export async function stagedDirective(scene: Scene, scope: Scope, by: Somebody, state: 'proposed' | 'waiting'): Promise<Record<string, string>> {
  const { people } = scene.in(scope);
  const { personId, unitId } = people[by];
  const id = await scene.put(scope, 'directive', {
    year: 2023,
    state,
    source: 'instruction',
    leader_post_id: scene.subject(scope).leaderPostId,
    said_on: '2023-03-15',
    text: TEXT,
    items: '[]',
    made_by: personId,
    made_by_unit_id: unitId,
    made_at: '2023-03-15T01:00:00Z',
    goes_out_at: state === 'waiting' ? '2099-01-01T00:00:00Z' : null,
  });
  return { id };
}

const body = (scene: Scene, scope: Scope) => ({
  text: TEXT,
  basis: { source: 'document', document: '测纪要〔2023〕1号', leaderPostId: scene.subject(scope).leaderPostId, saidOn: '2023-03-15' },
  items: [{ cells: { title: '塘库蓄水排查', leadUnit: '县农业农村局', scope: '潼川镇', limit: '12月底前' }, proof: { kind: 'file' } }],
});

/** Whoever made it takes it back: of each asker his own. */
const ofOnesOwn = named(async (scene, scope, by) => ({ params: await stagedDirective(scene, scope, by, 'waiting'), headers: VERSION_1 }));
const ofTheLeader = (more: object = {}) =>
  named(
    async (scene, scope) => ({
      subject: { leaderPostId: scene.subject(scope).leaderPostId },
      params: await stagedDirective(scene, scope, 'chief', 'proposed'),
      headers: VERSION_1,
      ...more,
    }),
    { scopes: ['here', 'foreign'] },
  );

/** Tasks outside the list. */
export const DIRECTIVE_CASES: Cases = {
  listDirectives: plain(),
  readNote: plain(() => ({ body: { text: TEXT } })),
  previewDirective: plain((scene, scope) => ({ body: body(scene, scope) })),
  makeDirective: plain((scene, scope) => ({ body: body(scene, scope) })),
  approveDirective: ofTheLeader(),
  refuseDirective: ofTheLeader({ body: { reason: '另行研究' } }),
  undoDirective: ofOnesOwn,
  hastenDirective: ofOnesOwn,
};
