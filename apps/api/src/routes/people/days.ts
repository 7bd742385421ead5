import { type Day, parseDay } from '#domain/kernel/day';

export function dayOrNone(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : parseDay(text);
}

export function termOf(dto: { readonly since: string; readonly until?: string }): { since: Day; until: Day | null } {
  return { since: parseDay(dto.since), until: dayOrNone(dto.until) ?? null };
}
