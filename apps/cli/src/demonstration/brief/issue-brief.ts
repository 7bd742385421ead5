import { fail } from '#domain/kernel/failure';
import { shortHash } from '#domain/document/document';
import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { compareFigures, type FigureCompared } from '#engine/document/compare-figures';
import { DocumentQueries } from '#engine/document/document.queries';
import { IssueDraft } from '#engine/document/issue-draft';
import { addressesAt } from '#engine/document/render/addresses';
import { ChangeDraft, WriteDraft } from '#engine/document/write-draft';
import { actorsByLogin } from '#engine/people/actors-by-login';
import { CalendarShelf } from '#engine/plan/calendars';
import { SCHEMAS } from '#engine/schemas';
import { type EvidencePlace, openBlobStore } from '#platform/blobs/open-blob-store';
import { addressOf, readEnv } from '#platform/env';
import { urlOf, type WithOwner, withOwner } from '../../owner-database';
import { loadDemonstration } from '../load';
import { demonstrationOutline } from './outline';

export interface BriefFigure {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly query: string;
  readonly of: Readonly<Record<string, string>>;
}

export interface BriefIssued {
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
  readonly hash: string;
  readonly figures: readonly BriefFigure[];
  readonly bytes: Buffer;
}

/** Who writes and issues, as the year is played. */
const AUTHOR = 'supervision-1';

interface Desk {
  readonly source: Database;
  readonly by: PersonActor;
}

/** Where the county is: the product's own database, or one a test gives. */
export interface Place {
  readonly onOwner: WithOwner;
  readonly evidence: EvidencePlace;
  /** The address at which the product is reached; printed in codes and links. */
  readonly address: string;
}

export function ownPlace(): Place {
  const env = readEnv();
  return { onOwner: withOwner, evidence: openBlobStore(env), address: addressOf(env) };
}

/** Plays the year where nobody has, and acts as the supervision office would. */
async function atDesk<Result>({ onOwner, evidence }: Place, work: (desk: Desk) => Promise<Result>, onMonth?: (month: string) => void): Promise<Result> {
  return onOwner(async (owner) => {
    const { countyId } = await loadDemonstration(owner, { evidence, ...(onMonth ? { onMonth } : {}) });
    const source = await dataSource({ url: urlOf(owner), role: 'duban_app', poolSize: 2, entities: SCHEMAS }).initialize();
    try {
      const actors = await actorsByLogin(source, countyId as CountyId);
      return await work({ source, by: actors.get(AUTHOR) ?? fail('account.unknown') });
    } finally {
      await source.destroy();
    }
  });
}

/** Refused as on the screen: every figure that is missing is named, and nothing is issued. */
export function issueDemonstrationBrief(place: Place, year: number, onMonth: (month: string) => void): Promise<BriefIssued> {
  return atDesk(place, async ({ source, by }) => {
    const [work, reader, shelf] = [new UnitOfWork(source), new Reader(source), new CalendarShelf()];
    const draft = await new WriteDraft(work).run({ actor: by }, 'brief', { year, to: [], outline: demonstrationOutline(year) });
    const issue = new IssueDraft(work, shelf, addressesAt(place.address));
    const made = await issue.run({ actor: by }, draft.id).catch(async (error: unknown) => {
      await new ChangeDraft(work).drop({ actor: by }, draft.id);
      throw error;
    });
    const { bytes, opened } = await new DocumentQueries(reader).file(by, made.id);
    return { ...made, hash: shortHash(made.sha256), figures: opened.printed.figures, bytes };
  }, onMonth);
}

export interface BriefOpened {
  readonly number: string;
  readonly title: string;
  readonly asOf: string;
  readonly sha256: string;
  /** How many figures would be told otherwise today. */
  readonly changed: number;
  readonly figures: readonly FigureCompared[];
  readonly bytes: Buffer;
}

/** By its number. */
export function openByNumber(place: Place, number: string): Promise<BriefOpened> {
  return atDesk(place, async ({ source, by }) => {
    const [reader, shelf] = [new Reader(source), new CalendarShelf()];
    const documents = new DocumentQueries(reader);
    const [found] = await documents.lookUp(by, { number });
    const { bytes, opened } = await documents.file(by, found?.id ?? fail('document.unknown', { number }));
    const figures = await reader.read(by.countyId, (reading) => compareFigures(reading, shelf, opened.printed));
    const { printed, sha256 } = opened;
    return { number: printed.number, title: printed.title, asOf: printed.asOf, sha256, changed: figures.filter(({ same }) => !same).length, figures, bytes };
  });
}
