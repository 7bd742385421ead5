import type { ReactNode } from 'react';

interface FieldProps {
  readonly id?: string;
  readonly label: string;
  readonly wrong: readonly string[];
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly short?: boolean;
  readonly children: ReactNode;
}

/** A field with its label above and, below it, what is wrong with it or else how it is meant. Without an id it is a group. */
export function Field({ id, label, wrong, hint, wide = false, short = false, children }: FieldProps) {
  return (
    <div className={`field ${wide ? 'field-wide' : ''} ${short ? 'field-short' : ''}`} role={id === undefined ? 'group' : undefined} aria-label={id === undefined ? label : undefined}>
      {id === undefined ? <span className="field-label">{label}</span> : <label htmlFor={id}>{label}</label>}
      {children}
      {wrong.map((words) => (
        <span key={words} className="wrong field-note" role="alert">
          {words}
        </span>
      ))}
      {wrong.length === 0 && hint !== undefined && <span className="soft field-note">{hint}</span>}
    </div>
  );
}
