import type { QueryResultRow } from 'pg';
import type { UnitId } from '#domain/kernel/ids';
import { fail } from '#domain/kernel/failure';
import { dayInWords } from '#domain/document/in-words';
import { issueDocument } from '#domain/document/issue-document';
import type { Finding } from '#domain/inspection/finding';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { findingOf } from '../inspection/finding.store';
import { insertDocument } from './document.store';
import type { DocumentMade } from './issue-draft';
import { issueAround } from './issue-around';
import { idOfParts, madeBefore } from './made-once';
import type { Addresses } from './render/addresses';
import { renderWord } from './render/render-word';
import { templateInForce } from './template.store';

/** The finding's task: whose it is, until when, and who judges the proof. */
const TASK: Statement = {
  name: 'rectification-task',
  text: `SELECT a.unit_id AS "unitId", a.state, a.due_on::text AS "dueOn", r.name AS "recheckUnit" FROM assignment a
         JOIN unit r ON r.county_id = a.county_id AND r.id = a.verifier_unit_id WHERE a.county_id = $1 AND a.id = $2`,
};

interface Task extends QueryResultRow {
  readonly unitId: UnitId | null;
  readonly state: string;
  readonly dueOn: string | null;
  readonly recheckUnit: string;
}

/**
 * A notice to put a finding right (整改通知): numbered, to the unit whose task it is, made once a round. What it says is what the
 * finding says now. Refused: a finding that is not there, is withdrawn or is nobody's (`finding.unknown`).
 */
export class MakeRectification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly addresses: Addresses,
  ) {}

  run(call: Call, findingId: string): Promise<DocumentMade> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'document.issue');
      mustMay(by, 'document.issue');
      const finding = await findingOf(tx, findingId);
      const [task] = await tx.rows<Task>(TASK, [tx.county, finding.assignmentId]);
      if (task?.unitId == null || task.state === 'withdrawn') return fail('finding.unknown', { id: findingId });
      const subject = { kind: 'finding', id: idOfParts(finding.id, finding.round) };
      const made = await madeBefore(tx, 'rectification', subject.id);
      return made ?? this.make(tx, { call, subject, to: task.unitId, content: contentOf(finding, task) });
    });
  }

  private async make(tx: Tx, { call, subject, to, content }: Making): Promise<DocumentMade> {
    const by = personOf(call.actor, 'document.issue');
    const around = await issueAround(tx, 'rectification', { officeUnitId: by.unitId, to: [to] });
    const decision = issueDocument({ id: newId(), kind: 'rectification', to: [to], content }, by, around);
    const { document } = decision;
    const template = await templateInForce(tx, 'rectification');
    const bytes = renderWord(template.bytes, { printed: document.printed, sha256: document.sha256, id: document.id }, this.addresses);
    await insertDocument(tx, { document, canonical: around.canonical(document.printed), bytes, officeUnitId: by.unitId, templateVersion: template.version, issuedBy: by.personId, subject });
    tx.leave(decision);
    return { id: document.id, number: document.printed.number, sha256: document.sha256 };
  }
}

interface Making {
  readonly call: Call;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly to: UnitId;
  readonly content: ReturnType<typeof contentOf>;
}

function contentOf({ number, title, text, sourceDocument, proofRequired, round }: Finding, { dueOn, recheckUnit }: Task) {
  const found = round > 1 ? `${number}在回头看中发现反弹，现再次通知整改。` : `${number}，依据${sourceDocument}。`;
  const until = dueOn === null ? '按规定时限' : `于${dayInWords(dueOn)}前`;
  const asked = `请在收到本通知后及时签收，制定整改方案，明确责任人和完成时间，${until}完成整改并报送佐证。`;
  const judged = `整改佐证：${proofRequired}。由${recheckUnit}独立复核，复核通过后经单位负责人和分管领导签字销号；到期回头看，发现反弹的重新整改。`;
  const paragraph = (words: string) => ({ style: 'text' as const, pieces: [{ text: words }] });
  const heading = (words: string) => ({ style: 'heading' as const, pieces: [{ text: words }] });
  const facts = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map(paragraph);
  return {
    year: Number(/〔\D*(\d{4})〕/.exec(number)?.[1] ?? 0),
    title: `关于“${title}”的整改通知`,
    body: [heading('一、存在的问题'), paragraph(found), ...facts, heading('二、整改要求'), paragraph(asked), paragraph(judged)],
    figures: [], exceptions: [], tables: [], charts: [], fields: {},
  };
}
