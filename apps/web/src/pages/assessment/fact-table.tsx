import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { inputWords } from '#words/assessment/inputs';
import { FormSheet } from '../../parts/form-sheet';
import { textOf } from '../../parts/form-fields';
import { Table } from '../../parts/table';
import { answered, client, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { FORM } from '../../words/admin';
import { FACTS } from '../../words/assessment';
import { useLanguage, useSay } from '../../words/language';

export type IndicatorFact = Schema['IndicatorFactView'];

interface TableProps {
  readonly items: readonly IndicatorFact[];
  /** Null where nothing can be chosen. */
  readonly chosen: readonly string[] | null;
  readonly onToggle: (id: string) => void;
  /** What a figure is called. */
  readonly nameOf: (figure: string) => string;
}

export function FactTable({ items, chosen, onToggle, nameOf }: TableProps) {
  const say = useSay();
  const heads = [...(chosen === null ? [] : [FACTS.choose]), FACTS.unit, FACTS.figureShort, FACTS.value, FACTS.basis, FACTS.state, FACTS.by];
  return (
    <Table label={FACTS.title} heads={heads}>
      {items.map((fact) => (
        <tr key={fact.id}>
          {chosen !== null && (
            <td data-head={say(FACTS.choose)}>
              {fact.state === 'recorded' && (
                <Checkbox aria-label={`${say(FACTS.choose)} ${fact.unit} ${nameOf(fact.figure)} ${fact.item}`} checked={chosen.includes(fact.id)} onChange={() => onToggle(fact.id)} />
              )}
            </td>
          )}
          <th scope="row">{fact.unit}</th>
          <FigureOf fact={fact} nameOf={nameOf} />
          <td className="figures" data-head={say(FACTS.value)}>
            {valueOf(fact, say(FACTS.notApplies))}
          </td>
          <td data-head={say(FACTS.basis)}>
            {fact.basis}
            <br />
            <span className="soft">{fact.source}</span>
          </td>
          <td data-head={say(FACTS.state)}>
            <StateOf fact={fact} />
          </td>
          <td data-head={say(FACTS.by)}>
            {fact.by}
            {fact.second !== null && ` → ${fact.second}`}
            <br />
            <span className="soft figures">{minuteOf(fact.recordedAt)}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function FigureOf({ fact: { figure, input, item }, nameOf }: { readonly fact: IndicatorFact } & Pick<TableProps, 'nameOf'>) {
  const { say, language } = useLanguage();
  return (
    <td data-head={say(FACTS.figureShort)}>
      {nameOf(figure)}
      <br />
      <span className="soft">{[input && inputWords(input)[language], item].filter(Boolean).join(' · ')}</span>
    </td>
  );
}

function valueOf({ applies, numerator, denominator, value, level }: IndicatorFact, not: string): string {
  if (!applies) return not;
  if (numerator !== '' && denominator !== '') return `${numerator} / ${denominator}`;
  return value || level;
}

function StateOf({ fact: { id, state, withdrawReason } }: { readonly fact: IndicatorFact }) {
  const say = useSay();
  const me = useMe();
  const [isLeaving, setLeaving] = useState(false);
  const words = FACTS.states[state as keyof typeof FACTS.states];
  return (
    <>
      {say(words)}
      {withdrawReason !== null && <span className="soft">：{withdrawReason}</span>}
      {state !== 'withdrawn' && mayDo(me, 'indicatorFact.withdraw') && (
        <Button size="small" type="link" onClick={() => setLeaving(true)}>
          {say(FACTS.withdraw)}
        </Button>
      )}
      {isLeaving && (
        <FormSheet
          danger
          title={say(FACTS.withdraw)}
          fields={[{ name: 'reason', kind: 'text', words: FORM.reason }]}
          run={(values) => answered(client.POST('/api/v1/indicator-facts/{id}/withdraw', { params: { path: { id } }, body: { reason: textOf(values, 'reason') } }))}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
