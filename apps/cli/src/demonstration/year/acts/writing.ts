import { starterOf } from '#domain/document/starter';
import { SLIP_KINDS } from '#domain/assignment/ladder';
import type { Statement } from '#engine/core/reader';
import { noticesOf } from '#engine/notice/notice.queries';
import { listedUnits } from '../../directory-lines';
import type { Deed } from '../deed';
import type { Year } from '../year';

const PAGE = 50;

const NEWEST_SLIP: Statement = {
  name: 'year-newest-slip',
  text: `SELECT id FROM slip WHERE county_id = $1 AND kind = $2 AND state IN ('issued', 'signed', 'answered') ORDER BY issued_on DESC, number DESC LIMIT 1`,
};

/** As the office begins one: its figures are asked when it is issued, and frozen. */
export async function issueBulletin(year: Year, who: string, { title }: Extract<Deed, { does: 'issue-bulletin' }>): Promise<void> {
  const call = year.call(who);
  const outline = { ...starterOf('bulletin', 2023), title };
  const draft = await year.office.writeDraft.run(call, 'bulletin', { year: 2023, to: listedUnits().map((code) => year.unit(code)), outline });
  await year.office.issueDocument.run({ ...call, version: draft.version }, draft.id);
}

export async function printSlips(year: Year, who: string): Promise<void> {
  for (const kind of SLIP_KINDS) {
    const [slip] = await year.read((reading) => reading.rows<{ id: string }>(NEWEST_SLIP, [reading.county, kind]));
    if (slip) await year.office.slipDocument.run(year.call(who), slip.id);
  }
}

/** Opens all that he was told so far. */
export async function readNotices(year: Year, who: string): Promise<void> {
  const call = year.call(who);
  let seen = 1;
  while (seen > 0) {
    const { items } = await year.read((reading) => noticesOf(reading, call.actor, { unseen: true, limit: 1 }));
    seen = items[0] === undefined ? 0 : (await year.office.seeNotice.upTo(call, items[0].id)).seen;
  }
}

export async function signDocuments(year: Year, who: string): Promise<void> {
  const call = year.call(who);
  const { items } = await year.office.documents.list(call.actor, { toSign: true, limit: PAGE });
  for (const { id } of items) await year.office.signDocument.run(call, id);
}
