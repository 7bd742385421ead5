import type { Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useSay } from '../../words/language';
import { LIST } from '../../words/list';

interface Import {
  readonly id: string;
  readonly kind: 'list' | 'quotas';
  readonly fileName: string | null;
  readonly rows: number;
  readonly sha256: string;
  readonly at: string;
}

interface Amendment {
  readonly id: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly changes: readonly { readonly kind: keyof typeof LIST.kinds; readonly number: number; readonly title?: string }[];
  readonly at: string;
}

/** The files it came from and the documents that changed it, the newest last. */
export function ListHistory({ list }: { readonly list: Schema['ListHistoryView'] }) {
  const say = useSay();
  const imports = list.imports as unknown as readonly Import[];
  const amendments = list.amendments as unknown as readonly Amendment[];
  return (
    <section className="panel">
      <h2 className="gap-below">{say(LIST.history)}</h2>
      {imports.length + amendments.length === 0 && <p className="soft">{say(LIST.noHistory)}</p>}
      <ul className="plain lines">
        {imports.map(({ id, kind, fileName, rows, sha256, at }) => (
          <li key={id}>
            <span>
              {say(kind === 'quotas' ? LIST.quotasImported : LIST.imported, { name: fileName ?? say(LIST.noFileName), rows })} <code className="soft">{sha256.slice(0, 12)}</code>
            </span>
            <span className="soft figures">{minuteOf(at)}</span>
          </li>
        ))}
        {amendments.map((amendment) => (
          <li key={amendment.id}>
            <Amended amendment={amendment} />
            <span className="soft figures">{minuteOf(amendment.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Amended({ amendment: { number, documentNumber, approvedBy, reason, changes } }: { readonly amendment: Amendment }) {
  const say = useSay();
  return (
    <span>
      <b>{say(LIST.amendment, { number, document: documentNumber })}</b>
      <br />
      {say(LIST.approvedBy, { post: approvedBy, reason })}
      <br />
      <span className="soft figures">{changes.map((change) => `${say(LIST.kinds[change.kind])} ${change.number}`).join(' · ')}</span>
    </span>
  );
}
