import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FindingAct } from '#domain/inspection/finding-acts';
import { useTellRefusal } from '../../parts/refusal';
import { answered, client } from '../../server/client';
import { FINDING, FINDING_ACT_WORDS } from '../../words/finding';
import { useSay } from '../../words/language';
import { ActSheet } from './act-sheet';
import type { FindingWhole } from './finding';

/** These are done where the task’s own work is done. */
const ELSEWHERE: Partial<Readonly<Record<FindingAct, (finding: FindingWhole) => string>>> = {
  prove: ({ assignmentId }) => `/report#${assignmentId}`,
  recheck: () => '/verification',
};
/** Not what carries it on. */
const BESIDE: readonly FindingAct[] = ['reopen', 'propose'];

/** What the reader may do now, as the service says it; what carries it on is put forward. */
export function FindingActs({ finding }: { readonly finding: FindingWhole }) {
  const say = useSay();
  const [act, setAct] = useState<FindingAct | null>(null);
  const acknowledge = useAcknowledge(finding.assignmentId);
  const { acts } = finding;
  if (acts.length === 0) return <span className="soft">{say(FINDING.none)}</span>;
  const onward = acts.filter((one) => !BESIDE.includes(one));
  const shown = [...acts.filter((one) => BESIDE.includes(one)), ...onward];
  return (
    <>
      {shown.map((name) => {
        const elsewhere = ELSEWHERE[name];
        if (elsewhere) {
          return (
            <Link key={name} className="link-button" to={elsewhere(finding)}>
              {say(FINDING_ACT_WORDS[name])}
            </Link>
          );
        }
        const press = (): void => (name === 'acknowledge' ? acknowledge.mutate() : setAct(name));
        return (
          <Button key={name} type={onward.includes(name) ? 'primary' : 'default'} loading={name === 'acknowledge' && acknowledge.isPending} onClick={press}>
            {say(FINDING_ACT_WORDS[name])}
          </Button>
        );
      })}
      {act !== null && <ActSheet act={act} finding={finding} onClose={() => setAct(null)} />}
    </>
  );
}

/** The task’s own signing for, with the version it has now. */
function useAcknowledge(id: string) {
  const kept = useQueryClient();
  const tell = useTellRefusal();
  return useMutation({
    mutationFn: async () => {
      const params = { path: { id } };
      const { version } = await answered(client.GET('/api/v1/assignments/{id}', { params }));
      return answered(client.POST('/api/v1/assignments/{id}/acknowledge', { params: { ...params, header: { 'If-Match': `"${version}"` } } }));
    },
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
}
