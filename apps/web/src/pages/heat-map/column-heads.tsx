import { memo } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../words/language';
import { HEAT } from '../../words/leader';
import { listOf } from '../assignments/lit-query';
import type { Arranged } from './arrange';

/** Themes over their items. Pointing at a cell does not render them again. */
export const ColumnHeads = memo(function ColumnHeads({ map }: { readonly map: Arranged }) {
  const say = useSay();
  return (
    <div className="heat-heads" role="rowgroup">
      <div role="row" className="heat-row heat-themes">
        <span role="columnheader" className="heat-name">
          {say(HEAT.theme)}
        </span>
        {map.themes.map(({ name, span }) => (
          <span key={name} role="columnheader" className="heat-theme" aria-colspan={span} style={{ gridColumn: `span ${span}` }} title={name}>
            {name}
          </span>
        ))}
        <span role="columnheader" className="heat-total">
          <span className="unseen">{say(HEAT.whole)}</span>
        </span>
      </div>
      <div role="row" className="heat-row heat-items">
        <span role="columnheader" className="heat-name">
          {say(HEAT.township)}
        </span>
        {map.columns.map(({ id, number, title }) => (
          <span key={id} role="columnheader" className="heat-item" title={`${number} ${title}`}>
            <Link to={listOf({ item: id })} aria-label={`${number} ${title}`}>
              <b className="figures">{number}</b> <span className="heat-item-title">{title}</span>
            </Link>
          </span>
        ))}
        <span role="columnheader" className="heat-total">
          {say(HEAT.whole)}
        </span>
      </div>
    </div>
  );
});
