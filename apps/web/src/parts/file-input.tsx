import { useSay } from '../words/language';
import { say as both } from '../words/shell';

const NONE = both('尚未选择', 'none chosen');

interface FileInputProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** Speaks the page’s language, not the browser’s; by keyboard it is the browser’s own field. */
export function FileInput({ id, label, accept, file, onChoose }: FileInputProps) {
  const say = useSay();
  return (
    <span className="file-input">
      <input id={id} type="file" accept={accept} onChange={({ target }) => onChoose(target.files?.[0] ?? null)} />
      <label htmlFor={id}>{label}</label>
      <span className="soft">{file?.name ?? say(NONE)}</span>
    </span>
  );
}
