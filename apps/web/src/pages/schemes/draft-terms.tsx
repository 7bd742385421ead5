import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FieldError } from '#domain/kernel/failure';
import type { InBoth } from '#words/language';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { type Path, pointerOf, type SchemeDraft, withEntry, withoutChild } from './scheme-draft';
import type { SchemeFile } from './scheme-file';

export interface TermsProps {
  readonly draft: SchemeDraft;
  readonly wrong: readonly FieldError[];
  readonly onChange: (path: Path, value: unknown) => void;
  readonly onDraft: (draft: SchemeDraft) => void;
}

type Veto = NonNullable<SchemeFile['vetoes']>[number];
type Grade = NonNullable<SchemeFile['grades']>[number];

/** 一票否决: each with its effect and its legal basis. */
export function DraftVetoes({ draft, wrong, onChange, onDraft }: TermsProps) {
  const say = useSay();
  const { vetoes = [], grades = [] } = draft;
  const effects = Object.keys(SCHEMES.effects) as (keyof typeof SCHEMES.effects)[];
  const choose = (index: number, { grade: _grade, ...veto }: Veto, effect: string): void =>
    onChange(['vetoes', index], effect === 'grade-forced' ? { ...veto, effect, grade: grades.at(-1)?.key ?? '' } : { ...veto, effect });
  return (
    <TermsTable title={SCHEMES.vetoes} heads={[SCHEMES.name, SCHEMES.effect, SCHEMES.basis]} onAdd={() => onDraft(withEntry(draft, ['vetoes'], (key) => ({ key, name: say(SCHEMES.newVeto), effect: 'top-barred', basis: '' })))}>
      {vetoes.map((veto, index) => (
        <Row key={veto.key} name={veto.name} path={['vetoes', index]} draft={draft} onDraft={onDraft}>
          <Cell head={SCHEMES.name} path={['vetoes', index, 'name']} label={`${say(SCHEMES.vetoes)} ${say(SCHEMES.name)} ${veto.key}`} value={veto.name} wrong={wrong} onChange={onChange} />
          <td data-head={say(SCHEMES.effect)}>
            <Select aria-label={`${say(SCHEMES.effect)} ${veto.name}`} value={veto.effect} onChange={(effect: string) => choose(index, veto, effect)} options={effects.map((value) => ({ value, label: say(SCHEMES.effects[value], { grade: '…' }) }))} />
            {veto.effect === 'grade-forced' && (
              <Select aria-label={`${say(SCHEMES.grades)} ${veto.name}`} value={veto.grade} onChange={(grade: string) => onChange(['vetoes', index, 'grade'], grade)} options={grades.map(({ key, name }) => ({ value: key, label: name }))} />
            )}
          </td>
          <Cell head={SCHEMES.basis} path={['vetoes', index, 'basis']} label={`${say(SCHEMES.basis)} ${veto.name}`} value={veto.basis} wrong={wrong} onChange={onChange} />
        </Row>
      ))}
    </TermsTable>
  );
}

/** Grades from the best to the worst; the last has no lower bound. */
export function DraftGrades({ draft, wrong, onChange, onDraft }: TermsProps) {
  const say = useSay();
  const { grades = [] } = draft;
  const bounds = [
    [SCHEMES.lower, 'from'],
    [SCHEMES.upper, 'to'],
    [SCHEMES.most, 'share'],
  ] as const satisfies readonly (readonly [InBoth<string>, keyof Grade])[];
  return (
    <TermsTable title={SCHEMES.grades} heads={[SCHEMES.name, ...bounds.map(([words]) => words)]} onAdd={() => onDraft(withEntry(draft, ['grades'], (key) => ({ key, name: say(SCHEMES.newGrade) })))}>
      {grades.map((grade, index) => (
        <Row key={grade.key} name={grade.name} path={['grades', index]} draft={draft} onDraft={onDraft}>
          <Cell head={SCHEMES.name} path={['grades', index, 'name']} label={`${say(SCHEMES.grades)} ${say(SCHEMES.name)} ${grade.key}`} value={grade.name} wrong={wrong} onChange={onChange} />
          {bounds.map(([words, member]) => (
            <Cell key={member} head={words} isNumber path={['grades', index, member]} label={`${say(words)} ${grade.name}`} value={grade[member] ?? ''} wrong={wrong} onChange={onChange} />
          ))}
        </Row>
      ))}
    </TermsTable>
  );
}

interface TableProps {
  readonly title: InBoth<string>;
  readonly heads: readonly InBoth<string>[];
  readonly onAdd: () => void;
  /** Above the table: what holds for all of it. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** Rows of one kind to be changed, taken out and added to. */
export function TermsTable({ title, heads, onAdd, above, children }: TableProps) {
  const say = useSay();
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(title)}</h2>
        <Button size="small" aria-label={`${say(SCHEMES.addLeaf)} ${say(title)}`} onClick={onAdd}>
          {say(SCHEMES.addLeaf)}
        </Button>
      </header>
      {above}
      <div className="table-frame" tabIndex={0} role="region" aria-label={say(title)}>
        <table className="table scheme-draft">
          <thead>
            <tr>
              {[...heads, SCHEMES.removeLeaf].map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps extends Pick<TermsProps, 'draft' | 'onDraft'> {
  readonly name: string;
  readonly path: Path;
  readonly children: ReactNode;
}

export function Row({ name, path, draft, onDraft, children }: RowProps) {
  const say = useSay();
  return (
    <tr>
      {children}
      <td data-head={say(SCHEMES.removeLeaf)}>
        <Button size="small" danger type="text" aria-label={`${say(SCHEMES.removeLeaf)} ${name}`} onClick={() => onDraft(withoutChild(draft, path))}>
          {say(SCHEMES.removeLeaf)}
        </Button>
      </td>
    </tr>
  );
}

interface InputProps extends Pick<TermsProps, 'wrong' | 'onChange'> {
  readonly path: Path;
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
}

/** A field in its column. */
export function Cell({ head, ...input }: InputProps & { readonly head: InBoth<string> }) {
  const say = useSay();
  return (
    <td data-head={say(head)}>
      <TermInput {...input} />
    </td>
  );
}

/** A field of the file; a number left empty is left out. What is wrong with it shows at the field too. */
export function TermInput({ path, label, value, isNumber = false, wrong, onChange }: InputProps) {
  const isWrong = wrong.some(({ pointer }) => pointer === pointerOf(path));
  return (
    <Input
      className={isNumber ? 'draft-number' : undefined}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(path, target.value === '' && isNumber ? undefined : target.value)}
    />
  );
}
