import { STATE_WORDS } from '#words/vocabulary';
import type { Schema } from '../server/client';
import { minuteOf } from '../server/instant';
import { useLanguage, useSay } from '../words/language';
import { TRAIL } from '../words/office';
import { PROOF } from '../words/proof';
import { FIELD_WORDS, TIMELINE, TRAIL_KIND_WORDS } from '../words/timeline';

export type Entry = Schema['InspectedEntryView'];

/** What one person did in one go. */
interface Save {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** Entries that follow one another and are of one save; a save that a page cuts is one again when the next is read. */
export function savesOf(entries: readonly Entry[]): readonly Save[] {
  const saves: { id: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = saves.at(-1);
    if (last?.id === entry.saveId) last.entries.push(entry);
    else saves.push({ id: entry.saveId, entries: [entry] });
  }
  return saves;
}

/** So many entries of a save stand open; the rest are behind a line. */
const OPEN = 6;

interface SavesProps {
  readonly entries: readonly Entry[];
  /** Names what each entry is about: where they are about many things. */
  readonly about?: boolean;
}

/** One line a save: when, who, and each thing it did with old beside new. */
export function Saves({ entries, about = false }: SavesProps) {
  const say = useSay();
  return (
    <ol className="plain trail">
      {savesOf(entries).map((save) => (
        <li key={save.entries[0]!.id} className="trail-line">
          <time className="soft figures" dateTime={save.entries[0]!.at}>
            {minuteOf(save.entries[0]!.at)}
          </time>
          <div>
            <p className="soft">
              <Actor actor={save.entries[0]!.actor} />
            </p>
            {save.entries.slice(0, OPEN).map((entry) => (
              <Line key={entry.id} entry={entry} about={about} />
            ))}
            {save.entries.length > OPEN && (
              <details>
                <summary className="soft">{say(TIMELINE.more, { count: save.entries.length - OPEN })}</summary>
                {save.entries.slice(OPEN).map((entry) => (
                  <Line key={entry.id} entry={entry} about={about} />
                ))}
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Line({ entry, about }: { readonly entry: Entry; readonly about: boolean }) {
  const { say, language } = useLanguage();
  const { sentence, kind, late, changes, sound, leaf, body } = entry;
  return (
    <div className={`trail-entry ${sound ? '' : 'trail-unsound'}`}>
      <p>
        <b>{sentence[language]}</b> <span className="mark">{say(TRAIL_KIND_WORDS[kind])}</span>
        {late !== null && <span className="mark mark-late">{say(TIMELINE.late, { days: late.days, on: late.happenedOn })}</span>}
        {!sound && <span className="mark mark-locked">{say(TRAIL.unsound)}</span>}
      </p>
      {about && entry.about !== null && <p>{entry.about}</p>}
      {changes.length > 0 && (
        <ul className="plain changes">
          {changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </ul>
      )}
      <details>
        <summary className="soft">
          {say(TRAIL.leaf)} <code>{leaf.slice(0, 12)}</code> · {say(sound ? TRAIL.sound : TRAIL.unsound)}
        </summary>
        <pre className="trail-body" tabIndex={0}>
          {body}
        </pre>
        <a href={`/api/v1/trail/entries/${entry.id}/receipt`} download>
          {say(PROOF.receipt)}
        </a>
      </details>
    </div>
  );
}

function Change({ change: { field, from, to } }: { readonly change: Schema['EntryChangeView'] }) {
  const say = useSay();
  const words = useValueWords();
  const name = FIELD_WORDS[field];
  return (
    <li>
      <span className="soft">{name ? say(name) : field}</span> <del>{words(field, from)}</del> <span aria-hidden="true">→</span> <ins>{words(field, to)}</ins>
    </li>
  );
}

export function useValueWords(): (field: string, value: unknown) => string {
  const say = useSay();
  return (field, value) => {
    if (value === null || value === undefined) return say(TIMELINE.none_);
    if (field === 'state' && String(value) in STATE_WORDS) return say(STATE_WORDS[value as keyof typeof STATE_WORDS]);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
}

export function Actor({ actor }: { readonly actor: Entry['actor'] }) {
  return <>{useActorLine()(actor)}</>;
}

export function useActorLine(): (actor: Entry['actor']) => string {
  const say = useSay();
  return (actor) => {
    if (actor.kind === 'system') return `${say(TRAIL.system)} · ${actor.rule ?? ''}`;
    return [actor.unitName, actor.postTitle, actor.actingForPost && say(TRAIL.actingFor, { post: actor.actingForPost })].filter(Boolean).join(' · ');
  };
}
