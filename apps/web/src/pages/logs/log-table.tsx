import { Table } from '../../parts/table';
import type { Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { ADMIN_NAV } from '../../words/admin';
import { useLanguage } from '../../words/language';
import { TRAIL } from '../../words/office';
import { LOGS } from '../../words/operations';
import { useActorWords } from './actor-words';

/** One line an entry; the bytes that prove it open below its hash. */
export function LogTable({ items }: { readonly items: readonly Schema['TrailEntryView'][] }) {
  const { say, language } = useLanguage();
  const actor = useActorWords();
  return (
    <Table label={ADMIN_NAV.logs} heads={[LOGS.what, LOGS.at, LOGS.who, LOGS.subject, LOGS.check]}>
      {items.map((entry) => (
        <tr key={entry.id}>
          <th scope="row">{entry.sentence[language]}</th>
          <td data-head={say(LOGS.at)} className="figures nowrap">
            {minuteOf(entry.at)}
          </td>
          <td data-head={say(LOGS.who)}>{actor.of(entry)}</td>
          <td data-head={say(LOGS.subject)}>{actor.subject(entry)}</td>
          <td data-head={say(LOGS.check)}>
            <details>
              <summary className="soft">
                <span className={entry.sound ? 'state-good' : 'state-bad'}>{say(entry.sound ? TRAIL.sound : TRAIL.unsound)}</span> <code>{entry.leaf.slice(0, 8)}</code>
              </summary>
              <pre className="trail-body" tabIndex={0}>
                {entry.body}
              </pre>
            </details>
          </td>
        </tr>
      ))}
    </Table>
  );
}
