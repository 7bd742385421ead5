import type { QueryResultRow } from 'pg';
import type { AnsweredFigure, OutlineProblem } from '#domain/document/check-outline';
import { fieldText } from '#domain/document/check-outline';
import type { Draft } from '#domain/document/draft';
import { openProblems } from '#domain/document/issue-document';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { placeNames, unitNames } from './document.store';
import { readDraft } from './draft.store';
import { answerFigures, NAMED_QUERIES } from './figures/answer-figures';
import type { NamedQuery } from './figures/named-query';

/** A figure of a draft as it would be printed now. */
export interface LiveFigure {
  readonly name: string;
  readonly text: string | null;
  readonly change: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly over: string | null;
  readonly under: string | null;
  readonly verified: boolean;
  readonly asOf: string | null;
  readonly sources: number;
  /** What it rests on changed after the draft was written last. */
  readonly stale: boolean;
}

export interface DraftOpened {
  readonly draft: Draft;
  readonly live: readonly LiveFigure[];
  readonly problems: readonly OutlineProblem[];
  readonly changedAt: string;
  readonly author: string;
  readonly documentId: string | null;
}

export interface DraftShown {
  readonly id: string;
  readonly kind: Draft['kind'];
  readonly year: number;
  readonly title: string;
  readonly state: Draft['state'];
  readonly office: string;
  readonly changedAt: string;
  readonly version: number;
}

const AT = `to_char(d.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const LIST: Statement = {
  name: 'drafts-list',
  text: `SELECT d.id, d.kind, d.year, d.outline ->> 'title' AS title, d.state, u.name AS office, ${AT} AS "changedAt", d.version
    FROM document_draft d JOIN unit u ON u.county_id = d.county_id AND u.id = d.author_unit_id
    WHERE d.county_id = $1 AND d.state = 'open' ORDER BY d.changed_at DESC, d.id LIMIT 200`,
};
const ABOUT: Statement = {
  name: 'draft-about',
  text: `SELECT ${AT} AS "changedAt", d.document_id AS "documentId" FROM document_draft d WHERE d.county_id = $1 AND d.id = $2`,
};

/** Drafts of the office, each with what its figures are at this moment and what keeps it from being issued. */
export class DraftQueries {
  constructor(
    private readonly reader: Reader,
    private readonly shelf: CalendarShelf,
  ) {}

  list(by: PersonActor): Promise<readonly DraftShown[]> {
    mustMay(by, 'document.write');
    return this.reader.read(by.countyId, (reading) => reading.rows<DraftShown & QueryResultRow>(LIST, [reading.county]));
  }

  open(by: PersonActor, id: string): Promise<DraftOpened> {
    mustMay(by, 'document.write');
    return this.reader.read(by.countyId, async (reading) => {
      const draft = await readDraft(reading, id);
      const [about] = await reading.rows<{ changedAt: string; documentId: string | null }>(ABOUT, [reading.county, id]);
      const answered = await answerFigures(reading, this.shelf, { year: draft.year, figures: draft.outline.figures });
      const problems = openProblems(draft, answered, await placeNames(reading));
      const [author] = await unitNames(reading, [draft.authorUnitId]);
      const changedAt = about?.changedAt ?? '';
      return { draft, live: answered.map((figure) => live(figure, changedAt)), problems, changedAt, author: author?.name ?? '', documentId: about?.documentId ?? null };
    });
  }

  /** The same of what is not saved yet: what an editor shows beside the text while it is typed. */
  preview(by: PersonActor, { year, outline }: Pick<Draft, 'year' | 'outline'>): Promise<Pick<DraftOpened, 'live' | 'problems'>> {
    mustMay(by, 'document.write');
    return this.reader.read(by.countyId, async (reading) => {
      const answered = await answerFigures(reading, this.shelf, { year, figures: outline.figures });
      return { live: answered.map((figure) => live(figure, null)), problems: openProblems({ outline, exceptions: [] }, answered, await placeNames(reading)) };
    });
  }

  /** What can be asked by name. */
  catalogue(by: PersonActor): readonly Omit<NamedQuery, 'ask'>[] {
    mustMay(by, 'document.write');
    return [...NAMED_QUERIES.values()].map(({ name, says, shape, needs, may }) => ({ name, says, shape, needs, may }));
  }
}

function live(figure: AnsweredFigure, changedAt: string | null): LiveFigure {
  const { binding, reading } = figure;
  return {
    name: binding.name,
    text: fieldText({ part: 'value' }, figure),
    change: fieldText({ part: 'change' }, figure),
    value: reading?.value ?? null,
    unit: reading?.unit ?? null,
    over: reading?.over ?? null,
    under: reading?.under ?? null,
    verified: reading?.verified ?? false,
    asOf: reading?.asOf ?? null,
    sources: reading?.sources.length ?? 0,
    stale: changedAt !== null && reading?.changedAt != null && reading.changedAt > changedAt,
  };
}
