import type { Colour } from '#domain/assignment/light';
import { STATE_WORDS } from '#words/vocabulary';
import { useAsOf } from '../../parts/as-of';
import { useExportTable } from '../../parts/export-table';
import { useTargetWords } from '../../parts/target';
import type { Schema } from '../../server/client';
import { useUnits } from '../../server/units';
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
  const asOf = useAsOf();
  const write = useExportTable();
  const targetWords = useTargetWords();
  const filters = useFilterWords(get);
  const heads = ['#', TASK.task, TASK.theme, TASK.unit, TASK.light, TASK.whyLight, TASK.state, TASK.original, TASK.current, TASK.target, TASK.figure];
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
    write({ what: 'tasks', title: say(TASKS.title), filters, at: asOf(readAt), total, heads, rows: items.map(rowOf) });
  };
}

/** The filters as a reader names them. */
function useFilterWords(get: (name: string) => string | undefined): readonly (string | undefined | false)[] {
  const { say } = useLanguage();
  const units = useUnits();
  const [state, unit, colour] = [get('state'), get('unit'), get('colour')];
  return [
    state && `${say(TASKS.state)} ${say(STATE_WORDS[state as keyof typeof STATE_WORDS] ?? { zh: state, en: state })}`,
    unit && `${say(TASKS.unit)} ${units.find(({ id }) => id === unit)?.name ?? unit}`,
    colour && `${say(TASKS.colour)} ${say(COLOUR_WORDS[colour as Colour] ?? { zh: colour, en: colour })}`,
    get('from') && `${say(TASKS.dueFrom)} ${get('from')}`,
    get('until') && `${say(TASKS.dueUntil)} ${get('until')}`,
    get('theme') && `${say(TASK.theme)} ${get('theme')}`,
    get('reason') && `${say(TASK.whyLight)} ${get('reason')}`,
    get('mine') === '1' && say(TASKS.mine),
  ];
}
