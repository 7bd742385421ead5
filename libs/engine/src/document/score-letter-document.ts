import type { UnitId } from '#domain/kernel/ids';
import { issueDocument } from '#domain/document/issue-document';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import { type ScoreLetter, ScoreLetterQueries } from '../assessment/score-letter.queries';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { insertDocument } from './document.store';
import type { DocumentMade } from './issue-draft';
import { issueAround } from './issue-around';
import { idOfParts, madeBefore } from './made-once';
import type { Addresses } from './render/addresses';
import { renderWord } from './render/render-word';
import { templateInForce } from './template.store';

const LOCK: Statement = { name: 'letter-document-lock', text: 'SELECT pg_advisory_xact_lock(719999, $1::integer)' };

/**
 * The result of one unit as it was published, as a numbered letter with the reason of every point; made once for a publication.
 * The unit signs for it. Refused before anything is published (`publication.unknown`).
 */
export class MakeScoreLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: ScoreLetterQueries,
    private readonly addresses: Addresses,
  ) {}

  async run(call: Call, assessmentId: string, unitId: UnitId): Promise<DocumentMade> {
    const by = personOf(call.actor, 'score.publish');
    mustMay(by, 'score.publish');
    const letter = await this.letters.one(by, assessmentId, unitId);
    return this.work.run(call, async (tx) => {
      const subject = { kind: 'publication', id: idOfParts(letter.publicationId, letter.unitId) };
      await tx.rows(LOCK, [tx.county]);
      const made = await madeBefore(tx, 'score-letter', subject.id);
      if (made !== undefined) return made;
      const around = await issueAround(tx, 'score-letter', { officeUnitId: by.unitId, to: [unitId] });
      const decision = issueDocument({ id: newId(), kind: 'score-letter', to: [unitId], content: contentOf(letter) }, by, around);
      const { document } = decision;
      const template = await templateInForce(tx, 'score-letter');
      const bytes = renderWord(template.bytes, { printed: document.printed, sha256: document.sha256, id: document.id }, this.addresses);
      await insertDocument(tx, { document, canonical: around.canonical(document.printed), bytes, officeUnitId: by.unitId, templateVersion: template.version, issuedBy: by.personId, subject });
      tx.leave(decision);
      return { id: document.id, number: document.printed.number, sha256: document.sha256 };
    });
  }
}

function contentOf(letter: ScoreLetter) {
  const { period, title, unit, total, rank, of, grade, document, cells, totalLines } = letter;
  const place = rank === null ? '' : `，在本组${of}个单位中列第${rank}名（依据${document}）`;
  const graded = grade === null ? '' : `，等次为“${grade}”`;
  const text = `依据${document}公布的${title}结果，你单位总分${total}分${place}${graded}。各项得分及理由见附件。对结果有异议的，请在公布的期限内提出申诉，由未参与评分的人员复核。`;
  const lines = totalLines.zh.map((line) => ({ style: 'text' as const, pieces: [{ text: line }] }));
  const rows = cells.map(({ name, full, points, lines: why }) => [name, full ?? '', points ?? '', why.zh.join('；')]);
  return {
    year: Number(period.slice(0, 4)),
    title: `关于${unit}${title}结果的告知`,
    body: [{ style: 'text' as const, pieces: [{ text }] }, ...lines],
    figures: [], exceptions: [], charts: [],
    tables: [{ title: '各项得分及理由', rows: [['指标', '满分', '得分', '理由'], ...rows] }],
    fields: { 得分: total, 名次: rank === null ? '' : String(rank), 等次: grade ?? '' },
  };
}
