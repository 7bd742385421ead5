import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { Printed, PrintedFigure } from '#domain/document/document';
import { PROBLEM_WORDS } from '#words/documents';
import { useFilters } from '../../parts/filters';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { DOCUMENT } from '../../words/document';
import { useSay } from '../../words/language';

const HEADS = [DOCUMENT.label, DOCUMENT.text, DOCUMENT.today] as const;

type Compared = Schema['FigureComparedView'];

/** Every figure: as printed, exactly, and what the same question answers today. */
export function FigurePanel({ documentId, printed }: { readonly documentId: string; readonly printed: Printed }) {
  const say = useSay();
  const { get, set } = useFilters();
  const { figures, exceptions } = printed;
  const compared = queries.useQuery('get', '/api/v1/documents/{id}/figures', { params: { path: { id: documentId } } }, { enabled: figures.length > 0 }).data;
  const changed = compared?.filter(({ same }) => !same).length;
  const shown = figures[Number(get('figure')) - 1];
  if (figures.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{say(DOCUMENT.figures)}</h2>
      <p className="soft">{say(DOCUMENT.figuresLead)}</p>
      {changed !== undefined && <p role="status">{changed === 0 ? say(DOCUMENT.unchanged) : <b className="mark-unverified">{say(DOCUMENT.changed, { count: changed })}</b>}</p>}
      <Table label={DOCUMENT.figures} heads={HEADS}>
        {figures.map((figure, index) => (
          <Row key={figure.name} figure={figure} index={index} now={compared?.[index]} onOpen={() => set('figure', String(index + 1))} />
        ))}
      </Table>
      {exceptions.length > 0 && <h3>{say(DOCUMENT.exceptions)}</h3>}
      <ul className="plain stack">
        {exceptions.map(({ figure, problem, reason, acceptedBy }) => (
          <li key={`${figure} ${problem}`}>
            {say(DOCUMENT.exception, { label: figures[figure]?.label, problem: say(PROBLEM_WORDS[problem as keyof typeof PROBLEM_WORDS]), by: acceptedBy, reason })}
          </li>
        ))}
      </ul>
      {shown && <Sources figure={shown} onClose={() => set('figure', undefined)} />}
    </section>
  );
}

interface RowProps {
  readonly figure: PrintedFigure;
  readonly index: number;
  readonly now: Compared | undefined;
  readonly onOpen: () => void;
}

function Row({ figure: { label, text, value, unit, tense, verified }, index, now, onOpen }: RowProps) {
  const say = useSay();
  const exact = value === null ? say(DOCUMENT.missing) : `${value}${unit ?? ''}`;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain-button" onClick={onOpen}>
          <span className="figures">[{index + 1}]</span> {label}
        </button>
        {!verified && (
          <>
            <br />
            <span className="mark-unverified">{say(tense === 'forecast' ? DOCUMENT.forecast : DOCUMENT.unverified)}</span>
          </>
        )}
      </th>
      <td data-head={say(DOCUMENT.text)} className="figures">
        {text}
        {exact !== text && (
          <>
            <br />
            <span className="soft">
              {say(DOCUMENT.exact)} {exact}
            </span>
          </>
        )}
      </td>
      <td data-head={say(DOCUMENT.today)} className="figures">
        {now === undefined ? '…' : now.same ? <span className="soft">{say(DOCUMENT.same)}</span> : <b className="mark-unverified">{now.now ?? say(DOCUMENT.gone)}</b>}
      </td>
    </tr>
  );
}

function Sources({ figure, onClose }: { readonly figure: PrintedFigure; readonly onClose: () => void }) {
  const say = useSay();
  const { label, text, asOf, query, sources, basis } = figure;
  return (
    <Drawer open title={say(DOCUMENT.sourcesTitle, { label })} size={480} onClose={onClose} destroyOnHidden>
      <div className="stack">
        <p className="figures strong">{text}</p>
        <p className="soft figures">
          {say(DOCUMENT.query, { query })} · {say(DOCUMENT.asOf)} {asOf}
          {basis !== null && ` · ${say(DOCUMENT.basis, { document: basis.document })}`}
        </p>
        <ul className="plain lines">
          {sources.first.map(({ kind, id }) => (
            <li key={`${kind} ${id}`}>
              <Source kind={kind} id={id} />
            </li>
          ))}
        </ul>
        {sources.count > sources.first.length && <p className="soft">{say(DOCUMENT.more, { count: sources.count - sources.first.length })}</p>}
        <p className="soft figures break-anywhere">{say(DOCUMENT.sourcesHash, { count: sources.count, hash: sources.sha256 })}</p>
      </div>
    </Drawer>
  );
}

/** A record by its kind; a task opens, and with it its reports, verdicts and evidence. */
function Source({ kind, id }: { readonly kind: string; readonly id: string }) {
  const say = useSay();
  const words = say(DOCUMENT.kinds[kind as keyof typeof DOCUMENT.kinds] ?? { zh: kind, en: kind });
  const short = /^[0-9a-f-]{36}$/.test(id) ? id.slice(-8) : id;
  if (kind === 'assignment') {
    return (
      <Link to={`/assignments/${id}/evidence`}>
        {words} <TaskWords id={id} short={short} />
      </Link>
    );
  }
  return (
    <>
      {words} <span className="soft figures">{short}</span>
    </>
  );
}

/** Which task it is, for who may read it. */
function TaskWords({ id, short }: { readonly id: string; readonly short: string }) {
  const task = queries.useQuery('get', '/api/v1/assignments/{id}', { params: { path: { id } } }, { staleTime: 60_000, retry: false }).data;
  if (task === undefined) return <span className="figures">{short}</span>;
  return (
    <span>
      {task.itemNumber} {task.title} · {task.unit ?? task.leadUnit}
    </span>
  );
}
