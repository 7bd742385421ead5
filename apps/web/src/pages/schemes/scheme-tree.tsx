import { RULE_WORDS } from '#words/assessment/rules';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { marksText, type SchemeFile, type SchemeNode } from './scheme-file';

/** Indicators with their marks, each branch beside the sum of its children; what is added and taken away follows. */
export function SchemeTree({ file }: { readonly file: SchemeFile }) {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say(SCHEMES.tree)}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={say(SCHEMES.tree)}>
        <table className="table scheme-tree">
          <thead>
            <tr>
              <th scope="col">{say(SCHEMES.indicator)}</th>
              <th scope="col">{say(SCHEMES.marks)}</th>
              <th scope="col">{say(SCHEMES.rule)}</th>
            </tr>
          </thead>
          <tbody>
            <Node node={file.tree} depth={0} groups={file.groups} />
            <Section words={say(SCHEMES.bonus)} cap={file.bonus?.cap} items={file.bonus?.items} groups={file.groups} />
            <Section words={say(SCHEMES.deductions)} cap={file.deductions?.cap} items={file.deductions?.items} groups={file.groups} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface SectionProps {
  readonly words: string;
  readonly cap: string | undefined;
  readonly items: readonly SchemeNode[] | undefined;
  readonly groups: SchemeFile['groups'];
}

function Section({ words, cap, items, groups }: SectionProps) {
  const say = useSay();
  if (items === undefined || items.length === 0) return null;
  return (
    <>
      <tr className="scheme-section">
        <th scope="row">{words}</th>
        <td colSpan={2}>{cap !== undefined && say(SCHEMES.cap, { cap })}</td>
      </tr>
      {items.map((item) => (
        <Node key={item.key} node={item} depth={1} groups={groups} />
      ))}
    </>
  );
}

function Node({ node, depth, groups }: { readonly node: SchemeNode; readonly depth: number; readonly groups: SchemeFile['groups'] }) {
  const say = useSay();
  const { name, marks, rule, share, weight, children } = node;
  const part = share ?? weight;
  return (
    <>
      <tr className={children ? 'scheme-branch' : ''}>
        <th scope="row" style={{ paddingLeft: 12 + depth * 20 }}>
          {name}
        </th>
        <td className="figures" data-head={say(SCHEMES.marks)}>
          {marksText(marks, groups)}
          {part !== undefined && <span className="soft"> {`${say(SCHEMES.weight)} ${part}%`}</span>}
        </td>
        <td data-head={say(SCHEMES.rule)}>{rule === undefined ? sumOf(children ?? [], say) : say(RULE_WORDS[rule] ?? { zh: rule, en: rule })}</td>
      </tr>
      {children?.map((child) => (
        <Node key={child.key} node={child} depth={depth + 1} groups={groups} />
      ))}
    </>
  );
}

/** The children's marks beside each other; where each group has its own they stand with each child. */
function sumOf(children: readonly SchemeNode[], say: ReturnType<typeof useSay>): string {
  const parts = children.map(({ marks, share, weight }) => share ?? weight ?? (typeof marks === 'string' ? marks : undefined));
  if (parts.includes(undefined)) return say(SCHEMES.sumByGroup);
  return parts.length === 0 ? '' : `${parts.join(' + ')} ${say(SCHEMES.marks)}`;
}
