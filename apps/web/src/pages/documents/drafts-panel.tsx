import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { WRITTEN_KINDS, type WrittenKind } from '#domain/document/document';
import { starterOf } from '#domain/document/starter';
import { DOCUMENT_KIND_WORDS } from '#words/documents';
import { FormSheet } from '../../parts/form-sheet';
import { Loaded } from '../../parts/states';
import { answered, client, queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { DOCUMENTS } from '../../words/document';
import { DRAFT } from '../../words/draft';
import { useSay } from '../../words/language';
import { bodyOf } from './outline-body';

/** What the office is writing, and a way to begin. */
export function DraftsPanel() {
  const say = useSay();
  const [isBeginning, setBeginning] = useState(false);
  const drafts = queries.useQuery('get', '/api/v1/drafts');
  return (
    <section className="panel gap-below" aria-labelledby="drafts-title">
      <div className="panel-head">
        <h2 id="drafts-title">{say(DOCUMENTS.drafts)}</h2>
        <Button type="primary" onClick={() => setBeginning(true)}>
          {say(DOCUMENTS.newDraft)}
        </Button>
      </div>
      <Loaded query={drafts}>
        {(found) =>
          found.length === 0 ? (
            <p className="soft">{say(DOCUMENTS.noDrafts)}</p>
          ) : (
            <ul className="plain stack">
              {found.map(({ id, kind, title, office, changedAt }) => (
                <li key={id}>
                  <Link to={`/documents/drafts/${id}`}>{title || say(DOCUMENT_KIND_WORDS[kind])}</Link> <span className="soft">{say(DOCUMENT_KIND_WORDS[kind])}</span>
                  <br />
                  <span className="soft figures">{say(DOCUMENTS.changedAt, { office, at: minuteOf(changedAt) })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isBeginning && <Begin onClose={() => setBeginning(false)} />}
    </section>
  );
}

function Begin({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const goTo = useNavigate();
  const { county } = useMe();
  const kinds = WRITTEN_KINDS.map((value) => ({ value, label: say(DOCUMENT_KIND_WORDS[value]) }));
  return (
    <FormSheet
      title={say(DRAFT.make)}
      about={say(DRAFT.makeHint)}
      fields={[
        { name: 'kind', kind: 'select', words: DOCUMENTS.kind, options: kinds },
        { name: 'year', kind: 'number', words: DOCUMENTS.year, min: 2000, max: 2100 },
        { name: 'to', kind: 'units', words: DRAFT.to, hint: DRAFT.toHint, optional: true },
      ]}
      initial={{ kind: 'bulletin', year: Number(county.today.slice(0, 4)), to: [] }}
      run={(values) => {
        const [kind, year] = [values['kind'] as WrittenKind, Number(values['year'])];
        return answered(client.POST('/api/v1/drafts', { body: { kind, year, outline: bodyOf(starterOf(kind, year)), to: (values['to'] as string[] | undefined) ?? [] } }));
      }}
      onDone={({ id }) => void goTo(`/documents/drafts/${id}`)}
      onClose={onClose}
    />
  );
}
