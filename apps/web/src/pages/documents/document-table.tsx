import { Link } from 'react-router';
import { DOCUMENT_KIND_WORDS } from '#words/documents';
import { Table } from '../../parts/table';
import type { Schema } from '../../server/client';
import { DOCUMENTS } from '../../words/document';
import { useSay } from '../../words/language';

const HEADS = [DOCUMENTS.number, DOCUMENTS.title, DOCUMENTS.kind, DOCUMENTS.office, DOCUMENTS.issuedOn, DOCUMENTS.signed] as const;

/** Issued documents, the newest first. */
export function DocumentTable({ items }: { readonly items: readonly Schema['DocumentView'][] }) {
  const say = useSay();
  return (
    <Table label={DOCUMENTS.nav} heads={HEADS}>
      {items.map(({ id, kind, number, title, office, issuedOn, addressees, signed, toSign }) => (
        <tr key={id}>
          <th scope="row" className="figures">
            <Link to={`/documents/${id}`}>{number}</Link>
          </th>
          <td data-head={say(DOCUMENTS.title)}>{title}</td>
          <td data-head={say(DOCUMENTS.kind)}>{say(DOCUMENT_KIND_WORDS[kind])}</td>
          <td data-head={say(DOCUMENTS.office)}>{office}</td>
          <td data-head={say(DOCUMENTS.issuedOn)} className="figures">
            {issuedOn}
          </td>
          <td data-head={say(DOCUMENTS.signed)} className="figures">
            {addressees === 0 ? <span className="soft">{say(DOCUMENTS.noAddressee)}</span> : say(DOCUMENTS.signedOf, { signed, all: addressees })}
            {toSign && <b className="mark-unverified"> {say(DOCUMENTS.waiting)}</b>}
          </td>
        </tr>
      ))}
    </Table>
  );
}
