import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { More } from '../../parts/more';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { FORM } from '../../words/admin';
import { ACCESS, STANDING_MARKS, STANDING_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { DecideSheet, EndSheet } from './access-sheets';
import { type Access, useScopeWords } from './scope-words';

const PAGE = 20;

/** Accesses with their standing: one’s own for an inspector, everybody’s for who lets them in. */
export function AccessPanel() {
  const say = useSay();
  const me = useMe();
  const decides = mayDo(me, 'access.decide');
  const accesses = queries.useInfiniteQuery('get', '/api/v1/accesses', { params: { query: { limit: PAGE } } }, PAGED);
  const isInspector = me.roles.some(({ role }) => role === 'inspector');
  const none = isInspector && !decides ? [ACCESS.noneMine, ACCESS.noneMineNext] : [ACCESS.none, ACCESS.noneNext];
  return (
    <section className="panel">
      <h2 className="gap-below">{say(isInspector && !decides ? ACCESS.mine : ACCESS.all)}</h2>
      <Loaded query={accesses}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={none[0]!} next={none[1]!} />;
          return (
            <>
              <Table label={ACCESS.all} heads={[ACCESS.who, ACCESS.scope, ACCESS.time, ACCESS.standing, ACCESS.inspection, ACCESS.reads, FORM.actions]}>
                {items.map((access) => (
                  <Row key={access.id} access={access} />
                ))}
              </Table>
              <More query={accesses} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Row({ access }: { readonly access: Access }) {
  const say = useSay();
  const { person, unit, beginsAt, endsAt, standing, inspection, reads, reason, proposedBy, decidedBy } = access;
  const decider = decidedBy === null ? say(ACCESS.byNobody) : say(ACCESS.byApproved, { person: decidedBy });
  return (
    <tr>
      <th scope="row">
        {person}
        <br />
        <span className="soft">{unit}</span>
      </th>
      <td data-head={say(ACCESS.scope)}>{useScopeWords()(access)}</td>
      <td data-head={say(ACCESS.time)} className="figures">
        {say(ACCESS.until, { from: minuteOf(beginsAt), until: minuteOf(endsAt) })}
      </td>
      <td data-head={say(ACCESS.standing)}>
        <span className={`mark mark-${STANDING_MARKS[standing]}`}>{say(STANDING_WORDS[standing])}</span>
      </td>
      <td data-head={say(ACCESS.inspection)}>
        <div>
          {inspection}
          <p className="soft">
            {reason} / {say(ACCESS.by, { proposer: proposedBy, decider })}
          </p>
        </div>
      </td>
      <td data-head={say(ACCESS.reads)} className="figures">
        <Link to={`/inspection/reads?access=${access.id}`}>{say(ACCESS.readsOf, { count: reads })}</Link>
      </td>
      <td data-head={say(FORM.actions)}>
        <Acts access={access} />
      </td>
    </tr>
  );
}

/** What can be done to it now; where it cannot be by the reader, why. */
function Acts({ access }: { readonly access: Access }) {
  const say = useSay();
  const me = useMe();
  const [open, setOpen] = useState<'decide' | 'end' | null>(null);
  const { standing, personId, proposedByPersonId } = access;
  const own = personId === me.personId;
  const stands = standing === 'proposed' || standing === 'approved' || standing === 'waiting';
  const decides = standing === 'proposed' && mayDo(me, 'access.decide');
  const apart = proposedByPersonId !== me.personId && !own;
  return (
    <div className="row">
      {decides && !apart && <span className="soft">{say(ACCESS.notByYou)}</span>}
      {decides && apart && (
        <Button size="small" type="primary" onClick={() => setOpen('decide')}>
          {say(ACCESS.decide)}
        </Button>
      )}
      {stands && (own || mayDo(me, 'access.decide')) && (
        <Button size="small" danger onClick={() => setOpen('end')}>
          {say(own ? ACCESS.giveUp : ACCESS.endIt)}
        </Button>
      )}
      {open === 'decide' && <DecideSheet access={access} onClose={() => setOpen(null)} />}
      {open === 'end' && <EndSheet access={access} own={own} onClose={() => setOpen(null)} />}
    </div>
  );
}
