import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { InBoth } from '#words/language';
import { save } from '../server/download';
import { useSay } from '../words/language';
import { LISTS } from '../words/office';
import { FileInput } from './file-input';
import { useTellRefusal } from './refusal';
import { Refusal } from './refusal-alert';
import { type Verdicts, VerdictTable } from './verdicts';

interface ImportProps<Checked extends Verdicts, Written> {
  readonly id: string;
  readonly file: InBoth<string>;
  readonly now: InBoth<string>;
  readonly accept?: string;
  /** The dry run; nothing is written. */
  readonly check: (file: File) => Promise<Checked>;
  readonly write: (file: File) => Promise<Written>;
  /** The workbook as it came, with what is wrong beside each row. */
  readonly marked?: (file: File) => Promise<Blob>;
  readonly onDone: (written: Written) => void;
  /** What else the dry run told. */
  readonly also?: (checked: Checked) => ReactNode;
  /** Beside the buttons. */
  readonly children?: ReactNode;
}

/** A workbook comes in: looked at as it is chosen, row by row; written whole or not at all. */
export function WorkbookImport<Checked extends Verdicts, Written>(props: ImportProps<Checked, Written>) {
  const { id, file: words, now, accept = '.xlsx', also, children } = props;
  const say = useSay();
  const { file, choose, check, write } = useImporting(props);
  return (
    <>
      <Refusal error={check.error ?? write.error} />
      <p className="gap-below">
        <FileInput id={id} label={say(words)} accept={accept} file={file} onChoose={choose} />
      </p>
      {check.data && <VerdictTable verdicts={check.data} />}
      {check.data && also?.(check.data)}
      <div className="row gap-above">
        {children}
        {file !== null && check.data && props.marked && /\.xlsx$/i.test(file.name) && <Marked file={file} marked={props.marked} />}
        <Button type="primary" disabled={file === null || !check.data?.ok} loading={write.isPending} onClick={() => file !== null && write.mutate(file)}>
          {say(now)}
        </Button>
      </div>
    </>
  );
}

function useImporting<Checked extends Verdicts, Written>({ check: judge, write: take, onDone }: ImportProps<Checked, Written>) {
  const kept = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: judge });
  const write = useMutation({
    mutationFn: take,
    onSuccess: async (written) => {
      await kept.invalidateQueries();
      onDone(written);
    },
  });
  const choose = (next: File | null): void => {
    setFile(next);
    check.reset();
    write.reset();
    if (next !== null) check.mutate(next);
  };
  return { file, choose, check, write };
}

function Marked({ file, marked }: { readonly file: File; readonly marked: (file: File) => Promise<Blob> }) {
  const say = useSay();
  const made = useMutation({
    mutationFn: () => marked(file),
    onSuccess: (content) => save(content, file.name.replace(/\.xlsx$/i, '') + '-marked.xlsx'),
    onError: useTellRefusal(),
  });
  return (
    <Button loading={made.isPending} onClick={() => made.mutate()}>
      {say(LISTS.marked)}
    </Button>
  );
}
