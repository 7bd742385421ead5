import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { type Printed, shortHash } from '#domain/document/document';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { DOCUMENT, DOCUMENTS } from '../../words/document';
import { useSay } from '../../words/language';
import { FigurePanel } from './figure-panel';
import { PrintedPaper } from './printed-paper';

type Opened = Schema['DocumentOpenedView'];

/** A document as it was issued, and what every figure of it rests on. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const document = queries.useQuery('get', '/api/v1/documents/{id}', { params: { path: { id } } });
  return <Loaded query={document}>{(opened) => <Whole opened={opened} />}</Loaded>;
}

function Whole({ opened }: { readonly opened: Opened }) {
  const say = useSay();
  const printed = opened.printed as unknown as Printed;
  const { office, sha256, number } = opened;
  return (
    <Page title={number} lead={say(DOCUMENT.lead, { office, asOf: printed.asOf, hash: shortHash(sha256) })} aside={<Acts opened={opened} />}>
      <div className="document-desk">
        <PrintedPaper printed={printed} />
        <div className="stack">
          <FigurePanel documentId={opened.id} printed={printed} />
          <Signatures opened={opened} />
          <Proof opened={opened} printed={printed} />
        </div>
      </div>
    </Page>
  );
}

function Acts({ opened: { id, number, toSign } }: { readonly opened: Opened }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const sign = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/documents/{id}/sign', { params: { path: { id } } })),
    onSuccess: async () => {
      message.success(say(DOCUMENT.signedNow));
      await kept.invalidateQueries();
    },
  });
  return (
    <>
      <Link to="/documents">{say(DOCUMENTS.back)}</Link>
      <Button href={`/api/v1/documents/${id}/word`} download={`${number}.docx`}>
        {say(DOCUMENT.word)}
      </Button>
      <Button href={`/api/v1/documents/${id}/pdf`} download={`${number}.pdf`}>
        {say(DOCUMENT.pdf)}
      </Button>
      {toSign && (
        <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
          {say(DOCUMENT.sign)}
        </Button>
      )}
      <Refusal error={sign.error} />
    </>
  );
}

function Signatures({ opened: { signatures } }: { readonly opened: Opened }) {
  const say = useSay();
  if (signatures.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{say(DOCUMENT.signatures)}</h2>
      <Table short label={DOCUMENT.signatures} heads={[DOCUMENTS.unit, DOCUMENTS.signed]}>
        {signatures.map(({ unitId, unit, signedAt }) => (
          <tr key={unitId}>
            <th scope="row">{unit}</th>
            <td data-head={say(DOCUMENTS.signed)} className="figures">
              {signedAt === null ? <span className="mark-unverified">{say(DOCUMENT.notSigned)}</span> : minuteOf(signedAt)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Proof({ opened: { id, sha256, templateVersion }, printed }: { readonly opened: Opened; readonly printed: Printed }) {
  const say = useSay();
  return (
    <section className="panel stack" aria-label={say(DOCUMENT.proof)}>
      <h2>{say(DOCUMENT.proof)}</h2>
      <p className="figures break-anywhere">
        {say(DOCUMENT.hash)} {sha256}
      </p>
      <p className="figures">
        {say(DOCUMENT.trail, { entries: printed.trail.entries })} · {say(DOCUMENT.template)} {templateVersion === 0 ? say(DOCUMENT.templateOwn) : say(DOCUMENT.templateOffice, { version: templateVersion })}
      </p>
      <Link to={`/documents/verify?id=${id}&hash=${sha256.slice(0, 16)}`}>{say(DOCUMENTS.verify)}</Link>
    </section>
  );
}
