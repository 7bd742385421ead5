import { Checkbox } from 'antd';
import { useState } from 'react';
import { Table } from '../../parts/table';
import { FILL } from '../../words/fill';
import { useLanguage } from '../../words/language';
import type { Filled } from './fill-workbook';

/** Row by row, by the workbook’s own numbers. What was left empty is only counted. */
export function FillVerdicts({ filled: { rows, counts } }: { readonly filled: Filled }) {
  const { say, language } = useLanguage();
  const [onlyErrors, setOnlyErrors] = useState(counts.error > 0);
  const shown = rows.filter(({ verdict }) => verdict !== 'empty' && (!onlyErrors || verdict === 'error'));
  return (
    <section className="verdicts">
      <p className="row" role="status">
        <b>{say(FILL.counts, counts)}</b>
        <Checkbox checked={onlyErrors} onChange={({ target }) => setOnlyErrors(target.checked)}>
          {say(FILL.onlyErrors)}
        </Checkbox>
      </p>
      <Table short label={FILL.result} heads={[FILL.task, FILL.row, FILL.result]}>
        {shown.map(({ row, title, verdict, problem }) => (
          <tr key={row} className={verdict === 'error' ? 'row-wrong' : ''}>
            <th scope="row">{title}</th>
            <td data-head={say(FILL.row)} className="figures">
              {row}
            </td>
            <td data-head={say(FILL.result)}>{problem === null ? <span className="soft">{say(FILL.verdicts[verdict])}</span> : <span className="wrong">✕ {problem[language]}</span>}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
