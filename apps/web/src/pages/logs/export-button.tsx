import { Button } from 'antd';
import { LOG_NOUNS, type LogNoun } from '#domain/ledger/log-noun';
import { useExportTable } from '../../parts/export-table';
import type { useFilters } from '../../parts/filters';
import type { Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { ADMIN_NAV } from '../../words/admin';
import { useLanguage } from '../../words/language';
import { TRAIL } from '../../words/office';
import { LOG_NOUN_WORDS, LOGS } from '../../words/operations';
import { useActorWords } from './actor-words';

interface ExportProps {
  readonly items: readonly Schema['TrailEntryView'][];
  readonly filters: ReturnType<typeof useFilters>;
}

/** The rows as they stand on the screen, under a head that tells the filter and the day. */
export function ExportButton({ items, filters }: ExportProps) {
  const { say, language } = useLanguage();
  const put = useExportTable();
  const actor = useActorWords();
  const about = filters.get('about');
  const noun = LOG_NOUNS.find((one): one is LogNoun => one === about);
  const words = [noun && say(LOG_NOUN_WORDS[noun]), filters.get('account'), filters.get('asOf')];
  const write = (): void => {
    const rows = items.map((entry) => [minuteOf(entry.at), entry.sentence[language], actor.of(entry), actor.subject(entry), say(entry.sound ? TRAIL.sound : TRAIL.unsound), entry.leaf]);
    put({ what: 'logs', title: say(ADMIN_NAV.logs), filters: words, heads: [LOGS.at, LOGS.what, LOGS.who, LOGS.subject, LOGS.check, 'SHA-256'], rows });
  };
  return (
    <Button disabled={items.length === 0} onClick={write}>
      {say(LOGS.export, { count: items.length })}
    </Button>
  );
}
