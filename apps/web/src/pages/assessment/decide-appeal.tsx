import { App } from 'antd';
import { APPEAL_OUTCOMES } from '#domain/assessment/life/appeal';
import { FormSheet } from '../../parts/form-sheet';
import { type Field, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { answered, client, match, type Schema } from '../../server/client';
import { useUnits } from '../../server/units';
import { APPEALS } from '../../words/appeal';
import { FACTS } from '../../words/assessment';
import { useSay } from '../../words/language';

const CORRECTED: readonly Field[] = [
  { name: 'input', kind: 'line', words: FACTS.input, optional: true, hint: APPEALS.correctedHint },
  { name: 'item', kind: 'line', words: FACTS.item, optional: true },
  { name: 'value', kind: 'line', words: FACTS.value, optional: true },
  { name: 'numerator', kind: 'line', words: FACTS.numerator, optional: true },
  { name: 'denominator', kind: 'line', words: FACTS.denominator, optional: true },
  { name: 'level', kind: 'line', words: FACTS.level, optional: true },
];

const CELLS = ['input', 'item', 'value', 'numerator', 'denominator', 'level'] as const;

function correctionsOf(values: Given) {
  const said = Object.fromEntries(CELLS.map((name) => [name, maybeOf(values, name)]).filter(([, value]) => value !== undefined));
  return Object.keys(said).length === 0 ? [] : [said];
}

interface DecideProps {
  readonly appeal: Schema['AppealOpenedView'];
  readonly onClose: () => void;
}

/** Upheld, partly or rejected, with a reason; what the fact should have said. What it will do is told once decided. */
export function DecideAppeal({ appeal: { id, version }, onClose }: DecideProps) {
  const say = useSay();
  const { modal } = App.useApp();
  const names = new Map(useUnits().map(({ code, name }) => [code, name]));
  const outcome: Field = { name: 'outcome', kind: 'select', words: APPEALS.outcome, options: APPEAL_OUTCOMES.map((value) => ({ value, label: say(APPEALS.outcomes[value]) })) };
  const told = ({ effect: { points, total, ranks } }: Schema['AppealDecidedView']): void => {
    const said = say(APPEALS.effect, { from: points.before, to: points.after, before: total.before, after: total.after });
    const list = ranks.map(({ unit, before, after }) => `${names.get(unit) ?? unit} ${before ?? '—'} → ${after ?? '—'}`).join('，');
    modal.info({ title: say(APPEALS.decide), content: list === '' ? said : `${said}${say(APPEALS.ranks, { list })}` });
  };
  return (
    <FormSheet
      title={say(APPEALS.decide)}
      about={say(APPEALS.lead)}
      fields={[outcome, { name: 'reason', kind: 'text', words: APPEALS.reason, max: 2000 }, ...CORRECTED]}
      run={(values) =>
        answered(
          client.POST('/api/v1/appeals/{id}/decide', {
            params: { path: { id }, header: match(version) },
            body: { outcome: textOf(values, 'outcome') as (typeof APPEAL_OUTCOMES)[number], reason: textOf(values, 'reason'), corrections: correctionsOf(values) },
          }),
        )
      }
      onDone={told}
      onClose={onClose}
    />
  );
}
