import { Button, Checkbox, Input } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { Link } from 'react-router';
import { FilePicker } from '../evidence/file-picker';
import { proofWords } from '../../parts/proof';
import { Figure, useTargetWords } from '../../parts/target';
import type { Work } from '../../server/my-work';
import { useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import { Cell } from './cell';
import type { Drafts, Typed } from './drafts';
import type { Judged } from './judge';
import { type Column, fieldOf } from './paste';
import { Returned } from './returned';
import { RowState } from './row-state';

export interface RowProps {
  readonly work: Work;
  readonly drafts: Drafts;
  readonly judged: Judged;
  readonly refusal: string | undefined;
  readonly sending: boolean;
  readonly onPaste: (event: ClipboardEvent, column: Column) => void;
}

/** One task of the period: what is asked, the fields with the last values, evidence, and how the row stands. */
export function ReportRow(props: RowProps) {
  const { work, drafts, judged, refusal, sending } = props;
  const typed = drafts.of(work);
  const change = (patch: Partial<Typed>): void => drafts.change(work, patch);
  return (
    <li className={`report-row row-${refusal ? 'invalid' : judged.status}`} id={`row-${work.task.id}`} tabIndex={-1}>
      <About work={work} />
      {typed.nothing ? <Nothing work={work} typed={typed} onChange={change} /> : <Fields {...props} typed={typed} onChange={change} />}
      <div className="row-end">
        <Proof work={work} typed={typed} onChange={change} />
        <RowState judged={judged} refusal={refusal} sending={sending} />
      </div>
      {work.returned !== null && <Returned work={work} outcome={work.returned} />}
    </li>
  );
}

function About({ work: { task, period } }: { readonly work: Work }) {
  const say = useSay();
  const targetWords = useTargetWords();
  return (
    <div className="row-about">
      <Link to={`/assignments/${task.id}`}>
        <span className="number figures">{task.itemNumber}</span> {task.title}
      </Link>
      <span className="soft">
        {targetWords(task.target)} · <Figure figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />
      </span>
      {task.finding?.planned === false && (
        <Link className="soft" to={`/findings/${task.finding.id}`}>
          {say(REPORT.planFirst)}
        </Link>
      )}
      {task.proof !== null && <span className="soft">{say(REPORT.mustProve, { proof: proofWords(task.proof, say) })}</span>}
      {period !== null && (
        <span className={`soft figures ${period.standing === 'late' ? 'late' : ''}`}>
          {period.key === 'once' ? '' : `${period.key} · `}
          {period.standing === 'late' ? say(REPORT.late) : period.onTimeUntil !== null && say(REPORT.onTime, { day: period.onTimeUntil })}
        </span>
      )}
    </div>
  );
}

interface PartProps {
  readonly work: Work;
  readonly typed: Typed;
  readonly onChange: (patch: Partial<Typed>) => void;
}

function Fields({ work, typed, onChange, onPaste, judged, sending }: RowProps & PartProps) {
  const say = useSay();
  const { itemNumber: number, title, unitOfMeasure } = work.task;
  const amount = fieldOf(work, 'amount') as 'figure' | 'milestone';
  const columns = [
    { column: 'amount', name: amount, head: REPORT[amount], unit: amount === 'figure' ? unitOfMeasure : undefined },
    { column: 'percent', name: 'percent', head: REPORT.percent, unit: '%' },
    { column: 'text', name: 'text', head: REPORT.text, unit: undefined },
  ] as const;
  return columns.map(({ column, name, head, unit }) => (
    <Cell
      key={column}
      label={say(REPORT.fieldOf, { field: say(head), number, title })}
      head={say(head)}
      value={typed[name]}
      last={work.draft.lastReportId === null ? null : work.draft[name]}
      unit={unit}
      long={column === 'text'}
      invalid={judged.status === 'invalid' && column === 'amount'}
      disabled={sending}
      onChange={(value) => onChange({ [name]: value })}
      onPaste={(event) => onPaste(event, column)}
    />
  ));
}

function Nothing({ work, typed, onChange }: PartProps) {
  const say = useSay();
  const { itemNumber: number, title } = work.task;
  return (
    <div className="cell cell-nothing">
      <span className="cell-head soft" aria-hidden="true">
        {say(REPORT.nothingReason)}
      </span>
      <Input.TextArea
        aria-label={say(REPORT.fieldOf, { field: say(REPORT.nothingReason), number, title })}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        value={typed.nothingReason}
        onChange={({ target }) => onChange({ nothingReason: target.value })}
      />
    </div>
  );
}

function Proof({ work, typed, onChange }: PartProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div className="row-proof">
      <Checkbox checked={typed.nothing} onChange={({ target }) => onChange({ nothing: target.checked, kind: 'progress' })}>
        {say(REPORT.nothing)}
      </Checkbox>
      {!typed.nothing && (
        <Checkbox checked={typed.kind === 'completion'} onChange={({ target }) => onChange({ kind: target.checked ? 'completion' : 'progress' })}>
          {say(REPORT.completion)}
        </Checkbox>
      )}
      {!typed.nothing && (
        <Button size="small" onClick={() => setOpen(true)} aria-label={`${say(REPORT.attach)}：${work.task.title}`}>
          {typed.evidenceIds.length > 0 ? say(REPORT.attached, { count: typed.evidenceIds.length }) : say(REPORT.attach)}
        </Button>
      )}
      {open && <FilePicker chosen={typed.evidenceIds} onChosen={(evidenceIds) => onChange({ evidenceIds })} onClose={() => setOpen(false)} />}
    </div>
  );
}
