import { Button, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { fieldsOf } from '#domain/document/outline';
import { DRAFT } from '../../words/draft';
import { useSay } from '../../words/language';
import type { Draft, Live } from './use-draft';

/** The text section by section; under each, what it says with its figures in place. */
export function DraftSections({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { sections } = draft.content.outline;
  const add = (): void => draft.change({ sections: [...sections, { heading: '', text: '' }] });
  return (
    <>
      <p className="soft">{say(DRAFT.textHint)}</p>
      {sections.map((_, index) => (
        <Section key={`section ${index}`} index={index} draft={draft} />
      ))}
      <div>
        <Button onClick={add}>{say(DRAFT.addSection)}</Button>
      </div>
    </>
  );
}

function Section({ index, draft }: { readonly index: number; readonly draft: Draft }) {
  const say = useSay();
  const id = useId();
  const { sections } = draft.content.outline;
  const { heading, text } = sections[index] ?? { heading: '', text: '' };
  const put = (changes: { heading?: string; text?: string }): void => draft.change({ sections: sections.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  const swap = (other: number): void => {
    const moved = [...sections];
    [moved[index], moved[other]] = [sections[other]!, sections[index]!];
    draft.change({ sections: moved });
  };
  return (
    <section className="panel stack" id={`section-${index}`} aria-label={say(DRAFT.section, { number: index + 1 })}>
      <div className="panel-head">
        <h2>{say(DRAFT.section, { number: index + 1 })}</h2>
        <span className="row">
          {index > 0 && <Button size="small" onClick={() => swap(index - 1)}>{say(DRAFT.up)}</Button>}
          {index < sections.length - 1 && <Button size="small" onClick={() => swap(index + 1)}>{say(DRAFT.down)}</Button>}
          <Button size="small" onClick={() => draft.change({ sections: sections.filter((_, at) => at !== index) })}>
            {say(DRAFT.dropSection)}
          </Button>
        </span>
      </div>
      <label htmlFor={`${id}-heading`}>{say(DRAFT.heading)}</label>
      <Input id={`${id}-heading`} value={heading} maxLength={120} onChange={({ target }) => put({ heading: target.value })} />
      <label htmlFor={`${id}-text`}>{say(DRAFT.text)}</label>
      <Input.TextArea id={`${id}-text`} value={text} autoSize={{ minRows: 3, maxRows: 24 }} onChange={({ target }) => put({ text: target.value })} />
      <div className="told-text" aria-label={say(DRAFT.shown)} role="group">
        <span className="soft">{say(DRAFT.shown)}</span>
        {text.split('\n').map((line, at) => (
          <Told key={`${at} ${line}`} line={line} live={draft.live} />
        ))}
      </div>
    </section>
  );
}

/** A line as it would be printed. A figure that is missing, unverified or changed since says so by more than colour. */
function Told({ line, live }: { readonly line: string; readonly live: readonly Live[] }) {
  const say = useSay();
  const parts: ReactNode[] = [];
  let from = 0;
  for (const field of fieldsOf(line)) {
    const figure = live.find(({ name }) => name === field.name);
    const words = field.part === 'change' ? figure?.change : figure?.text;
    const why = figure === undefined || words == null ? DRAFT.none : !figure.verified ? DRAFT.unverified : figure.stale ? DRAFT.stale : undefined;
    parts.push(line.slice(from, field.at));
    parts.push(
      <span key={field.at} className={why === undefined ? 'told-figure' : 'told-figure told-odd'} title={field.name}>
        {words ?? `〔${field.name}〕`}
        {why !== undefined && <small> {say(why)}</small>}
      </span>,
    );
    from = field.at + field.length;
  }
  return (
    <p>
      {parts}
      {line.slice(from)}
    </p>
  );
}
