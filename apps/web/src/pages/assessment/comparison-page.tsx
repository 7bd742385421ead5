import { useParams, useSearchParams } from 'react-router';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { useUnits } from '../../server/units';
import { COMPARE } from '../../words/assessment';
import { useLanguage, useSay } from '../../words/language';
import { useScheme } from '../schemes/use-scheme';

type Comparison = Schema['ComparisonView'];
type Standing = NonNullable<Comparison['units'][number]['before']>;

/** What one run says that the one before did not: in words for each group, in points and causes for each unit. */
export function ComparisonPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const query = { with: params.get('with') ?? '' };
  const run = queries.useQuery('get', '/api/v1/runs/{id}', { params: { path: { id } } });
  const scheme = useScheme(run.data?.schemeId);
  const comparison = queries.useQuery('get', '/api/v1/runs/{id}/comparison', { params: { path: { id }, query } });
  return (
    <Page title={say(COMPARE.title)}>
      <Loaded query={comparison}>{(found) => <Told comparison={found} gradeOf={(grade) => scheme?.grades.find(({ key }) => key === grade)?.name ?? grade} />}</Loaded>
    </Page>
  );
}

interface ToldProps {
  readonly comparison: Comparison;
  readonly gradeOf: (grade: string) => string;
}

function Told({ comparison: { groups, units }, gradeOf }: ToldProps) {
  const { say, language } = useLanguage();
  const names = new Map(useUnits().map(({ code, name }) => [code, name]));
  if (units.length === 0) return <Empty title={COMPARE.same} next={COMPARE.sameNext} />;
  return (
    <div className="stack">
      <ul className="plain panel stack">
        {groups.map((group) => (
          <li key={group.group}>
            {group[language]}
          </li>
        ))}
      </ul>
      <Table label={COMPARE.title} heads={[COMPARE.unit, COMPARE.before, COMPARE.after, COMPARE.causes]}>
        {units.map(({ unit, before, after, causes }) => (
          <tr key={unit}>
            <th scope="row">{names.get(unit) ?? unit}</th>
            <StandingCell standing={before} head={say(COMPARE.before)} gradeOf={gradeOf} />
            <StandingCell standing={after} head={say(COMPARE.after)} gradeOf={gradeOf} />
            <td data-head={say(COMPARE.causes)}>
              {causes.length === 0 && <span className="soft">{say(COMPARE.byOthers)}</span>}
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

interface StandingProps {
  readonly standing: Standing | null;
  readonly head: string;
  readonly gradeOf: (grade: string) => string;
}

function StandingCell({ standing, head, gradeOf }: StandingProps) {
  const say = useSay();
  if (standing === null) return <td data-head={head}>—</td>;
  const { total, rank, grade } = standing;
  return (
    <td className="figures" data-head={head}>
      {[total, rank === null ? null : say(COMPARE.place, { rank }), grade && gradeOf(grade)].filter((word) => word !== null).join(' · ')}
    </td>
  );
}
