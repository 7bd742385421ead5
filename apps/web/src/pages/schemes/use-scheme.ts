import { useMemo } from 'react';
import { indicatorsOf } from '#domain/assessment/scheme/indicator';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { queries } from '../../server/client';

/** A version as the service has read it, read again here; undefined while it is fetched or where it may not be seen. */
export function useScheme(id: string | undefined): Scheme | undefined {
  const version = queries.useQuery('get', '/api/v1/schemes/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined });
  const file = version.data?.file;
  return useMemo(() => (file === undefined ? undefined : readScheme(file)), [file]);
}

/** What an indicator, a veto or a check is called; a figure that several indicators read has no name but its key. */
export function namesOf(scheme: Scheme | undefined): (key: string) => string {
  if (scheme === undefined) return (key) => key;
  const named = [...indicatorsOf(scheme), ...scheme.vetoes, ...scheme.checks];
  const names = new Map(named.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? key;
}

/** The scheme an assessment goes by. */
export function useSchemeOf(assessment: string): Scheme | undefined {
  const found = queries.useQuery('get', '/api/v1/assessments/{id}', { params: { path: { id: assessment } } });
  return useScheme(found.data?.schemeId);
}
