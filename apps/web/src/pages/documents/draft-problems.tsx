import { Button } from 'antd';
import { useState } from 'react';
import { findingWords } from '#words/lint';
import { PROBLEM_WORDS } from '#words/documents';
import { isFigureProblem } from '#domain/document/check-outline';
import { FormSheet } from '../../parts/form-sheet';
import { textOf } from '../../parts/form-fields';
import { answered, client, match } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { DRAFT } from '../../words/draft';
import { useSay } from '../../words/language';
import type { Draft, Opened, Problem } from './use-draft';

interface Props {
  readonly opened: Opened;
  readonly draft: Draft;
}

/** Everything that keeps the draft from being issued, and what was let pass by whom. */
export function DraftProblems({ opened, draft }: Props) {
  const say = useSay();
  const units = useUnits();
  const { problems } = draft;
  return (
    <section className="panel stack" aria-label={say(DRAFT.problems)}>
      <h2>{say(DRAFT.problems)}</h2>
      {problems.length === 0 && <p role="status">{say(DRAFT.noProblems)}</p>}
      <ul className="plain stack">
        {problems.map((problem, index) => (
          <li key={`${index} ${problem.code}`} className="draft-problem">
            <Told problem={problem} />
            <Acceptance problem={problem} opened={opened} draft={draft} />
          </li>
        ))}
      </ul>
      {opened.draft.exceptions.map(({ figure, problem, unitId, reason }) => (
        <p key={`${figure} ${problem}`} className="soft">
          {say(DRAFT.accepted, { figure, problem: say(PROBLEM_WORDS[problem]), unit: units.find(({ id }) => id === unitId)?.name ?? '', reason })}
        </p>
      ))}
    </section>
  );
}

function Told({ problem: { code, figure, section, detail, finding } }: { readonly problem: Problem }) {
  const say = useSay();
  const words = finding === undefined ? PROBLEM_WORDS[code] : findingWords(finding);
  return (
    <span>
      {figure !== undefined && <code>{figure}</code>} {say(words)}
      {section !== undefined && (
        <>
          {' · '}
          <a href={`#section-${section}`}>{say(DRAFT.place, { number: section + 1 })}</a>
        </>
      )}
      {detail !== undefined && detail !== figure && (
        <>
          <br />
          <span className="soft">{detail}</span>
        </>
      )}
    </span>
  );
}

/** A named person other than the author lets a figure pass, for what it is now. */
function Acceptance({ problem: { code, figure }, opened, draft }: Props & { readonly problem: Problem }) {
  const say = useSay();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (figure === undefined || !isFigureProblem(code) || !mayDo(me, 'document.accept') || draft.isDirty) return null;
  if (me.personId === opened.draft.authorId) return <p className="soft">{say(DRAFT.ownDraft)}</p>;
  const value = draft.live.find(({ name }) => name === figure)?.value ?? null;
  const body = { figure, problem: code, value };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(DRAFT.accept)}
      </Button>
      {isOpen && (
        <FormSheet
          title={say(DRAFT.acceptTitle, { figure })}
          about={say(DRAFT.acceptAbout)}
          fields={[{ name: 'reason', kind: 'text', words: DRAFT.reason, max: 300 }]}
          run={(values) => answered(client.POST('/api/v1/drafts/{id}/exceptions', { params: { path: { id: opened.draft.id }, header: match(draft.version) }, body: { ...body, reason: textOf(values, 'reason') } }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
