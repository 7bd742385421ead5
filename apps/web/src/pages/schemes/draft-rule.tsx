import { Input, Select } from 'antd';
import { useState } from 'react';
import { RULE_WORDS } from '#words/assessment/rules';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import type { Path } from './scheme-draft';
import type { SchemeNode } from './scheme-file';

/** Rule and parameters as the file writes them: what is no JSON yet stays in the field and is not taken. */
export function RuleOf({ node, path, onChange }: { readonly node: SchemeNode; readonly path: Path; readonly onChange: (path: Path, value: unknown) => void }) {
  const say = useSay();
  const [text, setText] = useState(() => JSON.stringify(node.parameters, null, 2));
  const take = (next: string): void => {
    setText(next);
    try {
      onChange([...path, 'parameters'], JSON.parse(next));
    } catch {
      // Half typed: what stood there before still holds, and the field says so.
    }
  };
  return (
    <tr>
      <td colSpan={5}>
        <div className="stack">
          <Select
            aria-label={`${say(SCHEMES.rule)} ${node.name}`}
            value={node.rule}
            onChange={(value: string) => onChange([...path, 'rule'], value)}
            options={Object.entries(RULE_WORDS).map(([value, words]) => ({ value, label: say(words) }))}
          />
          <Input.TextArea aria-label={`${say(SCHEMES.parameters)} ${node.name}`} status={isJson(text) ? '' : 'error'} value={text} autoSize={{ minRows: 3, maxRows: 16 }} onChange={({ target }) => take(target.value)} />
        </div>
      </td>
    </tr>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
