import type { Printed } from '#domain/document/document';
import type { Desk } from './desk';

interface Made {
  readonly id: string;
  readonly number: string;
}

/** A unit's numbered letter, issued twice, opened and signed for by the unit, which then tries to sign again. */
export async function letterOf(scorer: Desk, town: Desk, { assessmentId, unitId }: { readonly assessmentId: string; readonly unitId: string }) {
  const issue = (): Promise<Made> => scorer.post(`/assessments/${assessmentId}/units/${unitId}/letter`);
  const [{ id, number }, again] = [await issue(), await issue()];
  const { printed } = await town.get<{ printed: Printed }>(`/documents/${id}`);
  await town.post(`/documents/${id}/sign`);
  const { code } = await town.refused(`/documents/${id}/sign`, undefined);
  return { number, again: again.number, grade: printed.fields['等次'], second: code };
}
