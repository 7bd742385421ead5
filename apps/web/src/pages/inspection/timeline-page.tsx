import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TrailKind } from '#domain/inspection/trail-kind';
import { useExportTable } from '../../parts/export-table';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { type Entry, Saves, useActorLine, useValueWords } from '../../parts/saves';
import { Empty, Loaded, Stand, Trouble } from '../../parts/states';
import { problemOf, queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { PAGED } from '../../server/paged';
import { FINDINGS } from '../../words/finding';
import { useLanguage, useSay } from '../../words/language';
import { FIELD_WORDS, TIMELINE, TIMELINE_NAV, TRAIL_KIND_WORDS } from '../../words/timeline';
import { RaiseSheet } from '../findings/raise-sheet';
import { useMayRaise } from '../findings/use-may-raise';
import { InspectionTabs } from './inspection-tabs';
import { type Asked, askedOf, TimelineFilters } from './timeline-filters';

const PAGE = 50;

/** What happened to an item, in a unit, by whoever held a post, or in a time. */
export function TimelinePage() {
  const say = useSay();
  const filters = useFilters();
  const asked = askedOf(filters.get);
  const ready = asked.of === 'period' ? asked.from !== undefined : asked.id !== undefined;
  return (
    <Page title={say(TIMELINE_NAV.timeline)} lead={say(TIMELINE.lead)}>
      <InspectionTabs />
      <TimelineFilters filters={filters} />
      {ready ? <Timeline asked={asked} kinds={filters.get('kinds')} order={filters.get('order') === 'desc' ? 'desc' : 'asc'} /> : <Empty title={TIMELINE.chooseFirst} next={TIMELINE.chooseNext} />}
    </Page>
  );
}

interface TimelineProps {
  readonly asked: Asked;
  readonly kinds: string | undefined;
  readonly order: 'asc' | 'desc';
}

function Timeline({ asked, kinds, order }: TimelineProps) {
  const say = useSay();
  const query = { ...asked, order, limit: PAGE, ...(kinds !== undefined && { kinds: kinds as TrailKind }) };
  const timeline = queries.useInfiniteQuery('get', '/api/v1/timeline', { params: { query } }, PAGED);
  if (timeline.data === undefined && timeline.error) return <NotSeen error={timeline.error} onRetry={() => void timeline.refetch()} />;
  return (
    <Loaded query={timeline}>
      {({ pages }) => {
        const entries = pages.flatMap(({ items }) => items);
        if (entries.length === 0) return <Empty title={TIMELINE.none} next={TIMELINE.noneNext} />;
        const unsound = entries.filter(({ sound }) => !sound).length;
        return (
          <>
            {unsound > 0 && <Stand mood="unverifiable" title={say(TIMELINE.unsound, { count: unsound })} next={say(TIMELINE.unsoundNext)} />}
            <div className="table-foot gap-below">
              <span className="soft figures">{say(TIMELINE.entries, { count: entries.length })}</span>
              <span className="row">
                {asked.of === 'item' && <Link to={`/inspection/state?of=item&id=${asked.id ?? ''}`}>{say(TIMELINE.toState)}</Link>}
                <Raise entries={entries} />
                <Export entries={entries} asked={asked} kinds={kinds} />
              </span>
            </div>
            <Saves entries={entries} about />
            <More query={timeline} />
          </>
        );
      }}
    </Loaded>
  );
}

/** A problem that the entries shown prove. */
function Raise({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useSay();
  const [raising, setRaising] = useState(false);
  if (!useMayRaise()) return null;
  return (
    <>
      <Button onClick={() => setRaising(true)}>{say(FINDINGS.raise)}</Button>
      {raising && <RaiseSheet entries={entries} onClose={() => setRaising(false)} />}
    </>
  );
}

/** That one may not see it is not that nothing happened. */
function NotSeen({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const say = useSay();
  const unseen = ['trail.unknown-subject', 'permission.denied'].includes(problemOf(error)?.code ?? '');
  if (!unseen) return <Trouble error={error} onRetry={onRetry} />;
  return <Stand mood="no-access" title={say(TIMELINE.noAccess)} next={say(TIMELINE.noAccessNext)} />;
}

interface ExportProps {
  readonly entries: readonly Entry[];
  readonly asked: Asked;
  readonly kinds: string | undefined;
}

function Export({ entries, asked: { of, id, from, until }, kinds }: ExportProps) {
  const { say, language } = useLanguage();
  const put = useExportTable();
  const actor = useActorLine();
  const value = useValueWords();
  const changes = (entry: Entry): string =>
    entry.changes.map(({ field, from, to }) => `${FIELD_WORDS[field] ? say(FIELD_WORDS[field]!) : field} ${value(field, from)}→${value(field, to)}`).join('；');
  const write = (): void => {
    const kindWords = kinds?.split(',').map((kind) => say(TRAIL_KIND_WORDS[kind as TrailKind]));
    const whose = id && `${say(TIMELINE.asked[of])} ${entries.find(({ about }) => about !== null)?.about ?? id}`;
    const filters = [whose, from && `${say(TIMELINE.from)} ${from}`, until && `${say(TIMELINE.until)} ${until}`, kindWords && `${say(TIMELINE.kinds)} ${kindWords.join('、')}`];
    const rows = entries.map((entry) => [minuteOf(entry.at), entry.sentence[language], entry.about ?? '', actor(entry.actor), changes(entry), entry.late === null ? '' : String(entry.late.days), entry.leaf]);
    put({ what: 'timeline', title: say(TIMELINE_NAV.timeline), filters, heads: [TIMELINE.when, TIMELINE.what, TIMELINE.about, TIMELINE.who, TIMELINE.change, TIMELINE.lateHead, 'SHA-256'], rows });
  };
  return <Button onClick={write}>{say(TIMELINE.export, { count: entries.length })}</Button>;
}
