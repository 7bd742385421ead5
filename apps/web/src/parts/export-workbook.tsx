import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { InBoth } from '#words/language';
import { exportWorkbook } from '../server/export-workbook';
import { useSay } from '../words/language';
import { useTellRefusal } from './refusal';

interface ExportProps {
  readonly words: InBoth<string>;
  readonly what: Parameters<typeof exportWorkbook>[0];
  readonly ask: Parameters<typeof exportWorkbook>[1];
}

/** Writes a workbook that the import beside it takes back. */
export function ExportWorkbook({ words, what, ask }: ExportProps) {
  const say = useSay();
  const made = useMutation({ mutationFn: () => exportWorkbook(what, ask), onError: useTellRefusal() });
  return (
    <Button loading={made.isPending} onClick={() => made.mutate()}>
      {say(words)}
    </Button>
  );
}
