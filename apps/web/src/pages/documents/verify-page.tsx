import { Alert, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import { shortHash } from '#domain/document/document';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Loaded, Stand } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { DOCUMENTS, VERIFY } from '../../words/document';
import { useSay } from '../../words/language';
import { CopyPanel } from './copy-panel';
import { FoundLine } from './found-line';

type Found = Schema['DocumentFoundView'];

const digits = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/[^0-9a-f]/g, '');
/** Fewer characters of a hash prove nothing. */
const ENOUGH = 12;

/** Where the code of a document leads, and where anybody signed in holds a copy against what was issued. */
export function VerifyPage() {
  const say = useSay();
  return (
    <Page title={say(VERIFY.title)} lead={say(VERIFY.lead)} aside={<Link to="/documents">{say(DOCUMENTS.back)}</Link>}>
      <div className="stack">
        <NumberPanel />
        <CopyPanel />
      </div>
    </Page>
  );
}

function NumberPanel() {
  const say = useSay();
  const fieldId = useId();
  const { get, change } = useFilters();
  const [id, number, hash] = [get('id'), get('number'), get('hash')];
  const [typed, setTyped] = useState({ number: number ?? '', hash: hash ?? '' });
  const check = (event: FormEvent): void => {
    event.preventDefault();
    change({ id: undefined, number: typed.number.trim(), hash: digits(typed.hash) });
  };
  return (
    <section className="panel stack" aria-labelledby={`${fieldId}-title`}>
      <h2 id={`${fieldId}-title`}>{say(VERIFY.byNumber)}</h2>
      <form className="filters verify-form" onSubmit={check}>
        <label htmlFor={`${fieldId}-number`}>{say(VERIFY.number)}</label>
        <Input id={`${fieldId}-number`} value={typed.number} maxLength={60} placeholder="〔2023〕督查通报1号" onChange={({ target }) => setTyped({ ...typed, number: target.value })} />
        <label htmlFor={`${fieldId}-hash`}>{say(VERIFY.hash)}</label>
        <Input id={`${fieldId}-hash`} value={typed.hash} maxLength={80} aria-describedby={`${fieldId}-hint`} onChange={({ target }) => setTyped({ ...typed, hash: target.value })} />
        <Button type="primary" htmlType="submit" disabled={typed.number.trim() === '' && digits(typed.hash).length < ENOUGH}>
          {say(VERIFY.check)}
        </Button>
      </form>
      <p className="soft" id={`${fieldId}-hint`}>
        {say(VERIFY.hashHint)}
      </p>
      {(id !== undefined || number !== undefined || digits(hash).length >= ENOUGH) && <Answer id={id} number={number} hash={hash} />}
    </section>
  );
}

interface Asked {
  readonly id: string | undefined;
  readonly number: string | undefined;
  readonly hash: string | undefined;
}

/** By id or number first, so that a wrong hash is told apart from a number that was never given. */
function Answer({ id, number, hash }: Asked) {
  const say = useSay();
  const query = id !== undefined ? { id } : number !== undefined ? { number } : { hash };
  const found = queries.useQuery('get', '/api/v1/documents/lookup', { params: { query } });
  return (
    <Loaded query={found}>
      {([one]) => (one === undefined ? <Stand mood="missing" title={say(VERIFY.none)} next={say(VERIFY.noneNext)} /> : <Judged found={one} hash={digits(hash)} />)}
    </Loaded>
  );
}

function Judged({ found, hash }: { readonly found: Found; readonly hash: string }) {
  const say = useSay();
  const { number, asOf, sha256 } = found;
  const isSame = hash.length >= ENOUGH && sha256.startsWith(hash);
  const isWrong = hash !== '' && !sha256.startsWith(hash);
  const words = isSame ? say(VERIFY.matches, { number, asOf }) : isWrong ? say(VERIFY.differs) : say(VERIFY.exists, { hash: shortHash(sha256) });
  return <Alert showIcon role={isWrong ? 'alert' : 'status'} type={isSame ? 'success' : isWrong ? 'error' : 'info'} title={words} description={<FoundLine found={found} />} />;
}
