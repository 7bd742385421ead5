import { fail } from '#domain/kernel/failure';
import type { AcceptedException, Draft } from '#domain/document/draft';
import { issueDraft } from '#domain/document/issue-document';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { chartsOf } from './charts';
import { insertDocument, placeNames } from './document.store';
import { loadDraft, updateDraft } from './draft.store';
import { answerFigures } from './figures/answer-figures';
import { issueAround } from './issue-around';
import type { Addresses } from './render/addresses';
import { renderWord } from './render/render-word';
import { templateInForce } from './template.store';

export interface DocumentMade {
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
}

/**
 * Issues a draft: its figures are asked once more in this very transaction, and what they answer is what is printed, hashed and
 * kept. Refused with every figure named that is unresolved, empty, without a unit, without a source or unverified and that nobody
 * let pass (`document.not-ready`); a notice that goes to nobody (`document.not-addressed`).
 */
export class IssueDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
    private readonly addresses: Addresses,
  ) {}

  run(call: Call, id: string): Promise<DocumentMade> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'document.issue');
      const draft = await loadDraft(tx, id, call);
      if (draft.kind !== 'brief' && draft.to.length === 0) fail('document.not-addressed', {}, [{ pointer: '/to', code: 'required' }]);
      const answered = await answerFigures(tx, this.shelf, { year: draft.year, figures: draft.outline.figures });
      const [places, acceptor] = [await placeNames(tx), await acceptorsOf(tx, draft)];
      const charts = await chartsOf(tx, this.shelf, { year: draft.year, names: draft.outline.charts });
      const around = await issueAround(tx, draft.kind, { officeUnitId: draft.authorUnitId, to: draft.to });
      const decision = issueDraft(draft, newId(), by, { ...around, answered, places, charts, acceptor });
      const { document } = decision;
      const template = await templateInForce(tx, draft.kind);
      const bytes = renderWord(template.bytes, { printed: document.printed, sha256: document.sha256, id: document.id }, this.addresses);
      const canonical = around.canonical(document.printed);
      await insertDocument(tx, { document, canonical, bytes, officeUnitId: draft.authorUnitId, templateVersion: template.version, issuedBy: by.personId });
      await updateDraft(tx, decision.draft, document.id);
      tx.leave(decision);
      return { id: document.id, number: document.printed.number, sha256: document.sha256 };
    });
  }
}

const ACCEPTORS: Statement = {
  name: 'draft-acceptors',
  text: `SELECT p.id AS post, p.title, u.name AS unit FROM post p JOIN unit u ON u.county_id = p.county_id AND u.id = p.unit_id
         WHERE p.county_id = $1 AND p.id = ANY($2::uuid[])`,
};
const UNIT_NAMES: Statement = { name: 'draft-acceptor-units', text: 'SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[])' };

/** Post and unit of whoever let a figure pass: a document names posts, never persons. */
async function acceptorsOf(tx: Tx, { exceptions }: Draft): Promise<(exception: AcceptedException) => string> {
  if (exceptions.length === 0) return () => '';
  const posts = await tx.rows<{ post: string; title: string; unit: string }>(ACCEPTORS, [tx.county, exceptions.flatMap(({ postId }) => postId ?? [])]);
  const units = await tx.rows<{ id: string; name: string }>(UNIT_NAMES, [tx.county, exceptions.map(({ unitId }) => unitId)]);
  return ({ postId, unitId }) => {
    const post = posts.find((one) => one.post === postId);
    return post ? `${post.unit}${post.title.replace(post.unit, '')}` : (units.find(({ id }) => id === unitId)?.name ?? '');
  };
}
