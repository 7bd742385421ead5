import { Input } from 'antd';
import { useId } from 'react';
import { decimal } from '#domain/kernel/decimal';
import { Failure } from '#domain/kernel/failure';
import { Field } from '../../parts/field';
import { ASSIGN } from '../../words/assign';
import { useSay } from '../../words/language';
import type { TaskDraft } from './draft';
import type { PartProps } from './task-fields';
import { TownshipPicker } from './township-picker';

/** Which townships, and how much of the number each. */
export function Where({ task, wrong, onChange }: Omit<PartProps, 'wrong'> & { readonly wrong: readonly string[] }) {
  const say = useSay();
  const id = useId();
  const { townships, quotas, explanation } = task;
  const isDivided = totalOf(task) !== null && townships.some((name) => (quotas[name] ?? '').trim() !== '');
  return (
    <>
      <Field label={say(ASSIGN.scope)} wrong={wrong} wide>
        <TownshipPicker
          chosen={townships}
          quotas={quotas}
          total={totalOf(task)}
          onChoose={(names) => onChange({ townships: names })}
          onQuota={(name, value) => onChange({ quotas: { ...quotas, [name]: value } })}
        />
      </Field>
      {isDivided && (
        <Field id={id} label={say(ASSIGN.explanation)} wrong={[]} wide>
          <Input id={id} value={explanation} maxLength={500} onChange={({ target }) => onChange({ explanation: target.value })} />
        </Field>
      )}
    </>
  );
}

/** A quantity to be divided; rates bind each township alike. */
function totalOf({ target, unitOfMeasure, townships }: TaskDraft): { readonly value: string; readonly unit: string } | null {
  if (townships.length === 0 || unitOfMeasure === '%' || unitOfMeasure === '‰') return null;
  try {
    decimal(target.trim().replaceAll(',', ''));
    return { value: target.trim().replaceAll(',', ''), unit: unitOfMeasure };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
