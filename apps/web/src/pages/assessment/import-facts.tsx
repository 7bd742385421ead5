import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { WorkbookImport } from '../../parts/workbook-import';
import { answered, client, type Schema } from '../../server/client';
import { asWorkbook, WORKBOOK } from '../../server/workbook-body';
import { FACTS } from '../../words/assessment';
import { useSay } from '../../words/language';

type Imported = Schema['FactsImportedView'];

/** A workbook, or text with commas: all lines or none, each wrong one named before anything is written. */
export function ImportFacts({ assessment }: { readonly assessment: string }) {
  const say = useSay();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const told = ({ count, again }: Imported): void => {
    message.success(again ? say(FACTS.again) : say(FACTS.imported, { count }));
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(FACTS.import)}</Button>
      <Drawer open={isOpen} title={say(FACTS.import)} size={640} onClose={() => setOpen(false)} destroyOnHidden>
        <WorkbookImport
          id="facts-file"
          file={FACTS.file}
          now={FACTS.import}
          accept=".xlsx,.csv"
          check={(file) => load(assessment, file, true)}
          write={(file) => load(assessment, file, false)}
          marked={(file) => marked(assessment, file)}
          also={({ ok, count, there }) => ok && <p className="soft">{say(FACTS.wouldAdd, { count, there })}</p>}
          onDone={told}
        />
      </Drawer>
    </>
  );
}

const asTable = (file: File) => (/\.csv$/i.test(file.name) ? { ...asWorkbook(file), headers: { 'content-type': 'text/csv' } } : asWorkbook(file));

function load(assessment: string, file: File, dryRun: boolean): Promise<Imported> {
  const params = { path: { id: assessment }, query: { fileName: file.name, dryRun } };
  return answered(client.POST('/api/v1/assessments/{id}/facts/imports', { params, ...asTable(file) })) as Promise<Imported>;
}

async function marked(assessment: string, file: File): Promise<Blob> {
  const params = { path: { id: assessment }, query: { fileName: file.name, dryRun: true }, header: { accept: WORKBOOK } };
  return (await answered(client.POST('/api/v1/assessments/{id}/facts/imports', { params, ...asTable(file), parseAs: 'blob' }))) as unknown as Blob;
}
