import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { UNDO_MINUTES } from '#domain/plan/directive';
import { FAILURE_WORDS } from '#words/failures';
import { FormSheet } from '../../parts/form-sheet';
import { textOf } from '../../parts/form-fields';
import { useTellRefusal } from '../../parts/refusal';
import { wallClock } from '../../server/browser';
import { answered, client, match, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { DIRECTIVES } from '../../words/assign';
import { useLanguage, useSay } from '../../words/language';
import { FORM } from '../../words/admin';
import { SHELL } from '../../words/shell';

type Directive = Schema['DirectivesView']['items'][number];

interface CardProps {
  readonly directive: Directive;
  /** Real time of the service when it was read, and of this machine then: clocks may be apart. */
  readonly now: string;
  readonly readAt: number;
  readonly onOver: () => void;
}

export function DirectiveCard({ directive, now, readAt, onOver }: CardProps) {
  const say = useSay();
  const { id, number, state, items, text, listId, tasks, goesOutAt } = directive;
  const titles = (items as readonly { readonly cells?: { readonly title?: string } }[]).map(({ cells }) => cells?.title ?? '').filter(Boolean);
  return (
    <li className="panel directive">
      <div>
        <h2>
          <span className={`mark mark-${state}`}>{say(DIRECTIVES.states[state])}</span> {number ?? (titles.length === 1 ? titles[0] : say(DIRECTIVES.items, { count: items.length }))}
        </h2>
        {(number !== null || titles.length > 1) && (
          <ul className="plain directive-items">
            {titles.map((title, index) => (
              <li key={`${id}${index}`}>{title}</li>
            ))}
          </ul>
        )}
        <p className="soft">{useBasisWords()(directive)}</p>
        <p className="soft figures">{useWho(directive)}</p>
        {text !== '' && (
          <details>
            <summary className="soft">{say(DIRECTIVES.text)}</summary>
            <p className="directive-text">{text}</p>
          </details>
        )}
      </div>
      <div className="directive-acts">
        {goesOutAt !== null && <Countdown until={goesOutAt} now={now} readAt={readAt} onOver={onOver} />}
        {state === 'sent' && listId !== null && <Link to={`/assignments?list=${listId}`}>{say(DIRECTIVES.open, { count: tasks })}</Link>}
        <Acts directive={directive} />
      </div>
    </li>
  );
}

/** On what it rests, in one line. */
export function useBasisWords() {
  const say = useSay();
  return ({ source, document, leader, saidOn, item }: Pick<Directive, 'source' | 'document' | 'leader' | 'saidOn' | 'item'>): string => {
    if (source === 'list-item') return say(DIRECTIVES.basisItem, { item });
    return say(source === 'document' ? DIRECTIVES.basisDocument : DIRECTIVES.basisInstruction, { document, leader, day: saidOn });
  };
}

function useWho({ madeBy: person, madeByUnit: unit, madeAt, decidedBy, decisionReason: reason, state, stoppedCode }: Directive): string {
  const { say, language } = useLanguage();
  const stopped = stoppedCode === null ? undefined : FAILURE_WORDS[stoppedCode as keyof typeof FAILURE_WORDS]?.[language].title.replace(/\{\w+\}/g, '…');
  const said = [
    say(DIRECTIVES.by, { person, unit }),
    minuteOf(madeAt),
    decidedBy !== null && say(state === 'refused' ? DIRECTIVES.refusedBy : DIRECTIVES.decidedBy, { person: decidedBy, reason }),
    stopped && say(DIRECTIVES.stoppedWhy, { why: stopped }),
  ];
  return said.filter(Boolean).join(' · ');
}

/** Ticks by this machine's clock from what the service said was left. */
function Countdown({ until, now, readAt, onOver }: { readonly until: string } & Pick<CardProps, 'now' | 'readAt' | 'onOver'>) {
  const say = useSay();
  const left = Date.parse(until) - Date.parse(now) - (wallClock().getTime() - readAt);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => (left <= 0 ? onOver() : tick((count) => count + 1)), left <= 0 ? 2_000 : 1_000);
    return () => clearTimeout(timer);
  });
  if (left <= 0) return <b role="status">{say(DIRECTIVES.goesNow)}</b>;
  const seconds = Math.ceil(left / 1000);
  return <b className="figures countdown">{say(DIRECTIVES.goesOut, { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` })}</b>;
}

function Acts({ directive }: { readonly directive: Directive }) {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const { message } = App.useApp();
  const [refusing, setRefusing] = useState(false);
  const { id, version, may } = directive;
  const params = { path: { id }, header: { 'if-match': match(version)['If-Match'] } };
  const act = useMutation({
    mutationFn: (name: 'approve' | 'undo' | 'hasten') => answered(client.POST(`/api/v1/directives/{id}/${name}`, { params })),
    onSuccess: (_, name) => void message.success(say(FORM.done, { what: say(DIRECTIVES[name]) })),
    onError: tell,
    onSettled: () => kept.invalidateQueries(),
  });
  const button = (name: 'approve' | 'undo' | 'hasten', confirm: string, primary: boolean) =>
    may.includes(name) && (
      <Popconfirm key={name} title={say(DIRECTIVES[name])} description={confirm} okText={say(DIRECTIVES[name])} cancelText={say(SHELL.cancel)} onConfirm={() => act.mutate(name)}>
        <Button type={primary ? 'primary' : 'default'} loading={act.isPending && act.variables === name}>
          {say(DIRECTIVES[name])}
        </Button>
      </Popconfirm>
    );
  return (
    <span className="row">
      {may.includes('refuse') && <Button onClick={() => setRefusing(true)}>{say(DIRECTIVES.refuse)}</Button>}
      {button('approve', say(DIRECTIVES.approveConfirm, { minutes: UNDO_MINUTES }), true)}
      {button('hasten', say(DIRECTIVES.hastenConfirm), false)}
      {button('undo', say(DIRECTIVES.undoConfirm), false)}
      {refusing && (
        <FormSheet
          title={say(DIRECTIVES.refuse)}
          fields={[{ name: 'reason', kind: 'text', words: DIRECTIVES.reason }]}
          danger
          run={(values) => answered(client.POST('/api/v1/directives/{id}/refuse', { params, body: { reason: textOf(values, 'reason') } }))}
          onClose={() => setRefusing(false)}
        />
      )}
    </span>
  );
}
