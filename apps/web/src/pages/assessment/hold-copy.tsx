import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { FileInput } from '../../parts/file-input';
import { Refusal } from '../../parts/refusal-alert';
import { Table } from '../../parts/table';
import { answered, client } from '../../server/client';
import { asWorkbook } from '../../server/workbook-body';
import { COPY } from '../../words/appeal';
import { useSay } from '../../words/language';

/** A copy of the score sheet, held against what was published: equal, or where it differs. */
export function HoldCopy({ publication }: { readonly publication: string }) {
  const say = useSay();
  const held = useMutation({
    mutationFn: (file: File) => answered(client.POST('/api/v1/publications/{id}/copies', { params: { path: { id: publication } }, ...asWorkbook(file) })),
  });
  const choose = (file: File | null): void => (file === null ? held.reset() : held.mutate(file));
  return (
    <section className="panel gap-above no-print">
      <h2>{say(COPY.title)}</h2>
      <p className="soft gap-below">{say(COPY.lead)}</p>
      <FileInput id="score-copy" label={say(COPY.file)} accept=".xlsx" file={held.variables ?? null} onChoose={choose} />
      <Refusal error={held.error} />
      {held.data && <Alert className="gap-above" type={held.data.same ? 'success' : 'error'} showIcon title={say(held.data.same ? COPY.same : COPY.differs, { number: held.data.number, count: held.data.count })} />}
      {held.data && !held.data.same && (
        <Table short label={COPY.title} heads={[COPY.where, COPY.published, COPY.found]}>
          {held.data.differences.map(({ sheet, unit, column, published, found }) => (
            <tr key={`${sheet} ${unit} ${column}`}>
              <th scope="row">{[sheet, unit, column].filter(Boolean).join(' · ')}</th>
              <td data-head={say(COPY.published)}>{published || '—'}</td>
              <td data-head={say(COPY.found)}>{found || '—'}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
