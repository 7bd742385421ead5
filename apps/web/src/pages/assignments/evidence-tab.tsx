import { FileList } from '../../parts/files';
import { Empty, Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { EVIDENCE } from '../../words/report';
import type { Task } from './task';

/** Everything that was ever attached to a report of this task. */
export function EvidenceTab({ task }: { readonly task: Task }) {
  const say = useSay();
  const reports = queries.useQuery('get', '/api/v1/assignments/{id}/reports', { params: { path: { id: task.id } } });
  return (
    <Loaded query={reports}>
      {(found) => {
        const ids = [...new Set(found.flatMap(({ evidenceIds }) => evidenceIds))];
        if (ids.length === 0) return <Empty title={EVIDENCE.none} next={EVIDENCE.noneNext} />;
        return (
          <section className="panel" aria-label={say(EVIDENCE.of)}>
            <FileList ids={ids} />
          </section>
        );
      }}
    </Loaded>
  );
}
