import { CheckCircleOutlined, ExclamationCircleOutlined, LoadingOutlined, MinusCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import type { Judged } from './judge';

interface StateProps {
  readonly judged: Judged;
  readonly refusal: string | undefined;
  readonly sending: boolean;
}

/** How a row stands: icon and word, and what to correct. */
export function RowState({ judged, refusal, sending }: StateProps) {
  const say = useSay();
  if (sending) return <Line icon={<LoadingOutlined />} kind="soft" word={say(REPORT.status.sending)} />;
  if (refusal !== undefined) return <Line icon={<ExclamationCircleOutlined />} kind="bad" word={say(REPORT.status.refused)} why={refusal} />;
  if (judged.status === 'blank') return <Line icon={<MinusCircleOutlined />} kind="soft" word={say(REPORT.status.blank)} />;
  if (judged.problem) {
    const why = `${judged.problem.title}。${judged.problem.next}`;
    return <Line icon={<ExclamationCircleOutlined />} kind="bad" word={say(REPORT.status.invalid)} why={why} />;
  }
  if (judged.doubtful) return <Line icon={<WarningOutlined />} kind="doubt" word={say(REPORT.status.valid)} why={say(REPORT.warnEvidence)} />;
  return <Line icon={<CheckCircleOutlined />} kind="good" word={say(REPORT.status.valid)} />;
}

interface LineProps {
  readonly icon: React.ReactNode;
  readonly kind: 'good' | 'bad' | 'doubt' | 'soft';
  readonly word: string;
  readonly why?: string;
}

function Line({ icon, kind, word, why }: LineProps) {
  return (
    <p className={`row-state state-${kind}`} role="status">
      {icon} <b>{word}</b>
      {why !== undefined && <span>{why}</span>}
    </p>
  );
}
