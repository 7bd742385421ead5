import { useParams, useSearchParams } from 'react-router';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { COMPARE } from '../../words/assessment';
import { useLanguage, useSay } from '../../words/language';

type Comparison = Schema['ComparisonView'];
type Standing = NonNullable<Comparison['units'][number]['before']>;

/** What one run says that the one before did not: in words for each group, in points and causes for each unit. */
export function ComparisonPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const query = { with: params.get('with') ?? '' };
  const comparison = queries.useQuery('get', '/api/v1/runs/{id}/comparison', { params: { path: { id }, query } });
  return (
    <Page title={say(COMPARE.title)}>
      <Loaded query={comparison}>{(found) => <Told comparison={found} />}</Loaded>
    </Page>
  );
}

function Told({ comparison: { groups, units } }: { readonly comparison: Comparison }) {
  const { say, language } = useLanguage();
  if (units.length === 0) return <Empty title={COMPARE.same} next={COMPARE.sameNext} />;
  return (
    <div className="stack">
      <ul className="plain panel stack">
        {groups.map((group) => (
          <li key={group.group}>
            <b>{group.name}</b>：{group[language]}
          </li>
        ))}
      </ul>
      <Table label={COMPARE.title} heads={[COMPARE.unit, COMPARE.before, COMPARE.after, COMPARE.causes]}>
        {units.map(({ unit, before, after, causes }) => (
          <tr key={unit}>
            <th scope="row">{unit}</th>
            <StandingCell standing={before} head={say(COMPARE.before)} />
            <StandingCell standing={after} head={say(COMPARE.after)} />
            <td data-head={say(COMPARE.causes)}>
              <ul className="plain">
                {causes.map((cause) => (
                  <li key={cause.node}>
                    {cause.name} <span className="figures">{`${cause.before ?? '—'} → ${cause.after ?? '—'}`}</span> <span className="soft">{say(COMPARE.from[cause.from])}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function StandingCell({ standing, head }: { readonly standing: Standing | null; readonly head: string }) {
  const say = useSay();
  if (standing === null) return <td data-head={head}>—</td>;
  const { total, rank, grade } = standing;
  return (
    <td className="figures" data-head={head}>
      {[total, rank === null ? null : say(COMPARE.place, { rank }), grade].filter((word) => word !== null).join(' · ')}
    </td>
  );
}
