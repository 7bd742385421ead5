import { Button } from 'antd';
import { useState } from 'react';
import { RULE_WORDS } from '#words/assessment/rules';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { RuleOf } from './draft-rule';
import { Cell, Row, TermInput, type TermsProps, TermsTable } from './draft-terms';
import { withEntry } from './scheme-draft';

/** What adds or takes outside the full marks: each with its rule, which may need full marks of its own, and a cap for all of it. */
export function DraftSection({ section, draft, wrong, onChange, onDraft }: TermsProps & { readonly section: 'bonus' | 'deductions' }) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const { cap = '', items = [] } = draft[section] ?? {};
  const add = (): void => onDraft(withEntry(draft, [section, 'items'], (key) => ({ key, name: say(SCHEMES.newLeaf), ...STARTING[section], version: 1 })));
  const above = draft[section] && (
    <p className="row gap-below">
      <span>{say(SCHEMES.sectionCap)}</span>
      <TermInput isNumber path={[section, 'cap']} label={`${say(SCHEMES.sectionCap)} ${say(SCHEMES[section])}`} value={cap} wrong={wrong} onChange={onChange} />
    </p>
  );
  return (
    <TermsTable title={SCHEMES[section]} heads={[SCHEMES.indicator, SCHEMES.ownMarks, SCHEMES.rule]} above={above} onAdd={add}>
      {items.map((item, index) => {
        const path = [section, 'items', index];
        return [
          <Row key={item.key} name={item.name} path={path} draft={draft} onDraft={onDraft}>
            <Cell head={SCHEMES.indicator} path={[...path, 'name']} label={`${say(SCHEMES[section])} ${say(SCHEMES.indicator)} ${item.key}`} value={item.name} wrong={wrong} onChange={onChange} />
            <td data-head={say(SCHEMES.ownMarks)}>
              {typeof item.marks !== 'object' && <TermInput isNumber path={[...path, 'marks']} label={`${say(SCHEMES.ownMarks)} ${item.name}`} value={item.marks ?? ''} wrong={wrong} onChange={onChange} />}
            </td>
            <td data-head={say(SCHEMES.rule)}>
              <Button size="small" type="link" aria-expanded={open === item.key} onClick={() => setOpen(open === item.key ? null : item.key)}>
                {say(RULE_WORDS[item.rule ?? ''] ?? { zh: item.rule ?? '', en: item.rule ?? '' })}
              </Button>
            </td>
          </Row>,
          open === item.key && <RuleOf key={`${item.key} rule`} node={item} path={path} onChange={onChange} />,
        ];
      })}
    </TermsTable>
  );
}

/** What a new one starts from, to be filled in. */
const STARTING = {
  bonus: { rule: 'award-level', parameters: { levels: { county: '1' } } },
  deductions: { rule: 'deduction-per-event', parameters: { from: 'zero', each: { kind: 'same', points: '1' } } },
} as const;
