import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { COMPLAINT_KIND_WORDS } from '#words/vocabulary';
import type { Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { COMPLAINT } from '../../words/account';
import { useSay } from '../../words/language';

interface CardProps {
  readonly complaint: Schema['ComplaintView'];
  readonly children?: ReactNode;
}

/** What was said, where, by whom; and what was answered. */
export function ComplaintCard({ complaint, children }: CardProps) {
  const say = useSay();
  const { kind, text, about, person, unit, filedAt, answer, answeredBy, answeredAt } = complaint;
  return (
    <li className="panel stack">
      <div className="row">
        <span className="request-kind">{say(COMPLAINT_KIND_WORDS[kind])}</span>
        <span className="soft figures">{say(COMPLAINT.by, { unit, person, at: minuteOf(filedAt) })}</span>
        {answer === null && <span className="mark mark-invited">{say(COMPLAINT.waiting)}</span>}
      </div>
      <p className="said">{text}</p>
      {about !== null && (
        <p className="soft">
          {say(COMPLAINT.about)} <Link to={about}>{about}</Link>
        </p>
      )}
      {answer !== null && (
        <div className="outcome outcome-good">
          <p className="said">{answer}</p>
          <p className="figures">{say(COMPLAINT.answered, { person: answeredBy ?? '', at: minuteOf(answeredAt ?? '') })}</p>
        </div>
      )}
      {children}
    </li>
  );
}
