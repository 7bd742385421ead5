import { Button } from 'antd';
import { LOG_NOUNS, type LogNoun } from '#domain/ledger/log-noun';
import { csvOf } from '../../parts/csv';
import type { useFilters } from '../../parts/filters';
import { useTellRefusal } from '../../parts/refusal';
import type { Schema } from '../../server/client';
import { exportFile } from '../../server/export-file';
import { minuteOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { ADMIN_NAV } from '../../words/admin';
import { useLanguage } from '../../words/language';
import { TRAIL } from '../../words/office';
import { LOG_NOUN_WORDS, LOGS } from '../../words/operations';
import { SHELL } from '../../words/shell';
import { useActorWords } from './actor-words';

interface ExportProps {
  readonly items: readonly Schema['TrailEntryView'][];
  readonly filters: ReturnType<typeof useFilters>;
}

/** The rows as they stand on the screen, under a head that tells the filter and the day. */
export function ExportButton({ items, filters }: ExportProps) {
  const { say, language } = useLanguage();
  const { county, person } = useMe();
  const tell = useTellRefusal();
  const actor = useActorWords();
  const about = filters.get('about');
  const noun = LOG_NOUNS.find((one): one is LogNoun => one === about);
  const words = [noun && say(LOG_NOUN_WORDS[noun]), filters.get('account'), filters.get('asOf')].filter(Boolean).join(' · ') || say(LOGS.none);
  const write = (): void => {
    const head = [
      [county.name, say(ADMIN_NAV.logs), say(SHELL.asOf, { day: county.today }), say(LOGS.filter, { words }), person],
      [LOGS.at, LOGS.what, LOGS.who, LOGS.subject, LOGS.check].map((one) => say(one)).concat('SHA-256'),
    ];
    const rows = items.map((entry) => [minuteOf(entry.at), entry.sentence[language], actor.of(entry), actor.subject(entry), say(entry.sound ? TRAIL.sound : TRAIL.unsound), entry.leaf]);
    exportFile({ what: 'logs', rows: rows.length, text: csvOf([...head, ...rows]), name: `${say(ADMIN_NAV.logs)}-${county.today}.csv` }).catch(tell);
  };
  return (
    <Button disabled={items.length === 0} onClick={write}>
      {say(LOGS.export, { count: items.length })}
    </Button>
  );
}
