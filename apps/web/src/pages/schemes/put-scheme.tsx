import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FileInput } from '../../parts/file-input';
import { objectIn } from '../../parts/json-file';
import { Refusal } from '../../parts/refusal-alert';
import { WorkbookImport } from '../../parts/workbook-import';
import { WrongPlaces } from '../../parts/wrong-places';
import { answered, client, type Schema } from '../../server/client';
import { asWorkbook, WORKBOOK } from '../../server/workbook-body';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';

type Content = Record<string, unknown>;

function usePutting() {
  const say = useSay();
  const kept = useQueryClient();
  const goTo = useNavigate();
  const { message } = App.useApp();
  const check = useMutation({ mutationFn: (body: Content) => answered(client.POST('/api/v1/schemes/check', { body })) });
  const put = useMutation({
    mutationFn: (body: Content) => answered(client.POST('/api/v1/schemes', { body })),
    onSuccess: async ({ id }) => {
      message.success(say(SCHEMES.put));
      await kept.invalidateQueries();
      void goTo(`/schemes/${id}`);
    },
  });
  return { check, put };
}

/** A scheme's file: checked as it is chosen, nothing written until it is put in. */
export function PutScheme() {
  const say = useSay();
  const { check, put } = usePutting();
  const [file, setFile] = useState<File | null>(null);
  const [isWrong, setWrong] = useState(false);
  const choose = async (next: File | null): Promise<void> => {
    setFile(next);
    check.reset();
    put.reset();
    const content = next && (await objectIn(next));
    setWrong(next !== null && content === null);
    if (content) check.mutate(content);
  };
  return (
    <section className="panel stack">
      <h2>{say(SCHEMES.put)}</h2>
      <FileInput id="scheme-file" label={say(SCHEMES.file)} accept=".json,application/json" file={file} onChoose={(next) => void choose(next)} />
      {isWrong && (
        <span className="wrong" role="alert">
          {say(SCHEMES.notJson)}
        </span>
      )}
      <Refusal error={check.error ?? put.error} />
      <WrongPlaces error={check.error ?? put.error} />
      {file === null && <PutWorkbook />}
      {check.data && check.variables && (
        <>
          <Alert type="success" showIcon title={say(SCHEMES.checked, { ...check.data })} />
          <div className="act-buttons">
            <Button type="primary" loading={put.isPending} onClick={() => put.mutate(check.variables)}>
              {say(SCHEMES.put)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The same as a workbook of tables, tried row by row. */
function PutWorkbook() {
  const say = useSay();
  const goTo = useNavigate();
  const { message } = App.useApp();
  const done = ({ id }: Imported): void => {
    message.success(say(SCHEMES.put));
    void goTo(`/schemes/${id}`);
  };
  return (
    <div>
      <WorkbookImport
        id="scheme-workbook"
        file={SCHEMES.workbook}
        now={SCHEMES.put}
        check={(chosen) => load(chosen, true)}
        write={(chosen) => load(chosen, false)}
        marked={marked}
        also={({ ok, number = '', version = 0, leaves = 0 }) => ok && <Alert type="success" showIcon title={say(SCHEMES.checked, { number, version, leaves })} />}
        onDone={done}
      />
    </div>
  );
}

type Imported = Schema['SchemeImportedView'];

function load(file: File, dryRun: boolean): Promise<Imported> {
  return answered(client.POST('/api/v1/schemes/imports', { params: { query: { dryRun } }, ...asWorkbook(file) })) as Promise<Imported>;
}

async function marked(file: File): Promise<Blob> {
  const params = { query: { dryRun: true }, header: { accept: WORKBOOK } };
  return (await answered(client.POST('/api/v1/schemes/imports', { params, ...asWorkbook(file), parseAs: 'blob' }))) as unknown as Blob;
}
