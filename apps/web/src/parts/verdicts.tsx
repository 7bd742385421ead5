import { Checkbox } from 'antd';
import { useState } from 'react';
import { Table } from './table';
import type { Schema } from '../server/client';
import { useLanguage } from '../words/language';
import { LISTS } from '../words/office';

/** What every import answers. */
export type Verdicts = Pick<Schema['VerdictsView'], 'ok' | 'problems' | 'rows' | 'counts'>;
type Row = Schema['RowView'];

/** Row by row what was understood and what is wrong, by the workbook’s own row numbers. */
export function VerdictTable({ verdicts }: { readonly verdicts: Verdicts }) {
  const { say, language } = useLanguage();
  const [onlyErrors, setOnlyErrors] = useState(verdicts.counts.error > 0);
  const rows = verdicts.rows.filter(({ verdict }) => verdict !== 'empty' && (!onlyErrors || verdict === 'error'));
  return (
    <section className="verdicts">
      <p className="row" role="status">
        <b>{say(LISTS.verdict, verdicts.counts)}</b>
        <Checkbox checked={onlyErrors} onChange={({ target }) => setOnlyErrors(target.checked)}>
          {say(LISTS.onlyErrors)}
        </Checkbox>
      </p>
      <ul className="plain">
        {verdicts.problems.map((problem) => (
          <li key={problem.code} className="wrong">
            {problem[language]}
          </li>
        ))}
      </ul>
      <Table short label={LISTS.result} heads={[LISTS.row, LISTS.rowIs, LISTS.result]}>
        {rows.map((row) => (
          <VerdictRow key={`${row.sheet}${row.row}`} row={row} />
        ))}
      </Table>
    </section>
  );
}

function VerdictRow({ row }: { readonly row: Row }) {
  const { say, language } = useLanguage();
  return (
    <tr className={row.verdict === 'error' ? 'row-wrong' : ''}>
      <th scope="row" className="figures">
        {row.row} <span className="soft">{row.sheet}</span>
      </th>
      <td data-head={say(LISTS.rowIs)}>{row.label}</td>
      <td data-head={say(LISTS.result)}>
        {row.problems.map((problem) => (
          <p key={problem.code} className="wrong">
            ✕ {problem[language]}
          </p>
        ))}
        <span className="soft">{row.notes.map((note) => note[language]).join('；')}</span>
      </td>
    </tr>
  );
}
