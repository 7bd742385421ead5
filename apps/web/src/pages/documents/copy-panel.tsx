import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { FileInput } from '../../parts/file-input';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, type Schema } from '../../server/client';
import { asDocument } from '../../server/document-body';
import { VERIFY } from '../../words/document';
import { useSay } from '../../words/language';
import { FoundLine } from './found-line';

type Checked = Schema['CopyCheckedView'];

/** Holds a file against what was issued, word by word. */
export function CopyPanel() {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: (chosen: File) => answered(client.POST('/api/v1/documents/check', asDocument(chosen))) });
  return (
    <section className="panel stack" aria-label={say(VERIFY.byFile)}>
      <h2>{say(VERIFY.byFile)}</h2>
      <FileInput id="copy-file" label={say(VERIFY.file)} accept=".docx,.pdf" file={file} onChoose={(next) => (setFile(next), check.reset())} />
      <div>
        <Button type="primary" disabled={file === null} loading={check.isPending} onClick={() => file !== null && check.mutate(file)}>
          {say(VERIFY.compare)}
        </Button>
      </div>
      <Refusal error={check.error} />
      {check.data && <Verdict checked={check.data} />}
    </section>
  );
}

function Verdict({ checked: { verdict, document, extra, missing, missingCount } }: { readonly checked: Checked }) {
  const say = useSay();
  const isGood = verdict === 'same-file' || verdict === 'same-text';
  return (
    <>
      <Alert
        showIcon
        role={isGood ? 'status' : 'alert'}
        type={isGood ? 'success' : 'error'}
        title={say(VERIFY.verdicts[verdict], { number: document?.number, asOf: document?.asOf })}
        description={document && <FoundLine found={document} />}
      />
      <Phrases title={say(VERIFY.extra)} phrases={extra} mood="added" />
      <Phrases title={say(VERIFY.missing)} phrases={missing} mood="dropped" />
      {missing.length < missingCount && <p className="soft">{say(VERIFY.missingCount, { count: missingCount - missing.length })}</p>}
    </>
  );
}

function Phrases({ title, phrases, mood }: { readonly title: string; readonly phrases: readonly string[]; readonly mood: 'added' | 'dropped' }) {
  if (phrases.length === 0) return null;
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ul className="plain stack">
        {phrases.map((phrase) => (
          <li key={phrase}>
            <mark className={`phrase-${mood}`}>{phrase}</mark>
          </li>
        ))}
      </ul>
    </div>
  );
}
