import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { fieldWords } from '#words/fields';
import { FileInput } from '../../parts/file-input';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Table } from '../../parts/table';
import { answered, client, type Schema } from '../../server/client';
import { DIRECTORY } from '../../words/admin';
import { useLanguage, useSay } from '../../words/language';
import { asWorkbook } from '../../server/workbook-body';

type Verdict = Schema['DirectoryVerdictView'];
type Count = keyof Verdict['counts'];

/** The county’s directory from a workbook: looked at first, then written whole or not at all. */
export function DirectoryImportPage() {
  const say = useSay();
  const kept = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const load = useMutation({
    mutationFn: ({ chosen, dryRun }: { chosen: File; dryRun: boolean }) =>
      answered(client.POST('/api/v1/directory/imports', { params: { query: { dryRun } }, ...asWorkbook(chosen) })),
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : kept.invalidateQueries()),
  });
  const verdict = load.data;
  const ready = verdict !== undefined && verdict.dryRun && verdict.errors.length === 0;
  const start = (dryRun: boolean): void => void (file !== null && load.mutate({ chosen: file, dryRun }));
  return (
    <Page title={say(DIRECTORY.import)} lead={say(DIRECTORY.importLead)}>
      <div className="panel stack">
        <FileInput id="directory-file" label={say(DIRECTORY.file)} accept=".xlsx" file={file} onChoose={(next) => (setFile(next), load.reset())} />
        <div className="row">
          <Button disabled={file === null} loading={load.isPending} onClick={() => start(true)}>
            {say(DIRECTORY.check)}
          </Button>
          <Button type="primary" disabled={!ready} loading={load.isPending} onClick={() => start(false)}>
            {say(DIRECTORY.load)}
          </Button>
        </div>
        <Refusal error={load.error} />
        {verdict && <Told verdict={verdict} />}
      </div>
    </Page>
  );
}

function Told({ verdict }: { readonly verdict: Verdict }) {
  const { say, language } = useLanguage();
  const { counts, dryRun, errors } = verdict;
  if (errors.length > 0) {
    return (
      <>
        <p className="state-bad" role="alert">
          {say(DIRECTORY.errors, { count: errors.length })}
        </p>
        <Table short label={DIRECTORY.problem} heads={[DIRECTORY.place, DIRECTORY.problem]}>
          {errors.map((error) => (
            <tr key={`${error.pointer} ${error.code}`}>
              <th scope="row">{error.pointer.slice(1).replaceAll('/', ' · ') || say(DIRECTORY.wholeFile)}</th>
              <td data-head={say(DIRECTORY.problem)}>{[fieldWords(error)[language], error.expected].filter(Boolean).join('：')}</td>
            </tr>
          ))}
        </Table>
      </>
    );
  }
  return (
    <div role="status">
      <h2>{say(dryRun ? DIRECTORY.wouldAdd : DIRECTORY.added)}</h2>
      <dl className="facts">
        {(Object.keys(DIRECTORY.counts) as Count[]).map((name) => (
          <div key={name}>
            <dt>{say(DIRECTORY.counts[name])}</dt>
            <dd className="figures strong">{counts[name]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
