import { Link } from 'react-router';
import type { Schema } from '../../server/client';
import { VERIFY } from '../../words/document';
import { useSay } from '../../words/language';

/** What is told of a document to whoever asks: never what it says. */
export function FoundLine({ found: { id, number, title, office, issuedOn, trailSize } }: { readonly found: Schema['DocumentFoundView'] }) {
  const say = useSay();
  return (
    <span className="found-line">
      <b className="figures">{number}</b> {title}
      <br />
      <span className="figures">
        {say(VERIFY.issuedBy, { office, day: issuedOn })} · {say(VERIFY.trail, { size: trailSize })}
      </span>{' '}
      <Link className="told" to={`/documents/${id}`}>{say(VERIFY.open)}</Link>
    </span>
  );
}
