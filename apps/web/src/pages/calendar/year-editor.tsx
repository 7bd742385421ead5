import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Radio } from 'antd';
import { useId } from 'react';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, type Schema } from '../../server/client';
import { CALENDAR } from '../../words/calendar';
import { useSay } from '../../words/language';
import { Preview } from './preview';
import { changedDays, fileOf, turned, type YearFile } from './year-file';
import { YearView } from './year-view';

interface EditorProps {
  /** The version in force, if the year is loaded at all. */
  readonly base: Schema['CalendarView'] | undefined;
  readonly draft: YearFile;
  readonly onDraft: (draft: YearFile) => void;
  readonly onClose: (year: number) => void;
}

const bodyOf = (draft: YearFile) => ({ ...draft }) as Record<string, unknown>;

/** The next version of a year: nothing is loaded before its effect was seen. */
export function YearEditor({ base, draft, onDraft, onClose }: EditorProps) {
  const say = useSay();
  const before = base && fileOf(base);
  const changed = changedDays(before, draft);
  const { look, load } = useLoading(draft, onClose);
  const set = (next: YearFile): void => {
    look.reset();
    onDraft(next);
  };
  const same = before !== undefined && changed.size === 0 && before.document === draft.document && before.status === draft.status;
  return (
    <section className="panel" aria-label={say(CALENDAR.edit)}>
      <Head base={base} draft={draft} count={changed.size} onClose={onClose} />
      <YearView file={draft} changed={changed} onTurn={(day) => set(turned(draft, day))} />
      <About draft={draft} onDraft={set} />
      <Refusal error={look.error ?? load.error} />
      {look.data && <Preview preview={look.data} />}
      <div className="act-buttons">
        {look.data ? (
          <Button type="primary" loading={load.isPending} onClick={() => load.mutate()}>
            {say(CALENDAR.confirm, { version: look.data.version })}
          </Button>
        ) : (
          <Button type="primary" disabled={same || draft.document.trim() === ''} loading={look.isPending} onClick={() => look.mutate()}>
            {say(CALENDAR.preview)}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What loading would do, and the loading itself. */
function useLoading(draft: YearFile, onClose: EditorProps['onClose']) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const look = useMutation({ mutationFn: () => answered(client.POST('/api/v1/calendars/preview', { body: bodyOf(draft) })) });
  const load = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/calendars', { body: bodyOf(draft) })),
    onSuccess: async ({ year, version }) => {
      await kept.invalidateQueries();
      message.success(say(CALENDAR.loaded, { year, version }));
      onClose(year);
    },
  });
  return { look, load };
}

function Head({ base, draft, count, onClose }: Omit<EditorProps, 'onDraft'> & { readonly count: number }) {
  const say = useSay();
  return (
      <header className="panel-head">
        <div>
          <h2>
            {say(CALENDAR.year, { year: draft.year })} · {say(CALENDAR.version, { version: (base?.version ?? 0) + 1 })}
          </h2>
          <p className="soft">
            {say(CALENDAR.editing)} {say(CALENDAR.changes, { count })}
          </p>
        </div>
        <Button onClick={() => onClose(draft.year)}>{say(CALENDAR.cancel)}</Button>
      </header>
  );
}

function About({ draft, onDraft }: Pick<EditorProps, 'draft' | 'onDraft'>) {
  const say = useSay();
  const id = useId();
  return (
    <div className="columns gap-above">
      <div>
        <label htmlFor={id}>{say(CALENDAR.document)}</label>
        <Input id={id} value={draft.document} onChange={({ target }) => onDraft({ ...draft, document: target.value })} />
        <p className="soft">{say(CALENDAR.documentHint)}</p>
      </div>
      <div role="group" aria-label={say(CALENDAR.status)}>
        <p>{say(CALENDAR.status)}</p>
        <Radio.Group
          aria-label={say(CALENDAR.status)}
          value={draft.status}
          onChange={({ target }) => onDraft({ ...draft, status: target.value as YearFile['status'] })}
          options={(['published', 'provisional'] as const).map((value) => ({ value, label: say(CALENDAR.statuses[value]) }))}
        />
      </div>
    </div>
  );
}
