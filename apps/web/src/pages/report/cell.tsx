import { Input } from 'antd';
import type { ClipboardEvent } from 'react';
import { useSay } from '../../words/language';
import { REPORT } from '../../words/report';

interface CellProps {
  readonly label: string;
  readonly head: string;
  readonly value: string;
  readonly last: string | null;
  readonly unit?: string;
  readonly long?: boolean;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** One field with what was said last beside it. */
export function Cell({ label, head, value, last, unit, long = false, ...rest }: CellProps) {
  const say = useSay();
  const { onChange, onPaste, disabled, invalid } = rest;
  const common = {
    'aria-label': label,
    'aria-invalid': invalid,
    status: invalid ? ('error' as const) : undefined,
    value,
    disabled,
    onPaste,
  };
  return (
    <div className={`cell ${long ? 'cell-long' : ''}`}>
      <span className="cell-head soft" aria-hidden="true">
        {head}
      </span>
      {long ? (
        <Input.TextArea {...common} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input {...common} inputMode={unit === undefined ? 'text' : 'decimal'} suffix={unit} onChange={({ target }) => onChange(target.value)} />
      )}
      <span className="cell-last soft">
        {last === null || last === '' ? (
          say(REPORT.lastNone)
        ) : (
          <>
            <span className="cell-last-value figures" title={last}>
              {say(REPORT.last)} {last}
            </span>
            <button type="button" className="link" disabled={disabled} onClick={() => onChange(last)} aria-label={`${say(REPORT.reuse)}：${label}`}>
              {say(REPORT.reuse)}
            </button>
          </>
        )}
      </span>
    </div>
  );
}
