import type { Somebody } from '#test/support/api-county';
import { png } from '#test/support/attack-files';
import { type Cases, ofUnit } from '../case';
import { clerkOf, type Scene, type Scope } from '../scene';

export const CHUNK_TYPE = 'application/offset+octet-stream';
const PICTURE = png(8, 8);

export function announced(unitId: string, size: number = PICTURE.length, fileName = '照片.png') {
  return { unitId, size, fileName, title: '现场照片', provesOn: '2023-03-14' };
}

/** Who may begin an upload for the unit of the scope: the asker himself where he may, so that it is his. */
function uploader(scene: Scene, scope: Scope, by: Somebody): { readonly token: string } {
  const unit = scene.subject(scope).unitId;
  const own = scope !== 'foreign' && scene.api.home.people[by].grants.some((grant) => grant.unitId === unit);
  return { token: scene.in(scope).tokens[own ? by : clerkOf(scope)] };
}

/** An upload under way; with its bytes, all there. */
export async function upload(scene: Scene, scope: Scope, by: Somebody, bytes = false): Promise<string> {
  const who = uploader(scene, scope, by);
  const body = announced(scene.subject(scope).unitId);
  const begun = await scene.api.ask({ method: 'POST', path: '/api/v1/uploads', body }, who);
  const { id } = begun.body as { id: string };
  if (bytes) await scene.api.ask({ method: 'PATCH', path: `/api/v1/uploads/${id}`, ...part(0) }, who);
  return id;
}

export async function evidence(scene: Scene, scope: Scope): Promise<string> {
  const id = await upload(scene, scope, clerkOf(scope), true);
  const path = `/api/v1/uploads/${id}/finish`;
  const done = await scene.api.ask({ method: 'POST', path }, { token: scene.in(scope).tokens[clerkOf(scope)] });
  return (done.body as { id: string }).id;
}

function part(offset: number) {
  return { headers: { 'content-type': CHUNK_TYPE, 'upload-offset': String(offset) }, body: PICTURE };
}

const subjectOf = (scene: Scene, scope: Scope) => ({ unitId: scene.subject(scope).unitId });

/** Files: uploads are their uploader's, evidence its unit's. */
export const EVIDENCE_CASES: Cases = {
  beginUpload: ofUnit((scene, scope) => ({ subject: subjectOf(scene, scope), body: announced(scene.subject(scope).unitId) })),
  appendUpload: ofUnit(
    async (scene, scope, by) => ({ subject: subjectOf(scene, scope), params: { id: await upload(scene, scope, by) }, ...part(0) }),
    { personal: true },
  ),
  getUpload: ofUnit(async (scene, scope, by) => ({ subject: subjectOf(scene, scope), params: { id: await upload(scene, scope, by) } }), {
    personal: true,
  }),
  finishUpload: ofUnit(
    async (scene, scope, by) => ({ subject: subjectOf(scene, scope), params: { id: await upload(scene, scope, by, true) } }),
    { personal: true },
  ),
  abandonUpload: ofUnit(
    async (scene, scope, by) => ({ subject: subjectOf(scene, scope), params: { id: await upload(scene, scope, by) } }),
    { personal: true, unknown: { status: 204, text: '' } },
  ),
  listEvidence: ofUnit((scene, scope) => ({ subject: subjectOf(scene, scope), query: { unitId: scene.subject(scope).unitId } }), {
    unknown: { status: 200, text: '{"items":[],"nextCursor":null}' },
  }),
  getEvidence: ofUnit(async (scene, scope) => ({ subject: subjectOf(scene, scope), params: { id: await evidence(scene, scope) } })),
  getEvidenceContent: ofUnit(async (scene, scope) => ({
    subject: subjectOf(scene, scope),
    params: { id: await evidence(scene, scope) },
  })),
};
