import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { UNDO_MINUTES } from '#domain/plan/directive';
import { Refusal } from '../../parts/refusal-alert';
import { useTargetWords } from '../../parts/target';
import { answered, client, type Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { ASSIGN } from '../../words/assign';
import { useLanguage, useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { KIND_WORDS } from '../../words/task';
import { useLeaderPosts } from './basis-panel';
import { type AssignDraft, bodyOf, missingOf } from './draft';
import type { Assigning } from './use-assign-draft';

type Preview = Schema['DirectivePreviewView'];

interface PanelProps {
  readonly assigning: Assigning;
  readonly preview: Preview | undefined;
}

/** Every task that will be made, unit by unit, and the one button that makes them. */
export function PreviewPanel({ assigning, preview }: PanelProps) {
  const { say, language } = useLanguage();
  const { draft } = assigning;
  const wrong = wrongIn(preview, draft);
  const made = (preview?.assignments ?? []).filter(({ kind }) => kind !== 'leadership');
  return (
    <aside className="panel assign-preview" aria-label={say(LISTS.preview)}>
      <h2 className="panel-title" aria-live="polite">
        {draft.tasks.length === 0 ? say(LISTS.preview) : wrong > 0 ? say(ASSIGN.wrong, { count: wrong }) : say(ASSIGN.preview, { count: made.length })}
      </h2>
      {preview?.refusal && <Alert type="error" showIcon title={preview.refusal[language]} />}
      {preview !== undefined && preview.missingYears.length > 0 && <Alert type="warning" showIcon title={say(LISTS.missing, { years: preview.missingYears.join('、') })} />}
      {made.length === 0 ? <p className="soft">{say(ASSIGN.previewNone)}</p> : <Planned preview={preview!} />}
      <Go assigning={assigning} count={made.length} disabled={wrong > 0 || made.length === 0} />
    </aside>
  );
}

/** A leader whom the basis has yet to name is missing once, not in every task. */
function wrongIn(preview: Preview | undefined, { tasks, basis }: AssignDraft): number {
  const photos = tasks.filter(({ proof, photoReason }) => proof === 'photo' && photoReason.trim() === '').length;
  const missing = missingOf(basis);
  const problems = (preview?.items ?? []).flatMap((item) => item.problems).filter(({ place }) => missing.length === 0 || place !== 'cells/leader');
  return photos + missing.length + problems.length;
}

function Planned({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const items = [...new Set(preview.assignments.map(({ item }) => item))];
  return items.map((item) => {
    const of = preview.assignments.filter((one) => one.item === item);
    const leads = of.find(({ kind }) => kind === 'leadership');
    return (
      <section key={item} className="planned">
        <h3>{of[0]?.title}</h3>
        {leads && (
          <p className="soft">
            {say(ASSIGN.leadership)} {leads.leader} · {say(ASSIGN.verifiedBy)} {of[0]?.verifier}
          </p>
        )}
        <ul className="plain lines planned-units">
          {of.flatMap((one) => (one.kind === 'leadership' ? [] : [<PlannedUnit key={`${one.kind}${one.unitId ?? ''}`} planned={one} />]))}
        </ul>
      </section>
    );
  });
}

function PlannedUnit({ planned }: { readonly planned: Preview['assignments'][number] }) {
  const say = useSay();
  const targetWords = useTargetWords();
  return (
    <li>
      <span>
        {planned.unit} <span className="soft">{say(KIND_WORDS[planned.kind])}</span>
        <br />
        <span className="soft">{targetWords(planned.target)}</span>
      </span>
      <span className="figures planned-day">
        {planned.dueOn === null ? say(ASSIGN.limitUnset) : say(ASSIGN.due, { day: planned.dueOn, count: planned.workingDays ?? 0 })}
        {planned.acknowledgeDueOn !== null && <span className="soft">{say(ASSIGN.signBy, { day: planned.acknowledgeDueOn })}</span>}
      </span>
    </li>
  );
}

interface GoProps {
  readonly assigning: Assigning;
  readonly count: number;
  readonly disabled: boolean;
}

function Go({ assigning, count, disabled }: GoProps) {
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const posts = useLeaderPosts();
  const { draft, clear } = assigning;
  const { source, leaderPostId } = draft.basis;
  const leader = posts.find(({ value }) => value === leaderPostId)?.label ?? '';
  const proposes = source === 'instruction' && leaderPostId !== null && !me.leaderPostIds.includes(leaderPostId);
  const make = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/directives', { body: bodyOf(draft) })),
    onSuccess: async ({ state }) => {
      clear();
      await kept.invalidateQueries();
      message.success(state === 'proposed' ? say(ASSIGN.proposed, { leader }) : say(ASSIGN.made, { minutes: UNDO_MINUTES }));
      await navigate('/directives');
    },
  });
  return (
    <div className="assign-go">
      <Refusal error={make.error} />
      <p className="soft">{proposes ? say(ASSIGN.willAsk, { leader }) : say(ASSIGN.undoHint, { minutes: UNDO_MINUTES })}</p>
      <Button type="primary" size="large" block disabled={disabled} loading={make.isPending} onClick={() => make.mutate()}>
        {proposes ? say(ASSIGN.goPropose, { leader }) : say(count === 0 ? ASSIGN.goNone : ASSIGN.go, { count })}
      </Button>
      {assigning.isKept && (
        <p className="row assign-kept">
          <span className="soft">{say(ASSIGN.kept)}</span>
          <Button type="text" size="small" onClick={clear}>
            {say(ASSIGN.clear)}
          </Button>
        </p>
      )}
    </div>
  );
}
