import { readNoteText } from '#engine/assignment/directive.queries';
import type { Deed } from '../deed';
import type { Year } from '../year';

/** A text read and assigned on a leader's word: it goes out at once where he assigns himself, and waits for him where somebody wrote it down. */
export async function assignIt(year: Year, who: string, { text, on }: Extract<Deed, { does: 'assign' }>): Promise<void> {
  const call = year.call(who);
  const [leaderPostId = null] = year.call(on).actor.leaderPostIds;
  const drafts = await year.office.reader.read(year.county, (reading) => readNoteText(reading, text));
  const basis = { source: 'instruction', document: null, leaderPostId, itemId: null, saidOn: year.today } as const;
  const made = await year.office.makeDirective.run(call, { text, basis, items: drafts.map(({ cells }) => ({ cells, proof: null })) });
  // The time to take it back runs by the machine's clock, which stands still in a played year.
  if (made.state === 'waiting') await year.office.decideDirective.run({ ...call, version: made.version }, made.id, { act: 'hasten' });
}
