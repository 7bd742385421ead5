import type { Schema } from '../server/client';
import { useSay } from '../words/language';
import { REPORT } from '../words/report';

/** A report as it was submitted. */
export function ReportContent({ report, unit }: { readonly report: Schema['ReportCardView']; readonly unit: string }) {
  const say = useSay();
  const { figure, percent, milestone, text, nothingReason } = report;
  if (nothingReason !== null) {
    return (
      <p>
        <b>{say(REPORT.nothing)}</b> {nothingReason}
      </p>
    );
  }
  return (
    <div className="report-content">
      <p className="report-figures">
        {figure !== null && (
          <span>
            <span className="soft">{say(REPORT.figure)}</span> <b className="figures">{figure}</b> {unit}
          </span>
        )}
        {percent !== null && (
          <span>
            <span className="soft">{say(REPORT.fields.percent)}</span> <b className="figures">{percent}</b> %
          </span>
        )}
        {milestone !== null && (
          <span>
            <span className="soft">{say(REPORT.milestone)}</span> <b>{milestone}</b>
          </span>
        )}
      </p>
      {text !== '' && <p className="said">{text}</p>}
    </div>
  );
}
