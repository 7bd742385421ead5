import { Button } from 'antd';
import { useState } from 'react';
import type { FigureBinding } from '#domain/document/figure';
import { fieldsOf } from '#domain/document/outline';
import { DRAFT } from '../../words/draft';
import { useSay } from '../../words/language';
import { FigureSheet } from './figure-sheet';
import type { Draft, Live } from './use-draft';

/** Every figure of the draft with what it is at this moment. */
export function DraftFigures({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const [isAdding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const { figures } = draft.content.outline;
  return (
    <section className="panel stack" aria-label={say(DRAFT.figures)}>
      <div className="panel-head">
        <h2>{say(DRAFT.figures)}</h2>
        <Button onClick={() => setAdding(true)}>{say(DRAFT.addFigure)}</Button>
      </div>
      <ul className="plain stack">
        {figures.map((figure) => (
          <Line key={figure.name} figure={figure} draft={draft} onChange={() => setChanging(figure.name)} />
        ))}
      </ul>
      {isAdding && <FigureSheet onPut={(figure) => draft.change({ figures: [...figures, figure] })} onClose={() => setAdding(false)} />}
      {changing !== null && (
        <FigureSheet
          figure={figures.find(({ name }) => name === changing)}
          onPut={(figure) => draft.change({ figures: figures.map((one) => (one.name === changing ? figure : one)) })}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  );
}

interface LineProps {
  readonly figure: FigureBinding;
  readonly draft: Draft;
  readonly onChange: () => void;
}

function Line({ figure: { name, label, query }, draft, onChange }: LineProps) {
  const say = useSay();
  const { figures, sections } = draft.content.outline;
  const isUsed = sections.some(({ heading, text }) => [...fieldsOf(heading), ...fieldsOf(text)].some((field) => field.name === name));
  const insert = (): void => {
    const last = sections.length - 1;
    draft.change({ sections: sections.map((section, at) => (at === last ? { ...section, text: `${section.text}{{${name}}}` } : section)) });
  };
  const remove = (): void => draft.change({ figures: figures.filter((one) => one.name !== name) });
  return (
    <li className="figure-line">
      <span>
        <b>{label}</b> <code>{`{{${name}}}`}</code>
        <br />
        <Now live={draft.live.find((one) => one.name === name)} isUsed={isUsed} query={query} />
      </span>
      <span className="row">
        {!isUsed && (
          <Button size="small" aria-label={`${say(DRAFT.insert)} ${label}`} onClick={insert}>
            {say(DRAFT.insert)}
          </Button>
        )}
        <Button size="small" aria-label={`${say(DRAFT.changeFigure)} ${label}`} onClick={onChange}>
          {say(DRAFT.changeFigure)}
        </Button>
        <Button size="small" aria-label={`${say(DRAFT.dropFigure)} ${label}`} onClick={remove}>
          {say(DRAFT.dropFigure)}
        </Button>
      </span>
    </li>
  );
}

function Now({ live, isUsed, query }: { readonly live: Live | undefined; readonly isUsed: boolean; readonly query: string }) {
  const say = useSay();
  const odd = [
    live !== undefined && live.text === null ? DRAFT.none : undefined,
    live !== undefined && live.text !== null && !live.verified ? DRAFT.unverified : undefined,
    live?.stale ? DRAFT.stale : undefined,
    isUsed ? undefined : DRAFT.unused,
  ].filter((words) => words !== undefined);
  return (
    <>
      <span className="figures strong">{live?.text ?? '—'}</span>
      {odd.map((words) => (
        <span key={words.en} className="mark-unverified">
          {' '}
          {say(words)}
        </span>
      ))}
      <br />
      <span className="soft figures">
        {query} · {live?.asOf ?? '—'} · {say(DRAFT.sources, { count: live?.sources ?? 0 })}
      </span>
    </>
  );
}
