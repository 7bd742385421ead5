import type { Colour } from '#domain/assignment/light';
import { STATE_WORDS } from '#words/vocabulary';
import { useAsOf } from '../../parts/as-of';
import { csvOf } from '../../parts/csv';
import { useTargetWords } from '../../parts/target';
import { useTellRefusal } from '../../parts/refusal';
import { exportFile } from '../../server/export-file';
import type { Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { VIEWS } from '../../words/item';
import { useLanguage } from '../../words/language';
import { TASKS } from '../../words/office';
import { COLOUR_WORDS, KIND_WORDS, TASK } from '../../words/task';

interface Shown {
  readonly items: readonly Schema['LitCardView'][];
  readonly total: number;
  readonly readAt: number;
}

/** Writes out the rows that are on the screen, in their order, under a line with the filters and the time of reading. */
export function useExport(get: (name: string) => string | undefined) {
  const { say, language } = useLanguage();
  const me = useMe();
  const asOf = useAsOf();
  const tell = useTellRefusal();
  const targetWords = useTargetWords();
  const filters = useFilterWords(get);
  const heads = [TASK.item, TASK.task, TASK.theme, TASK.unit, TASK.light, TASK.whyLight, TASK.state, TASK.original, TASK.current, TASK.target, TASK.figure];
  const rowOf = (task: Schema['LitCardView']): readonly string[] => [
    String(task.itemNumber),
    task.title,
    task.theme,
    `${task.unit ?? task.leader} ${say(KIND_WORDS[task.kind])}`,
    say(COLOUR_WORDS[task.light.colour]),
    task.light.words[language],
    say(STATE_WORDS[task.state]),
    task.originalDueOn ?? '',
    task.dueOn ?? '',
    targetWords(task.target),
    task.figure === null ? '' : `${task.figure} ${say(task.figureVerified ? TASK.verified : TASK.unverified)}`,
  ];
  return ({ items, total, readAt }: Shown): void => {
    const at = asOf(readAt);
    const head = say(VIEWS.exportHead, { filters, count: items.length, total, at, county: me.county.name });
    const names = heads.map((words, index) => (index === 0 ? '#' : say(words)));
    const text = csvOf([[head], names, ...items.map(rowOf)]);
    exportFile({ what: 'tasks', rows: items.length, text, name: `${say(TASKS.title)} ${at.replace(/[: ]/g, '-')}.csv` }).catch(tell);
  };
}

/** The filters as a reader names them. */
function useFilterWords(get: (name: string) => string | undefined): string {
  const { say } = useLanguage();
  const units = useUnits();
  const [state, unit, colour] = [get('state'), get('unit'), get('colour')];
  const said = [
    state && `${say(TASKS.state)} ${say(STATE_WORDS[state as keyof typeof STATE_WORDS] ?? { zh: state, en: state })}`,
    unit && `${say(TASKS.unit)} ${units.find(({ id }) => id === unit)?.name ?? unit}`,
    colour && `${say(TASKS.colour)} ${say(COLOUR_WORDS[colour as Colour] ?? { zh: colour, en: colour })}`,
    get('from') && `${say(TASKS.dueFrom)} ${get('from')}`,
    get('until') && `${say(TASKS.dueUntil)} ${get('until')}`,
    get('theme') && `${say(TASK.theme)} ${get('theme')}`,
    get('reason') && `${say(TASK.whyLight)} ${get('reason')}`,
    get('mine') === '1' && say(TASKS.mine),
  ].filter(Boolean);
  return said.length === 0 ? say(VIEWS.noFilters) : said.join('，');
}
