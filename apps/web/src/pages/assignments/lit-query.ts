import type { paths } from '../../client/schema';

type Query = NonNullable<paths['/api/v1/assignments']['get']['parameters']['query']>;
type Lit = Pick<Query, 'theme' | 'colour' | 'reason' | 'owed' | 'figure' | 'kind' | 'counted' | 'period' | 'sent' | 'sort'>;

/** The filters that numbers of the overview lead to, as they stand in the address. What is not of the list is refused by the service. */
export function litQuery(get: (name: string) => string | undefined): Lit {
  return {
    theme: get('theme'),
    colour: get('colour') as Lit['colour'],
    reason: get('reason') as Lit['reason'],
    owed: get('owed') === '1' ? true : undefined,
    figure: get('figure') as Lit['figure'],
    kind: get('kind') as Lit['kind'],
    counted: get('counted') === '1' ? true : undefined,
    period: get('period'),
    sent: get('period') ? (get('sent') as Lit['sent']) : undefined,
    sort: get('sort') as Lit['sort'],
  };
}

/** Address of the list behind a number: the same filters count there. */
export function listOf(filters: Readonly<Record<string, string>>): string {
  return `/assignments?${new URLSearchParams(filters).toString()}`;
}
