import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Outline } from '#domain/document/outline';
import { answered, client, match, type Schema } from '../../server/client';
import { bodyOf, outlineOf } from './outline-body';

export type Opened = Schema['DraftOpenedView'];
export type Live = Schema['LiveFigureView'];
export type Problem = Schema['OutlineProblemView'];

export interface Content {
  readonly outline: Outline;
  readonly to: readonly string[];
}

const contentOf = ({ draft }: Opened): Content => ({ outline: outlineOf(draft.outline), to: draft.to });
/** How long typing rests before its figures are asked again, in milliseconds. */
const RESTS = 600;

/** A draft while it is written: what stands on the page, what the service makes of it, and saving it. */
export function useDraft(opened: Opened) {
  const { draft } = opened;
  const kept = useQueryClient();
  const [base, setBase] = useState(() => ({ content: contentOf(opened), version: draft.version }));
  const [content, setContent] = useState<Content>(base.content);
  const isDirty = JSON.stringify(content) !== JSON.stringify(base.content);
  // What others saved meanwhile is taken over only where nothing was typed: else saving is refused as stale, and nothing is lost.
  // What was read before one’s own saving is older than it, and never comes back.
  useEffect(() => {
    if (isDirty || draft.version <= base.version) return;
    const content = contentOf(opened);
    setBase({ content, version: draft.version });
    setContent(content);
  }, [isDirty, draft.version, base.version, opened]);
  const save = useMutation({
    mutationFn: () => answered(client.PUT('/api/v1/drafts/{id}', { params: { path: { id: draft.id }, header: match(base.version) }, body: { year: draft.year, outline: bodyOf(content.outline), to: [...content.to] } })),
    onSuccess: async ({ version }) => {
      setBase({ content, version });
      await kept.invalidateQueries();
    },
  });
  const preview = usePreview(draft.year, content.outline, isDirty);
  const shown = isDirty && preview !== undefined ? { live: preview.live, problems: preview.problems } : { live: opened.live, problems: opened.problems };
  const change = (changes: Partial<Outline>): void => setContent((before) => ({ ...before, outline: { ...before.outline, ...changes } }));
  const readdress = (to: readonly string[]): void => setContent((before) => ({ ...before, to }));
  return { content, change, readdress, isDirty, save, version: base.version, ...shown };
}

export type Draft = ReturnType<typeof useDraft>;

/** What is not saved yet, once typing rests; what was told before stays until then. */
function usePreview(year: number, outline: Outline, isDirty: boolean): Schema['DraftPreviewView'] | undefined {
  const { data } = useQuery<Schema['DraftPreviewView']>({
    queryKey: ['draft preview', year, outline],
    enabled: isDirty,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    queryFn: async ({ signal }) => {
      await rest(signal);
      return answered(client.POST('/api/v1/drafts/preview', { body: { year, outline: bodyOf(outline) }, signal }));
    },
  });
  return data;
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = setTimeout(resolve, RESTS);
    signal.addEventListener('abort', () => {
      clearTimeout(waiting);
      reject(new DOMException('typed on', 'AbortError'));
    });
  });
}
