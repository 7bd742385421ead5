import { Difference } from '../../parts/difference';
import { FileList } from '../../parts/files';
import { ReportContent } from '../../parts/report-content';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useLanguage, useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import { CADENCE_WORDS } from '../../words/task';
import type { Task } from './task';
import { Outcome } from './outcome';

/** Reports by period, newest first, each with its difference and what became of it. */
export function ProgressTab({ task }: { readonly task: Task }) {
  const reports = queries.useQuery('get', '/api/v1/assignments/{id}/reports', { params: { path: { id: task.id } } });
  return (
    <>
      <Periods id={task.id} />
      <Loaded query={reports}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={REPORT.none} next={REPORT.noneNext} />
          ) : (
            <ol className="plain stack">
              {found.map((report) => (
                <ReportCard key={report.id} report={report} task={task} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </>
  );
}

function ReportCard({ report, task }: { readonly report: Schema['ReportCardView']; readonly task: Task }) {
  const say = useSay();
  const outcomes = task.verifications.filter(({ reportId }) => reportId === report.id);
  return (
    <li className="panel">
      <header className="report-head">
        <h2>{say(REPORT.reportOf, { number: report.number, period: report.period === 'once' ? say(CADENCE_WORDS.once) : report.period })}</h2>
        <span className="soft figures">
          {say(REPORT.kinds[report.kind])} · {report.receivedAt.slice(0, 10)}
          {report.late && ` · ${say(REPORT.lateMark)}`}
        </span>
      </header>
      <div className="columns">
        <div>
          <ReportContent report={report} unit={task.unitOfMeasure} />
          <FileList ids={report.evidenceIds} />
        </div>
        <div>
          <h3>{say(REPORT.changed)}</h3>
          <Difference report={report} />
          {outcomes.map((outcome) => (
            <Outcome key={outcome.id} outcome={outcome} />
          ))}
        </div>
      </div>
    </li>
  );
}

/** Every period with its two dates in words. */
function Periods({ id }: { readonly id: string }) {
  const { language } = useLanguage();
  const periods = queries.useQuery('get', '/api/v1/assignments/{id}/report-periods', { params: { path: { id } } });
  return (
    <ul className="plain periods">
      {periods.data?.map(({ key, reported, standing, words }) => (
        <li key={key} className={`period period-${reported ? 'reported' : standing}`} title={words[language]}>
          <span className="figures">{key === 'once' ? words[language] : key}</span>
          <span aria-hidden="true">{reported ? '✓' : standing === 'closed' ? '✕' : standing === 'late' ? '!' : '·'}</span>
        </li>
      ))}
    </ul>
  );
}
