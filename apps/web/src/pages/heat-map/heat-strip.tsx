import { Radio, Select } from 'antd';
import type { useFilters } from '../../parts/filters';
import { useLanguage } from '../../words/language';
import { HEAT } from '../../words/leader';
import type { Arranged } from './arrange';
import { type Cell, type Face, faceOf, type View } from './faces';
import { labelOf } from './heat-row';

interface StripProps {
  readonly map: Arranged;
  readonly view: View;
  readonly today: string;
  readonly filters: ReturnType<typeof useFilters>;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly cell: Cell;
}

/** On a phone: one township's items, or one item's townships, as a strip of colour with words. */
export function HeatStrip({ map, view, today, filters }: StripProps) {
  const { say } = useLanguage();
  const { get, set } = filters;
  const byItem = get('pick') === 'item';
  const options = byItem ? map.columns.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })) : map.rows.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = options.find(({ value }) => value === get('at'))?.value ?? options[0]?.value;
  const lines = byItem ? linesOfItem(map, chosen) : linesOfUnit(map, chosen);
  return (
    <div className="heat-strip">
      <div className="filters">
        <Radio.Group
          aria-label={say(HEAT.pick)}
          optionType="button"
          value={byItem ? 'item' : 'township'}
          onChange={({ target }) => set('pick', target.value === 'item' ? 'item' : undefined)}
          options={[
            { value: 'township', label: say(HEAT.pickTownship) },
            { value: 'item', label: say(HEAT.pickItem) },
          ]}
        />
        <Select
          aria-label={say(byItem ? HEAT.pickItem : HEAT.pickTownship)}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          onChange={(value: string) => set('at', value)}
          options={options}
        />
      </div>
      <ul className="plain">
        {lines.map((line) => (
          <StripLine key={line.id} name={line.name} cell={line.cell} face={faceOf(line.cell, view, today)} onPick={() => set('cell', line.cell.id)} />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly cell: Cell;
  readonly face: Face;
  readonly onPick: () => void;
}

function StripLine({ name, cell, face, onPick }: LineProps) {
  const { language } = useLanguage();
  return (
    <li>
      <button type="button" className="heat-line" onClick={onPick}>
        <span className={`heat-cell heat-${face.tone}${cell.unverified ? ' heat-unverified' : ''}`} aria-hidden="true">
          {face.sign !== '' && <i>{face.sign}</i>}
          {face.number}
        </span>
        <span>
          {name}
          <span className="soft">{labelOf(cell, face, language)}</span>
        </span>
      </button>
    </li>
  );
}

function linesOfUnit({ rows, columns }: Arranged, unit: string | undefined): readonly Line[] {
  const row = rows.find(({ id }) => id === unit);
  return columns.flatMap(({ id, number, title }, index) => lineOf(id, `${number} ${title}`, row?.cells[index]));
}

function linesOfItem({ rows, columns }: Arranged, item: string | undefined): readonly Line[] {
  const index = columns.findIndex(({ id }) => id === item);
  return rows.flatMap(({ id, name, cells }) => lineOf(id, name, cells[index]));
}

const lineOf = (id: string, name: string, cell: Cell | undefined): readonly Line[] => (cell === undefined ? [] : [{ id, name, cell }]);
