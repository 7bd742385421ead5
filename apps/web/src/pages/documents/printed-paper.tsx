import { lazy, Suspense } from 'react';
import { type Paragraph, type Printed, type PrintedTable, WATERMARK } from '#domain/document/document';
import { dayInWords, officeInWords } from '#domain/document/in-words';
import { useFilters } from '../../parts/filters';
import { useSay } from '../../words/language';
import { DOCUMENT } from '../../words/document';

const Pictures = lazy(() => import('./printed-pictures').then(({ PrintedPictures }) => ({ default: PrintedPictures })));

/** What was printed, in the order of the paper. Behind every figure its number, which shows what it rests on. */
export function PrintedPaper({ printed }: { readonly printed: Printed }) {
  const { number, title, to, body, issuedOn, demonstration, tables, charts } = printed;
  const office = officeInWords(printed);
  return (
    <article className="paper document-paper" lang="zh-CN">
      {demonstration && <p className="paper-mark">{WATERMARK}</p>}
      <p className="paper-head">{printed.kind === 'slip' ? `${printed.fields['单色'] ?? ''}督办单` : office}</p>
      <p className="paper-number figures">{number}</p>
      <h2 className="paper-title">{title}</h2>
      {to.length > 0 && <p>{to.join('、')}：</p>}
      <Fields printed={printed} />
      {body.map((paragraph, index) => (
        <Words key={`${index} ${paragraph.style}`} paragraph={paragraph} />
      ))}
      <p className="paper-office">
        {office}
        <br />
        <span className="figures">{dayInWords(issuedOn)}</span>
      </p>
      {charts.length > 0 && (
        <Suspense fallback={null}>
          <Pictures charts={charts} />
        </Suspense>
      )}
      {tables.map((table) => (
        <PaperTable key={table.title} table={table} />
      ))}
    </article>
  );
}

const SLIP_FIELDS = ['任务事项', '责任单位', '完成时限', '督办事由', '答复时限', '扣分'];

function Fields({ printed: { kind, fields } }: { readonly printed: Printed }) {
  if (kind !== 'slip') return null;
  return (
    <dl className="paper-fields">
      {SLIP_FIELDS.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fields[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ paragraph: { style, pieces } }: { readonly paragraph: Paragraph }) {
  const { set } = useFilters();
  const say = useSay();
  const inside = pieces.map((piece, index) => {
    const key = `${index} ${piece.text}`;
    if (!('figure' in piece)) return <span key={key}>{piece.text}</span>;
    const number = piece.figure + 1;
    return (
      <span key={key}>
        <span className="paper-figure">{piece.text}</span>
        <button type="button" className="footnote figures" aria-label={`${say(DOCUMENT.figures)} ${number}`} onClick={() => set('figure', String(number))}>
          [{number}]
        </button>
      </span>
    );
  });
  if (style === 'heading' || style === 'subheading') return <h3 className={`paper-${style}`}>{inside}</h3>;
  return <p className="paper-body">{inside}</p>;
}

function PaperTable({ table: { title, rows: [head = [], ...rest] } }: { readonly table: PrintedTable }) {
  return (
    <section className="stack">
      <h3>{title}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rest.map((cells, row) => (
              <tr key={`${row} ${cells[0] ?? ''}`}>
                {cells.map((cell, column) => (
                  <td key={`${column} ${cell}`} data-head={head[column]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
