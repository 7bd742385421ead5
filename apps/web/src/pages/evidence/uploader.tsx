import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import { EVIDENCE_LIMIT } from '#domain/report/evidence';
import { FileInput } from '../../parts/file-input';
import { useRefusalWords } from '../../parts/refusal';
import type { Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { EVIDENCE } from '../../words/report';
import { SHELL } from '../../words/shell';
import { upload } from './upload';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.xlsx,.docx,image/*';

/** Title and day first, limits told before; pauses, and goes on where it broke off. */
export function Uploader({ onDone }: { readonly onDone?: (evidence: Schema['EvidenceView']) => void }) {
  const say = useSay();
  const id = useId();
  const { today } = useMe().county;
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [provesOn, setProvesOn] = useState(today);
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setTitle(chosen?.name.replace(/\.[^.]+$/, '') ?? '');
  };
  const sending = useSending(file, { title: title.trim(), provesOn }, (evidence) => {
    choose(null);
    onDone?.(evidence);
  });
  return (
    <form
      className="uploader panel"
      aria-label={say(EVIDENCE.upload)}
      onSubmit={(event) => {
        event.preventDefault();
        sending.start();
      }}
    >
      <p className="unclassified unclassified-here">{say(SHELL.unclassified)}</p>
      <FileInput id={`${id}-file`} label={say(EVIDENCE.choose)} accept={ACCEPTED} file={file} onChoose={choose} />
      <span className="soft">{say(EVIDENCE.limits)}</span>
      {file !== null && (
        <>
          <label htmlFor={`${id}-title`}>{say(EVIDENCE.name)}</label>
          <Input id={`${id}-title`} value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
          <label htmlFor={`${id}-day`}>{say(EVIDENCE.provesOn)}</label>
          <Input id={`${id}-day`} type="date" max={today} value={provesOn} onChange={({ target }) => setProvesOn(target.value)} />
          <Buttons sending={sending} disabled={title.trim() === '' || file.size > EVIDENCE_LIMIT} />
        </>
      )}
    </form>
  );
}

function useSending(file: File | null, announced: { title: string; provesOn: string }, onDone: (evidence: Schema['EvidenceView']) => void) {
  const kept = useQueryClient();
  const [percent, setPercent] = useState<number | null>(null);
  const stop = useRef(new AbortController());
  const run = useMutation({
    mutationFn: (chosen: File) => {
      stop.current = new AbortController();
      return upload(chosen, announced, setPercent, stop.current.signal);
    },
    onSuccess: async (evidence) => {
      setPercent(null);
      await kept.invalidateQueries({ queryKey: ['get', '/api/v1/evidence'] });
      onDone(evidence);
    },
  });
  return {
    percent,
    isPending: run.isPending,
    error: run.error,
    start: () => file !== null && run.mutate(file),
    pause: () => stop.current.abort(),
  };
}

function Buttons({ sending, disabled }: { readonly sending: ReturnType<typeof useSending>; readonly disabled: boolean }) {
  const say = useSay();
  const words = useRefusalWords();
  const { percent, isPending, error, pause } = sending;
  const refused = error === null ? null : words(error);
  const isBroken = error !== null && percent !== null;
  return (
    <>
      {percent !== null && <Progress percent={percent} aria-label={say(EVIDENCE.progress, { percent })} />}
      {refused && (
        <Alert
          type={isBroken ? 'warning' : 'error'}
          showIcon
          title={isBroken ? say(EVIDENCE.broken) : refused.title}
          description={isBroken ? undefined : refused.next}
        />
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={disabled} loading={isPending}>
          {say(isBroken ? EVIDENCE.resume : EVIDENCE.upload)}
        </Button>
        {isPending && <Button onClick={pause}>{say(EVIDENCE.pause)}</Button>}
      </div>
    </>
  );
}
