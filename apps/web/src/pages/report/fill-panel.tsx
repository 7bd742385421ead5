import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { FileInput } from '../../parts/file-input';
import { useTellRefusal } from '../../parts/refusal';
import { Refusal } from '../../parts/refusal-alert';
import { save } from '../../server/download';
import { FILL } from '../../words/fill';
import { useSay } from '../../words/language';
import { FillVerdicts } from './fill-verdicts';
import { downloadWorkbook, type Filled, markedWorkbook, sendWorkbook } from './fill-workbook';

/** Down, filled in elsewhere, up again: checked before anything is written. */
export function FillPanel() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  // Each time it begins anew: what was checked before is not what is to be checked now.
  const [round, setRound] = useState(0);
  const begin = (): void => {
    setRound((before) => before + 1);
    setOpen(true);
  };
  return (
    <>
      <Button onClick={begin}>{say(FILL.open)}</Button>
      <Drawer open={open} size="large" title={say(FILL.title)} onClose={() => setOpen(false)} destroyOnHidden>
        <Fill key={round} onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function Fill({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const tell = useTellRefusal();
  const [file, setFile] = useState<File | null>(null);
  const download = useMutation({ mutationFn: downloadWorkbook, onSuccess: ({ content, name }) => save(content, name), onError: tell });
  const check = useMutation({ mutationFn: (chosen: File) => sendWorkbook(chosen, { dryRun: true }) });
  const choose = (chosen: File | null): void => {
    check.reset();
    setFile(chosen);
  };
  return (
    <div className="stack">
      <p className="soft">{say(FILL.lead)}</p>
      <div>
        <Button type={file === null ? 'primary' : 'default'} loading={download.isPending} onClick={() => download.mutate()}>
          {say(FILL.download)}
        </Button>
      </div>
      <div className="row">
        <FileInput id="fill-file" label={say(FILL.choose)} accept=".xlsx" file={file} onChoose={choose} />
        <Button type={file === null ? 'default' : 'primary'} disabled={file === null} loading={check.isPending} onClick={() => file && check.mutate(file)}>
          {say(FILL.check)}
        </Button>
      </div>
      <Refusal error={check.error} />
      {file !== null && check.data && <Checked file={file} filled={check.data} onDone={onDone} />}
    </div>
  );
}

interface CheckedProps {
  readonly file: File;
  readonly filled: Filled;
  readonly onDone: () => void;
}

function Checked({ file, filled, onDone }: CheckedProps) {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const { message } = App.useApp();
  const { ok, error } = filled.counts;
  const submit = useMutation({
    mutationFn: () => sendWorkbook(file, { mode: error > 0 ? 'valid' : 'all' }),
    onSuccess: async ({ written }) => {
      await kept.invalidateQueries();
      message.success(say(FILL.done, { count: written }));
      onDone();
    },
  });
  const marked = useMutation({ mutationFn: () => markedWorkbook(file), onSuccess: (content) => save(content, file.name.replace(/\.xlsx$/i, '') + '-marked.xlsx'), onError: tell });
  return (
    <>
      <FillVerdicts filled={filled} />
      <Refusal error={submit.error} />
      <div className="row">
        {error > 0 && (
          <Button loading={marked.isPending} onClick={() => marked.mutate()}>
            {say(FILL.marked)}
          </Button>
        )}
        <Button type="primary" disabled={ok === 0} loading={submit.isPending} onClick={() => submit.mutate()}>
          {say(error > 0 ? FILL.submitValid : FILL.submitAll, { count: ok })}
        </Button>
      </div>
    </>
  );
}
