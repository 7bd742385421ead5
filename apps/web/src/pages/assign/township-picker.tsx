import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { compare, decimal, decimalText, plus, ZERO } from '#domain/kernel/decimal';
import { Failure } from '#domain/kernel/failure';
import { classOf, type UnitClass } from '../heat-map/arrange';
import { useUnits } from '../../server/units';
import { ASSIGN } from '../../words/assign';
import { useLanguage, useSay } from '../../words/language';

const CLASSES: readonly UnitClass[] = ['street', 'town', 'rural', 'other'];

interface PickerProps {
  readonly chosen: readonly string[];
  readonly quotas: Readonly<Record<string, string>>;
  /** The number they are to sum to; null where there is none to divide. */
  readonly total: { readonly value: string; readonly unit: string } | null;
  readonly onChoose: (names: readonly string[]) => void;
  readonly onQuota: (name: string, value: string) => void;
}

/** The county's townships as a tree of two levels, each with its part of the number beside it. */
export function TownshipPicker({ chosen, quotas, total, onChoose, onQuota }: PickerProps) {
  const { say, language } = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const names = useTownships();
  const isAll = names.length > 0 && names.every((name) => chosen.includes(name));
  const words = chosen.length === 0 ? say(ASSIGN.noScope) : isAll ? say(ASSIGN.all, { count: names.length }) : said(chosen, say(ASSIGN.some, { count: chosen.length }), language);
  return (
    <div className="townships">
      <div className="row">
        <span className={chosen.length === 0 ? 'soft' : ''}>{words}</span>
        <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {say(open ? ASSIGN.chosen : ASSIGN.choose)}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && <Tree {...{ names, chosen, quotas, total, onChoose, onQuota }} />}
      </div>
      {total !== null && chosen.length > 0 && <Sum chosen={chosen} quotas={quotas} total={total} />}
    </div>
  );
}

/** Few are named, many are counted. */
function said(chosen: readonly string[], counted: string, language: 'zh' | 'en'): string {
  return chosen.length <= 6 ? chosen.join(language === 'zh' ? '、' : ', ') : counted;
}

export function useTownships(): readonly string[] {
  return useUnits().filter(({ kind, closedOn }) => kind === 'township' && closedOn === null).map(({ name }) => name);
}

function Tree({ names, ...props }: PickerProps & { readonly names: readonly string[] }) {
  const say = useSay();
  const { chosen, onChoose } = props;
  const groups = CLASSES.map((kind) => ({ kind, of: names.filter((name) => classOf(name) === kind) })).filter(({ of }) => of.length > 0);
  return (
    <div className="township-tree">
      <Branch label={say(ASSIGN.all, { count: names.length })} of={names} chosen={chosen} onChoose={onChoose} />
      {groups.map(({ kind, of }) => (
        <fieldset key={kind}>
          <legend>
            <Branch label={`${say(ASSIGN.classes[kind])} ${of.length}`} of={of} chosen={chosen} onChoose={onChoose} />
          </legend>
          <ul className="plain township-leaves">
            {of.map((name) => (
              <Leaf key={name} name={name} {...props} />
            ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}

interface BranchProps {
  readonly label: string;
  readonly of: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly string[]) => void;
}

function Branch({ label, of, chosen, onChoose }: BranchProps) {
  const count = of.filter((name) => chosen.includes(name)).length;
  const others = chosen.filter((name) => !of.includes(name));
  return (
    <Checkbox checked={count === of.length} indeterminate={count > 0 && count < of.length} onChange={({ target }) => onChoose(target.checked ? [...others, ...of] : others)}>
      <b>{label}</b>
    </Checkbox>
  );
}

function Leaf({ name, chosen, quotas, total, onChoose, onQuota }: PickerProps & { readonly name: string }) {
  const say = useSay();
  const isChosen = chosen.includes(name);
  return (
    <li>
      <Checkbox checked={isChosen} onChange={({ target }) => onChoose(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))}>
        {name}
      </Checkbox>
      {total !== null && isChosen && (
        <Input
          size="small"
          className="quota figures"
          inputMode="decimal"
          aria-label={say(ASSIGN.quotaOf, { name })}
          value={quotas[name] ?? ''}
          placeholder={say(ASSIGN.quota)}
          onChange={({ target }) => onQuota(name, target.value)}
        />
      )}
    </li>
  );
}

function Sum({ chosen, quotas, total }: { readonly chosen: readonly string[]; readonly quotas: PickerProps['quotas']; readonly total: NonNullable<PickerProps['total']> }) {
  const say = useSay();
  const given = chosen.flatMap((name) => (quotas[name]?.trim() ? [quotas[name].trim()] : []));
  if (given.length === 0) return <p className="soft">{say(ASSIGN.quotaNone)}</p>;
  const sum = sumOf(given);
  const differs = sum !== null && compare(sum, decimal(total.value)) !== 0;
  return (
    <p className={`figures ${differs || sum === null ? 'wrong' : 'soft'}`} role="status">
      {say(ASSIGN.quotaSum, { sum: sum === null ? '?' : decimalText(sum), target: total.value, unit: total.unit })}
    </p>
  );
}

/** Null where one of them is no number. */
function sumOf(values: readonly string[]): ReturnType<typeof decimal> | null {
  try {
    return values.reduce((sum, value) => plus(sum, decimal(value)), ZERO);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
