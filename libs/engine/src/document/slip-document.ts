import { fail } from '#domain/kernel/failure';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { type Slip, slipNumber } from '#domain/assignment/slip';
import { subjectOf } from '#domain/assignment/assignment';
import { formatDay } from '#domain/kernel/day';
import { issueDocument } from '#domain/document/issue-document';
import { dayInWords } from '#domain/document/in-words';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { loadLiving, personOf } from '../assignment/life.store';
import { slipsOf, taskOfSlip } from '../assignment/slip.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { insertDocument } from './document.store';
import type { DocumentMade } from './issue-draft';
import { issueAround } from './issue-around';
import { madeBefore } from './made-once';
import type { Addresses } from './render/addresses';
import { renderWord } from './render/render-word';
import { templateInForce } from './template.store';

const ABOUT: Statement = {
  name: 'slip-document-about',
  text: `SELECT i.number, i.title, u.name AS unit FROM slip s JOIN assignment a ON a.county_id = s.county_id AND a.id = s.assignment_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id JOIN unit u ON u.county_id = s.county_id AND u.id = s.unit_id
         WHERE s.county_id = $1 AND s.id = $2`,
};

/**
 * A slip as a document of its own number, made once: whoever asks first makes it, whoever asks later gets the same. What it
 * says was fixed when the slip was issued. Refused: what was never issued (`slip.unknown`).
 */
export class MakeSlipDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
    private readonly addresses: Addresses,
  ) {}

  run(call: Call, slipId: string): Promise<DocumentMade> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'slip.read');
      const task = await taskOfSlip(tx, slipId);
      const { assignment } = await loadLiving(tx, task, { actor: call.actor }, this.shelf);
      mustMay(by, 'slip.read', subjectOf(assignment));
      const made = await madeBefore(tx, 'slip', slipId);
      if (made !== undefined) return made;
      const slip = await issuedSlip(tx, task, slipId);
      return this.make(tx, slip, call);
    });
  }

  private async make(tx: Tx, slip: Slip, call: Call): Promise<DocumentMade> {
    const { officeUnitId, unitId } = slip;
    const around = await issueAround(tx, null, { officeUnitId, to: [unitId] });
    const number = { year: slip.year ?? 0, number: slip.number ?? 0 };
    const printedNumber = slipNumber(slip.kind, number, around.demonstration);
    const content = await contentOf(tx, slip);
    const to: readonly UnitId[] = [unitId];
    const decision = issueDocument({ id: newId(), kind: 'slip', to, content, printedNumber }, call.actor, { ...around, number, today: slip.issuedOn ?? around.today });
    const { document } = decision;
    const template = await templateInForce(tx, 'slip');
    const bytes = renderWord(template.bytes, { printed: document.printed, sha256: document.sha256, id: document.id }, this.addresses);
    const subject = { kind: 'slip', id: slip.id };
    await insertDocument(tx, { document, canonical: around.canonical(document.printed), bytes, officeUnitId, templateVersion: template.version, issuedBy: slip.issuedBy, subject });
    tx.leave(decision);
    return { id: document.id, number: document.printed.number, sha256: document.sha256 };
  }
}

async function issuedSlip(tx: Tx, task: AssignmentId, slipId: string): Promise<Slip> {
  const slip = (await slipsOf(tx, [task]))(task).find(({ id }) => id === slipId);
  return slip === undefined || slip.number === null || slip.state === 'withdrawn' ? fail('slip.unknown', { id: slipId }) : slip;
}

async function contentOf(tx: Tx, slip: Slip) {
  const [about] = await tx.rows<{ number: number; title: string; unit: string }>(ABOUT, [tx.county, slip.id]);
  const colour = SLIP_KIND_WORDS[slip.kind].zh.replace(/督办单$/, '');
  const task = `第${about?.number ?? ''}项　${about?.title ?? ''}`;
  const due = slip.dueOn === null ? '暂未确定' : dayInWords(formatDay(slip.dueOn));
  const answer = slip.answerDueOn === null ? '另行通知' : dayInWords(formatDay(slip.answerDueOn));
  const fields = { 单色: colour, 任务事项: task, 责任单位: about?.unit ?? '', 完成时限: due, 督办事由: slip.reason === '' ? '按督办规则' : slip.reason, 答复时限: answer, 扣分: slip.points === null ? '无' : `${slip.points.replace(/^-/, '')}分` };
  const text = `请你单位收到本单后及时签收，对照任务要求查明原因、落实措施、加快办理，并于${answer}前书面回复办理情况。逾期不回复或仍未办结的，按督办规则升级处理。`;
  return { year: slip.year ?? 0, title: `关于“${about?.title ?? ''}”的督办单`, body: [{ style: 'text' as const, pieces: [{ text }] }], figures: [], exceptions: [], tables: [], charts: [], fields };
}
