import { Difference } from '../../parts/difference';
import { queries, type Schema } from '../../server/client';
import type { Work } from '../../server/my-work';
import { useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import { Outcome } from '../assignments/outcome';

/** Why it came back, which fields to correct, and what the verifier saw change. */
export function Returned({ work, outcome }: { readonly work: Work; readonly outcome: Schema['VerificationView'] }) {
  const say = useSay();
  const params = { path: { id: work.task.id } };
  const { data } = queries.useQuery('get', '/api/v1/assignments/{id}/reports', { params });
  const report = data?.find(({ id }) => id === outcome.reportId);
  return (
    <div className="row-returned">
      <Outcome outcome={outcome} />
      {report !== undefined && (
        <details>
          <summary className="soft">{say(REPORT.changed)}</summary>
          <Difference report={report} />
        </details>
      )}
    </div>
  );
}
