import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { FileInput } from '../../parts/file-input';
import { Refusal } from '../../parts/refusal-alert';
import { Table } from '../../parts/table';
import { answered, client, problemOf } from '../../server/client';
import { FACTS } from '../../words/assessment';
import { SCHEMES } from '../../words/scheme';
import { useLanguage, useSay } from '../../words/language';

const CSV = 'text/csv';

/** A table of facts: all lines or none; each wrong line is named. */
export function ImportFacts({ assessment }: { readonly assessment: string }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const load = useMutation({
    mutationFn: (chosen: File) =>
      answered(
        client.POST('/api/v1/assessments/{id}/facts/imports', {
          params: { path: { id: assessment }, query: { fileName: chosen.name } },
          headers: { 'content-type': CSV },
          body: chosen as unknown as string,
          bodySerializer: (body: unknown) => body as Blob,
        }),
      ),
    onSuccess: async ({ count, again }) => {
      message.success(again ? say(FACTS.again) : say(FACTS.imported, { count }));
      setOpen(false);
      await kept.invalidateQueries();
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(FACTS.import)}</Button>
      <Drawer open={isOpen} title={say(FACTS.import)} size={480} onClose={() => setOpen(false)} destroyOnHidden>
        <div className="stack">
          <FileInput id="facts-file" label={say(FACTS.file)} accept=".csv" file={file} onChoose={(next) => (setFile(next), load.reset())} />
          <Refusal error={load.error} />
          <Wrong error={load.error} />
          <Button type="primary" disabled={file === null} loading={load.isPending} onClick={() => file && load.mutate(file)}>
            {say(FACTS.import)}
          </Button>
        </div>
      </Drawer>
    </>
  );
}

/** The lines that are wrong, each by its place. */
export function Wrong({ error }: { readonly error: unknown }) {
  const { say, language } = useLanguage();
  const errors = problemOf(error)?.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <Table short label={SCHEMES.problem} heads={[SCHEMES.place, SCHEMES.problem]}>
      {errors.map((one) => (
        <tr key={`${one.pointer} ${one.code}`}>
          <th scope="row">{one.pointer}</th>
          <td data-head={say(SCHEMES.problem)}>{[one[language], one.expected].filter(Boolean).join('：')}</td>
        </tr>
      ))}
    </Table>
  );
}
