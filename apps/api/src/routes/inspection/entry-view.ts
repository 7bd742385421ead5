import { formatDay } from '#domain/kernel/day';
import type { InspectedEntry } from '#engine/inspection/timeline.queries';
import { factSentence } from '#words/facts';
import type { InspectedEntryView } from './timeline.dto';

/** An inspected entry with its sentence in both languages. */
export function entryView(entry: InspectedEntry): InspectedEntryView {
  return {
    ...entry,
    late: entry.late && { happenedOn: formatDay(entry.late.happenedOn), days: entry.late.days },
    sentence: { zh: factSentence(entry.fact, entry.data, 'zh'), en: factSentence(entry.fact, entry.data, 'en') },
  };
}
