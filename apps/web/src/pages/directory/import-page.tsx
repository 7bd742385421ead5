import { App } from 'antd';
import { Page } from '../../parts/page';
import { WorkbookImport } from '../../parts/workbook-import';
import { answered, client, type Schema } from '../../server/client';
import { asWorkbook, WORKBOOK } from '../../server/workbook-body';
import { DIRECTORY } from '../../words/admin';
import { useSay } from '../../words/language';

type Verdict = Schema['DirectoryVerdictView'];
type Count = keyof Verdict['added'];

const load = (file: File, dryRun: boolean): Promise<Verdict> =>
  answered(client.POST('/api/v1/directory/imports', { params: { query: { dryRun } }, ...asWorkbook(file) })) as Promise<Verdict>;

async function marked(file: File): Promise<Blob> {
  const params = { query: { dryRun: true }, header: { accept: WORKBOOK } };
  return (await answered(client.POST('/api/v1/directory/imports', { params, ...asWorkbook(file), parseAs: 'blob' }))) as unknown as Blob;
}

/** The county’s directory from a workbook: looked at first, then written whole or not at all. */
export function DirectoryImportPage() {
  const say = useSay();
  const { message } = App.useApp();
  return (
    <Page title={say(DIRECTORY.import)} lead={say(DIRECTORY.importLead)}>
      <div className="panel">
        <WorkbookImport
          id="directory-file"
          file={DIRECTORY.file}
          now={DIRECTORY.load}
          check={(file) => load(file, true)}
          write={(file) => load(file, false)}
          marked={marked}
          also={({ ok, added }) => ok && <Added added={added} />}
          onDone={() => void message.success(say(DIRECTORY.added))}
        />
      </div>
    </Page>
  );
}

/** How many of each are new. */
function Added({ added }: { readonly added: Verdict['added'] }) {
  const say = useSay();
  return (
    <section className="gap-above">
      <h2>{say(DIRECTORY.wouldAdd)}</h2>
      <dl className="facts">
        {(Object.keys(DIRECTORY.counts) as Count[]).map((name) => (
          <div key={name}>
            <dt>{say(DIRECTORY.counts[name])}</dt>
            <dd className="figures strong">{added[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
