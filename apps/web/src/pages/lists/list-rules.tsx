import { Button } from 'antd';
import { useState } from 'react';
import { NEAR_WORKING_DAYS } from '#domain/assignment/light';
import { BEHIND_PERCENT } from '#domain/assignment/plan-line';
import { MOST_BEHIND_PERCENT, MOST_NEAR_WORKING_DAYS, MOST_URGE_WORKING_DAYS, MOST_WORKING_DAYS } from '#domain/assignment/set-list-rules';
import { URGE_WORKING_DAYS } from '#domain/assignment/urge';
import { filled, type InBoth } from '#words/language';
import { type Field, type Given, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { LIST } from '../../words/list';

type List = Schema['ListHistoryView'];
type Rules = Schema['ListRulesView'];
type Term = keyof typeof LIST.terms;

/** What holds where the list says nothing of its own. */
const DEFAULTS: Partial<Record<Term, number>> = { urgeWorkingDays: URGE_WORKING_DAYS, nearWorkingDays: NEAR_WORKING_DAYS };
const BOUNDS: Readonly<Partial<Record<Term, { readonly min?: number; readonly max?: number }>>> = {
  onTimeWorkingDays: { min: 0 },
  entryClosesWorkingDays: { min: 0 },
  urgeWorkingDays: { min: 0, max: MOST_URGE_WORKING_DAYS },
  nearWorkingDays: { max: MOST_NEAR_WORKING_DAYS },
};
const TERMS = Object.keys(LIST.terms) as readonly Term[];
const daysOf = (rules: Rules, term: Term): number => rules[term] ?? DEFAULTS[term] ?? 0;

/** The county's own numbers for a list: to be changed while it is a draft, a promise afterwards. */
export function ListRules({ list }: { readonly list: List }) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { rules } = list;
  const isDraft = list.state === 'draft';
  const changes = isDraft && mayDo(useMe(), 'list.import');
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(LIST.rules)}</h2>
        {changes && <Button onClick={() => setChanging(true)}>{say(LIST.change)}</Button>}
      </header>
      <p className="soft gap-below">{say(isDraft ? LIST.rulesDraft : LIST.rulesFixed)}</p>
      <dl className="facts rules-facts">
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{say(LIST.terms[term])}</dt>
            <dd className="figures">{term === 'nearWorkingDays' && rules.nearWorkingDays === undefined ? say(LIST.byLadder, { count: NEAR_WORKING_DAYS }) : say(LIST.days, { count: daysOf(rules, term) })}</dd>
          </div>
        ))}
        <div>
          <dt>{say(LIST.behindPercent)}</dt>
          <dd className="figures">{say(LIST.percent, { count: rules.behindPercent ?? BEHIND_PERCENT })}</dd>
        </div>
        <div>
          <dt>{say(LIST.deemedConsentRule)}</dt>
          <dd>{rules.deemedConsentRule ?? say(LIST.noConsent)}</dd>
        </div>
      </dl>
      {changing && <RulesSheet list={list} onClose={() => setChanging(false)} />}
    </section>
  );
}

/** A number alone says nothing. */
function inWorkingDays(term: InBoth<string>): InBoth<string> {
  const { zh, en } = LIST.inWorkingDays;
  return { zh: filled(zh, { term: term.zh }), en: filled(en, { term: term.en }) };
}

function RulesSheet({ list, onClose }: { readonly list: List; readonly onClose: () => void }) {
  const say = useSay();
  const { rules } = list;
  const fields: readonly Field[] = [
    ...TERMS.map((name): Field => ({ name, kind: 'number', words: inWorkingDays(LIST.terms[name]), min: 1, max: MOST_WORKING_DAYS, ...BOUNDS[name] })),
    { name: 'behindPercent', kind: 'number', words: LIST.behindPercent, hint: LIST.behindHint, min: 0, max: MOST_BEHIND_PERCENT },
    { name: 'deemedConsentRule', kind: 'line', words: LIST.deemedConsentRule, hint: LIST.consentHint, optional: true },
  ];
  const initial = {
    ...Object.fromEntries(TERMS.map((term) => [term, daysOf(rules, term)])),
    behindPercent: rules.behindPercent ?? BEHIND_PERCENT,
    deemedConsentRule: rules.deemedConsentRule ?? '',
  };
  return <FormSheet title={say(LIST.change)} about={list.title} fields={fields} initial={initial} run={(values) => save(list, initial, values)} onClose={onClose} />;
}

/** Only what was changed is sent: what holds by default goes on doing so. */
function save({ id, version }: List, initial: Given, values: Given): Promise<unknown> {
  const numbers = [...TERMS, 'behindPercent'].filter((name) => values[name] !== initial[name]).map((name) => [name, Number(values[name])]);
  const cited = textOf(values, 'deemedConsentRule');
  const rule = cited === initial['deemedConsentRule'] ? {} : { deemedConsentRule: cited };
  return answered(
    client.POST('/api/v1/lists/{id}/rules', {
      params: { path: { id }, header: { 'if-match': `"${version}"` } },
      body: { ...(Object.fromEntries(numbers) as Schema['ListRulesDto']), ...rule },
    }),
  );
}
