import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { FileInput } from '../../parts/file-input';
import { objectIn } from '../../parts/json-file';
import { Refusal } from '../../parts/refusal-alert';
import { Table } from '../../parts/table';
import { answered, client, match, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';
import { LADDER } from '../../words/supervision';

type File_ = Record<string, unknown>;

interface LoadProps {
  readonly list: string;
  readonly version: number;
}

export function useLoading({ list, version }: LoadProps) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const path = { id: list };
  const preview = useMutation({
    mutationFn: (file: File_) => answered(client.POST('/api/v1/lists/{id}/ladder/preview', { params: { path }, body: file })),
  });
  const load = useMutation({
    mutationFn: (file: File_) => answered(client.POST('/api/v1/lists/{id}/ladder', { params: { path, header: { 'if-match': match(version)['If-Match'] } }, body: file })),
    onSuccess: async ({ ladderVersion }) => {
      preview.reset();
      await kept.invalidateQueries();
      message.success(say(LADDER.loadedNow, { version: ladderVersion }));
    },
  });
  return { preview, load };
}

/** A ladder's file is rehearsed on the list's tasks first; only then may it be put in force. */
export function LoadLadder(props: LoadProps) {
  const say = useSay();
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const [chosen, setChosen] = useState<File | null>(null);
  const { preview, load } = useLoading(props);
  const choose = async (file: File | null): Promise<void> => {
    setChosen(file);
    preview.reset();
    load.reset();
    const content = file && (await objectIn(file));
    setWrong(file !== null && content === null);
    if (content) preview.mutate(content);
  };
  return (
    <section className="panel stack">
      <h2>{say(LADDER.load)}</h2>
      <div className="file-field">
        <FileInput id={id} label={say(LADDER.file)} accept=".json,application/json" file={chosen} onChoose={(file) => void choose(file)} />
        {isWrong && (
          <span className="wrong" role="alert">
            {say(LADDER.notJson)}
          </span>
        )}
      </div>
      <Refusal error={preview.error ?? load.error} />
      {preview.data && (
        <>
          <Rehearsal preview={preview.data} />
          <div className="act-buttons">
            <Button onClick={() => preview.reset()}>{say(SHELL.cancel)}</Button>
            <Button type="primary" loading={load.isPending} onClick={() => preview.variables && load.mutate(preview.variables)}>
              {say(LADDER.confirm)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Step by step: what is to come, and what would have come on the list's record. */
export function Rehearsal({ preview }: { readonly preview: Schema['LadderPreviewView'] }) {
  const say = useSay();
  const { document, tasks, steps } = preview;
  return (
    <>
      <p>{say(LADDER.previewLead, { document, tasks })}</p>
      <Table label={LADDER.preview} heads={[LADDER.step, LADDER.coming, LADDER.first, LADDER.wouldHave]}>
        {steps.map(({ key, coming, firstOn, wouldHave }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td className="figures" data-head={say(LADDER.coming)}>
              {coming}
            </td>
            <td className="figures" data-head={say(LADDER.first)}>
              {firstOn ?? '—'}
            </td>
            <td className="figures" data-head={say(LADDER.wouldHave)}>
              {wouldHave}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
