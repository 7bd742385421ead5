import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { FINDING_NAV, FINDING_STANDING_MARKS, FINDING_STANDING_WORDS, FINDINGS, SEVERITY_WORDS } from '../../words/finding';
import { SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { FindingFilters, queryOf } from './finding-filters';
import { RaiseSheet } from './raise-sheet';
import { useMayRaise } from './use-may-raise';

const PAGE = 50;
type Finding = Schema['FindingView'];

/** One register of all problems, whoever found them; its filters stand in the address. */
export function FindingsPage() {
  const say = useSay();
  const filters = useFilters();
  const query = { ...queryOf(filters.get), limit: PAGE };
  const findings = queries.useInfiniteQuery('get', '/api/v1/findings', { params: { query } }, PAGED);
  return (
    <Page title={say(FINDING_NAV.findings)} lead={say(FINDINGS.lead)} aside={<Aside />}>
      <div className="filters">
        <FindingFilters filters={filters} />
        <Checkbox checked={filters.get('waiting') === '1'} onChange={({ target }) => filters.set('waiting', target.checked ? '1' : undefined)}>
          {say(FINDINGS.waiting)}
        </Checkbox>
      </div>
      <Loaded query={findings}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={filters.isFiltered ? FINDINGS.noneFiltered : FINDINGS.none} next={FINDINGS.noneNext} />;
          return (
            <>
              <p className="soft figures gap-below">{say(FINDINGS.total, { count: pages[0]!.total })}</p>
              <FindingTable items={items} />
              <More query={findings} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** To the proposals for whom they wait, and one more problem to raise. */
function Aside() {
  const say = useSay();
  const me = useMe();
  const mayRaise = useMayRaise();
  const [raising, setRaising] = useState(false);
  return (
    <>
      {mayDo(me, 'score.decideProposal') && <Link to="/score-proposals">{say(FINDING_NAV.proposals)}</Link>}
      {mayRaise && (
        <Button type="primary" onClick={() => setRaising(true)}>
          {say(FINDINGS.raise)}
        </Button>
      )}
      {raising && <RaiseSheet onClose={() => setRaising(false)} />}
    </>
  );
}

function FindingTable({ items }: { readonly items: readonly Finding[] }) {
  const say = useSay();
  return (
    <Table label={FINDING_NAV.findings} heads={[FINDINGS.finding, FINDINGS.source, FINDINGS.severity, FINDINGS.unit, FINDINGS.standing, FINDINGS.due]}>
      {items.map((finding) => (
        <tr key={finding.id}>
          <th scope="row">
            <span className="soft figures">{finding.number}</span>
            <br />
            <Link to={`/findings/${finding.id}`}>{finding.title}</Link>
          </th>
          <td data-head={say(FINDINGS.source)}>
            <div>
              {say(SOURCE_WORDS[finding.source])}
              <p className="soft">{finding.sourceDocument}</p>
            </div>
          </td>
          <td data-head={say(FINDINGS.severity)}>{say(SEVERITY_WORDS[finding.severity])}</td>
          <td data-head={say(FINDINGS.unit)}>{finding.unit.name}</td>
          <td data-head={say(FINDINGS.standing)}>
            <StandingMark finding={finding} />
          </td>
          <td data-head={say(FINDINGS.due)} className="figures">
            {finding.dueOn ?? say(FINDINGS.noDay)}
            {finding.overdue && <span className="mark mark-locked">{say(FINDINGS.overdue)}</span>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Where it stands, in which round after the first, and whether its look-back has come. */
export function StandingMark({ finding: { standing, round, lookBackDue } }: { readonly finding: Pick<Finding, 'standing' | 'round' | 'lookBackDue'> }) {
  const say = useSay();
  return (
    <span className="row">
      <span className={`mark mark-${FINDING_STANDING_MARKS[standing]}`}>{say(FINDING_STANDING_WORDS[standing])}</span>
      {lookBackDue && <span className="mark mark-late">{say(FINDINGS.lookBackDue)}</span>}
      {round > 1 && <span className="soft figures">{say(FINDINGS.round, { round })}</span>}
    </span>
  );
}
