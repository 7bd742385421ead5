import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { NAV } from '../../words/shell';
import { BOARD } from '../../words/supervision';
import { CADENCE_WORDS } from '../../words/task';
import { listOf } from '../assignments/lit-query';
import { toneOf, TONES } from './tone';

const CADENCES = ['monthly', 'ten-day', 'quarterly'] as const;
type Cadence = (typeof CADENCES)[number];
type Board = Schema['CompletenessView'];

/** Who has sent what was owed, period by period. */
export function BoardPage() {
  const say = useSay();
  const filters = useFilters();
  const lists = queries.useQuery('get', '/api/v1/lists', {});
  return (
    <Page title={say(NAV.completeness)} lead={say(BOARD.lead)}>
      <Loaded query={lists}>
        {(found) => {
          const dispatched = found.filter(({ state }) => state === 'dispatched');
          const list = dispatched.find(({ id }) => id === filters.get('list')) ?? dispatched[0];
          if (list === undefined) return <Empty title={LISTS.empty} next={LISTS.emptyNext} />;
          return (
            <>
              <Tools filters={filters} list={list.id} lists={dispatched} />
              <BoardOf list={list.id} cadence={cadenceOf(filters.get('cadence'))} onlyMissing={filters.get('missing') === '1'} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const cadenceOf = (text: string | undefined): Cadence => CADENCES.find((one) => one === text) ?? 'monthly';

interface ToolsProps {
  readonly filters: ReturnType<typeof useFilters>;
  readonly list: string;
  readonly lists: readonly { readonly id: string; readonly title: string }[];
}

function Tools({ filters: { get, set }, list, lists }: ToolsProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="filters">
      <label htmlFor={`${id}-list`}>{say(BOARD.list)}</label>
      <Select id={`${id}-list`} value={list} onChange={(value: string) => set('list', value)} options={lists.map(({ id: value, title }) => ({ value, label: title }))} />
      <label htmlFor={`${id}-cadence`}>{say(BOARD.cadence)}</label>
      <Select
        id={`${id}-cadence`}
        value={cadenceOf(get('cadence'))}
        onChange={(value: Cadence) => set('cadence', value)}
        options={CADENCES.map((value) => ({ value, label: say(CADENCE_WORDS[value]) }))}
      />
      <Checkbox checked={get('missing') === '1'} onChange={({ target }) => set('missing', target.checked ? '1' : undefined)}>
        {say(BOARD.onlyMissing)}
      </Checkbox>
    </div>
  );
}

interface BoardProps {
  readonly list: string;
  readonly cadence: Cadence;
  readonly onlyMissing: boolean;
}

function BoardOf({ list, cadence, onlyMissing }: BoardProps) {
  const board = queries.useQuery('get', '/api/v1/overview/completeness', { params: { query: { listId: list, cadence, periods: 12 } } });
  return (
    <Loaded query={board}>
      {(found) => (found.units.length === 0 ? <Empty title={BOARD.empty} next={BOARD.emptyNext} /> : <Grid board={found} list={list} onlyMissing={onlyMissing} />)}
    </Loaded>
  );
}

function Grid({ board, list, onlyMissing }: { readonly board: Board; readonly list: string; readonly onlyMissing: boolean }) {
  const say = useSay();
  const at = new Map(board.cells.map((cell) => [`${cell.unitId} ${cell.period}`, cell]));
  const periods = board.periods.filter(({ key }) => board.cells.some((cell) => cell.period === key));
  const tones = (unit: string) => periods.map((period) => toneOf(at.get(`${unit} ${period.key}`), period.over));
  const units = onlyMissing ? board.units.filter(({ id }) => tones(id).includes('missing')) : board.units;
  return (
    <>
      <div className="table-frame board" tabIndex={0} role="region" aria-label={say(NAV.completeness)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(BOARD.unit)}</th>
              {periods.map(({ key, onTimeUntil }) => (
                <th key={key} scope="col">
                  {key}
                  <span className="soft">{onTimeUntil === null ? say(BOARD.noDay) : say(BOARD.onTimeUntil, { day: onTimeUntil.slice(5) })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={listOf({ unit: id, list })}>{name}</Link>
                </th>
                {periods.map(({ key, over }) => (
                  <BoardCell key={key} unit={name} period={key} cell={at.get(`${id} ${key}`)} over={over} list={{ unit: id, list, period: key }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}

function Legend() {
  const say = useSay();
  return (
    <ul className="plain heat-legend">
      {TONES.map(([tone, sign]) => (
        <li key={tone}>
          <span className={`heat-cell board-${tone}`} aria-hidden="true">
            {sign}
          </span>
          {say(BOARD[tone])}
        </li>
      ))}
      <li>{say(BOARD.number)}</li>
    </ul>
  );
}

interface CellProps {
  readonly unit: string;
  readonly period: string;
  readonly cell: Board['cells'][number] | undefined;
  readonly over: boolean;
  /** The list of what is owed, as its filters. */
  readonly list: Readonly<Record<string, string>>;
}

function BoardCell({ unit, period, cell, over, list }: CellProps) {
  const say = useSay();
  const tone = toneOf(cell, over);
  if (cell === undefined) return <td className="board-none">－</td>;
  const { owed, onTime, late } = cell;
  const missing = owed - onTime - late;
  const words = say(BOARD.cell, { unit, period, owed, onTime, late, missing });
  return (
    <td className={`board-${tone}`} title={words}>
      <i aria-hidden="true">{TONES.find(([name]) => name === tone)?.[1]}</i>
      <Link className="board-link" to={listOf(list)}>
        {onTime + late}/{owed}
        <span className="unseen">{words}</span>
      </Link>
      {tone === 'missing' && (
        <Link className="board-link" to={listOf({ ...list, sent: 'missing' })}>
          {say(BOARD.lacking, { count: missing })}
          <span className="unseen">{say(BOARD.missingOf, { unit, period, count: missing })}</span>
        </Link>
      )}
    </td>
  );
}
