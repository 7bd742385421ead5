import { Button, Input } from 'antd';
import { useState } from 'react';
import { RULE_WORDS } from '#words/assessment/rules';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { RuleOf } from './draft-rule';
import { type DraftLine, linesOf, type Path, type SchemeDraft, sumOf, withLeaf, withoutChild } from './scheme-draft';
import type { SchemeNode } from './scheme-file';

interface TreeProps {
  readonly draft: SchemeDraft;
  readonly onChange: (path: Path, value: unknown) => void;
  readonly onDraft: (draft: SchemeDraft) => void;
}

/** Indicators with their marks and weights to be changed, each branch beside the sum of its children in every group. */
export function DraftTree({ draft, onChange, onDraft }: TreeProps) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="panel">
      <h2>{say(SCHEMES.tree)}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={say(SCHEMES.tree)}>
        <table className="table scheme-draft">
          <thead>
            <tr>
              {[SCHEMES.indicator, SCHEMES.marks, SCHEMES.weight, SCHEMES.childSum, SCHEMES.rule].map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(draft.tree, ['tree']).map((line) => (
              <Line
                key={line.path.join('/')}
                line={line}
                draft={draft}
                isOpen={open === line.path.join('/')}
                onOpen={(isOpen) => setOpen(isOpen ? line.path.join('/') : null)}
                onChange={onChange}
                onDraft={onDraft}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LineProps extends TreeProps {
  readonly line: DraftLine;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Line({ line, draft, isOpen, onOpen, onChange, onDraft }: LineProps) {
  const say = useSay();
  const { node, path, depth, by } = line;
  const part = by === 'weighted' ? 'weight' : 'share';
  return (
    <>
      <tr className={node.children ? 'scheme-branch' : ''}>
        <th scope="row" style={{ paddingLeft: 12 + depth * 20 }}>
          <Input aria-label={`${say(SCHEMES.indicator)} ${node.key}`} value={node.name} onChange={({ target }) => onChange([...path, 'name'], target.value)} />
        </th>
        <td data-head={say(SCHEMES.marks)}>
          <Marks line={line} draft={draft} onChange={onChange} />
        </td>
        <td data-head={say(SCHEMES.weight)}>
          {by !== 'sum' && <Input className="draft-number" suffix="%" aria-label={`${say(SCHEMES.weight)} ${node.name}`} value={node[part] ?? ''} onChange={({ target }) => onChange([...path, part], target.value)} />}
        </td>
        <td className="figures" data-head={say(SCHEMES.childSum)}>
          {node.children && <Sums node={node} draft={draft} />}
        </td>
        <td data-head={say(SCHEMES.rule)}>
          {node.rule !== undefined && (
            <Button size="small" type="link" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
              {say(RULE_WORDS[node.rule] ?? { zh: node.rule, en: node.rule })}
            </Button>
          )}
          <Growth line={line} draft={draft} onDraft={onDraft} />
        </td>
      </tr>
      {isOpen && <RuleOf node={node} path={path} onChange={onChange} />}
    </>
  );
}

/** A branch takes another leaf; anything but the whole may go. */
function Growth({ line: { node, path, depth }, draft, onDraft }: Pick<LineProps, 'line' | 'draft' | 'onDraft'>) {
  const say = useSay();
  return (
    <>
      {node.children && (
        <Button size="small" onClick={() => onDraft(withLeaf(draft, path, say(SCHEMES.newLeaf)))}>
          {say(SCHEMES.addLeaf)}
        </Button>
      )}
      {depth > 0 && (
        <Button size="small" danger type="text" aria-label={`${say(SCHEMES.removeLeaf)} ${node.name}`} onClick={() => onDraft(withoutChild(draft, path))}>
          {say(SCHEMES.removeLeaf)}
        </Button>
      )}
    </>
  );
}

/** The same for all, or a group's own; a group that is left empty has no part in the indicator. */
function Marks({ line: { node, path }, draft: { groups }, onChange }: { readonly line: DraftLine } & Pick<TreeProps, 'draft' | 'onChange'>) {
  const say = useSay();
  const { marks } = node;
  if (typeof marks !== 'object')
    return <Input className="draft-number" aria-label={`${say(SCHEMES.marks)} ${node.name}`} value={marks ?? ''} onChange={({ target }) => onChange([...path, 'marks'], target.value)} />;
  return groups.map(({ key, name }) => (
    <Input
      key={key}
      className="draft-number"
      prefix={<span className="soft">{name}</span>}
      aria-label={`${say(SCHEMES.marks)} ${node.name} ${name}`}
      value={marks[key] ?? ''}
      onChange={({ target }) => onChange([...path, 'marks', key], target.value === '' ? undefined : target.value)}
    />
  ));
}

/** Beside what the branch itself is worth: a sum that is off is seen while it is typed. */
function Sums({ node, draft: { groups } }: { readonly node: SchemeNode; readonly draft: SchemeDraft }) {
  const say = useSay();
  const { marks, compose = 'sum' } = node;
  const sums = groups.flatMap(({ key, name }) => {
    const full = typeof marks === 'string' ? marks : marks?.[key];
    return full === undefined ? [] : [{ name, found: sumOf(node, key) ?? '?', wanted: compose === 'sum' ? full : '100' }];
  });
  const alike = sums.every(({ found, wanted }) => found === sums[0]?.found && wanted === sums[0].wanted);
  return (alike ? sums.slice(0, 1) : sums).map(({ name, found, wanted }) => {
    const isOff = Number(found) !== Number(wanted);
    return (
      <span key={name} className={isOff ? 'draft-sum state-bad' : 'draft-sum'}>
        {alike ? '' : `${name} `}
        {found} {isOff ? say(SCHEMES.sumOff, { wanted }) : '✓'}
      </span>
    );
  });
}
