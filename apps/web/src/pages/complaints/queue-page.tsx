import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useFilters } from '../../parts/filters';
import { textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { PAGED } from '../../server/paged';
import { COMPLAINT } from '../../words/account';
import { useSay } from '../../words/language';
import { ComplaintCard } from './complaint-card';

const PAGE = 30;

/** What people think wrong, for whoever answers. */
export function ComplaintsPage() {
  const say = useSay();
  const filters = useFilters();
  const open = filters.get('all') !== '1';
  const complaints = queries.useInfiniteQuery('get', '/api/v1/complaints', { params: { query: { limit: PAGE, open } } }, PAGED);
  const aside = (
    <Checkbox checked={open} onChange={({ target }) => filters.set('all', target.checked ? undefined : '1')}>
      {say(COMPLAINT.onlyOpen)}
    </Checkbox>
  );
  return (
    <Page title={say(COMPLAINT.queue)} aside={aside}>
      <Loaded query={complaints}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={COMPLAINT.none} next={COMPLAINT.noneNext} />;
          return (
            <>
              <ul className="plain stack">
                {items.map((complaint) => (
                  <ComplaintCard key={complaint.id} complaint={complaint}>
                    {complaint.answer === null && <Answer complaint={complaint} />}
                  </ComplaintCard>
                ))}
              </ul>
              <More query={complaints} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Answer({ complaint }: { readonly complaint: Schema['ComplaintView'] }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <div className="row">
      <Button type="primary" onClick={() => setAsking(true)}>
        {say(COMPLAINT.answer)}
      </Button>
      {asking && (
        <FormSheet
          title={say(COMPLAINT.answer)}
          about={complaint.text}
          fields={[{ name: 'answer', kind: 'text', words: COMPLAINT.answerText, max: 1_000 }]}
          run={(values) => answered(client.POST('/api/v1/complaints/{id}/answer', { params: { path: { id: complaint.id } }, body: { answer: textOf(values, 'answer') } }))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
