import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useRefusalWords } from '../../parts/refusal';
import { answered, client, problemOf, type Schema } from '../../server/client';
import type { Work } from '../../server/my-work';
import { useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import type { Drafts } from './drafts';
import { inputOf } from './judge';

const SESSION_OVER = 401;

/** Sends rows one by one: what is taken is forgotten here, what is refused keeps its words and its reason. */
export function useSubmit(drafts: Drafts) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const words = useRefusalWords();
  const [sending, setSending] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const send = async (row: Work): Promise<'sent' | 'refused' | 'stop'> => {
    const { id } = row.task;
    setSending(id);
    try {
      const body = inputOf(row, drafts.of(row)) as unknown as Schema['ReportDto'];
      await answered(client.POST('/api/v1/assignments/{id}/reports', { params: { path: { id } }, body }));
      drafts.forget(id);
      return 'sent';
    } catch (error) {
      const { title, next } = words(error);
      setRefusals((before) => ({ ...before, [id]: `${title}。${next}` }));
      const problem = problemOf(error);
      return problem === null || problem.status === SESSION_OVER ? 'stop' : 'refused';
    }
  };
  const submit = async (rows: readonly Work[]): Promise<void> => {
    setRefusals({});
    let count = 0;
    for (const row of rows) {
      const outcome = await send(row);
      if (outcome === 'sent') count += 1;
      if (outcome === 'stop') break;
    }
    setSending(null);
    await kept.invalidateQueries();
    if (count > 0) message.success(say(REPORT.done, { count }));
  };
  return { sending, refusals, submit };
}

export type Submit = ReturnType<typeof useSubmit>;
