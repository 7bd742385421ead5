import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { InBoth } from '#words/language';
import { ROLE_WORDS } from '#words/vocabulary';
import { type Problem, problemOf } from '../server/client';
import { isUnreached } from '../server/reachable';
import { useLanguage, useSay } from '../words/language';
import { SHELL, STATES } from '../words/shell';
import { useHeaded } from './page';

/** `unverifiable`: it was read, and does not hold; never shown as if there were nothing. */
type Mood = 'empty' | 'no-access' | 'missing' | 'stale' | 'locked' | 'offline' | 'failed' | 'unverifiable';

interface StandProps {
  readonly mood: Mood;
  readonly title: string;
  readonly next?: string;
  readonly children?: ReactNode;
}

/** Why there is nothing to see, and what to do: each case has its own words and mark. */
export function Stand({ mood, title, next, children }: StandProps) {
  const Title = useHeaded() ? 'p' : 'h1';
  return (
    <section className={`stand stand-${mood}`} role={mood === 'empty' ? 'status' : 'alert'}>
      <Mark mood={mood} />
      <Title className="stand-title">{title}</Title>
      {next !== undefined && <p className="soft">{next}</p>}
      {children !== undefined && <div className="stand-acts">{children}</div>}
    </section>
  );
}

const MARKS: Readonly<Record<Mood, string>> = {
  empty: 'M8 14h32v24H8zM8 14l6-6h20l6 6M18 24h12',
  'no-access': 'M14 22v-6a10 10 0 0 1 20 0v6M10 22h28v20H10zM24 30v5',
  locked: 'M14 22v-6a10 10 0 0 1 20 0v6M10 22h28v20H10zM24 30v5',
  missing: 'M21 8a13 13 0 1 1-.01 0zM31 31l9 9',
  stale: 'M10 24a14 14 0 0 1 25-9M38 24a14 14 0 0 1-25 9M35 7v8h-8M13 41v-8h8',
  offline: 'M6 18a26 26 0 0 1 36 0M13 26a16 16 0 0 1 22 0M24 37v1M8 8l32 32',
  failed: 'M24 6l20 36H4zM24 20v10M24 35v1',
  unverifiable: 'M24 5l15 6v11c0 10-6 17-15 21-9-4-15-11-15-21V11zM18 18l12 12M30 18L18 30',
};

function Mark({ mood }: { readonly mood: Mood }) {
  return (
    <svg className="stand-mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <path d={MARKS[mood]} />
    </svg>
  );
}

/** The filters leave nothing: one press takes them off. */
export function NothingLeft({ onClear }: { readonly onClear: () => void }) {
  const say = useSay();
  return (
    <Stand mood="empty" title={say(STATES.filtered)}>
      <Button onClick={onClear}>{say(STATES.clearFilter)}</Button>
    </Stand>
  );
}

interface EmptyProps {
  readonly title: InBoth<string>;
  readonly next: InBoth<string>;
  readonly children?: ReactNode;
}

export function Empty({ title, next, children }: EmptyProps) {
  const say = useSay();
  return (
    <Stand mood="empty" title={say(title)} next={say(next)}>
      {children}
    </Stand>
  );
}

const BY_STATUS: Readonly<Record<number, Mood>> = { 403: 'no-access', 404: 'missing', 412: 'stale', 423: 'locked' };

/** What a read was refused for. */
export function Trouble({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { say, language } = useLanguage();
  const problem = problemOf(error);
  const again = onRetry && <Button onClick={onRetry}>{say(SHELL.retry)}</Button>;
  if (problem === null) {
    const words = isUnreached(error) ? [STATES.offline, STATES.offlineNext] : [STATES.failed, STATES.failedNext];
    return (
      <Stand mood={words[0] === STATES.failed ? 'failed' : 'offline'} title={say(words[0]!)} next={say(words[1]!)}>
        {again}
      </Stand>
    );
  }
  const { title, next } = problem.words[language];
  return (
    <Stand mood={BY_STATUS[problem.status] ?? 'failed'} title={title} next={`${next}${rolesOf(problem, say)}`}>
      {again}
    </Stand>
  );
}

function rolesOf({ status, details }: Problem, say: ReturnType<typeof useSay>): string {
  const roles = (details as { roles?: unknown }).roles;
  if (status !== 403 || !Array.isArray(roles)) return '';
  const words = roles.map((role: string) => say(ROLE_WORDS[role as keyof typeof ROLE_WORDS] ?? { zh: role, en: role }));
  return ` ${say(STATES.noAccessNext, { roles: words.join(' · ') })}`;
}

interface Query<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** A read as it stands: being read, refused, or there. What is there stays while it is read again. */
export function Loaded<T>({ query, children }: { readonly query: Query<T>; readonly children: (data: T) => ReactNode }) {
  const say = useSay();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={say(SHELL.loading)}>
      <Skeleton active title={false} paragraph={{ rows: 5 }} />
    </div>
  );
}
