import { SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { queries, type Schema } from '../server/client';
import { SEARCH } from '../words/account';
import { useSay } from '../words/language';

type Hit = Schema['HitView'];
const KINDS = ['task', 'unit', 'document'] as const;

const placeOf: Readonly<Record<Hit['kind'], (hit: Hit) => string>> = {
  task: ({ id }) => `/assignments/${id}`,
  unit: ({ id }) => `/assignments?unit=${id}`,
  document: ({ id }) => `/assignments?list=${id}`,
};

function useSearch() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(false);
  const text = useDeferredValue(typed.trim());
  const hits = useHits(text);
  useSlash(() => input.current?.focus());
  const leave = (): void => {
    setOpen(false);
    input.current?.blur();
  };
  const go = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    setTyped('');
    leave();
    void navigate(placeOf[hit.kind](hit));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.found.length > 0) {
      event.preventDefault();
      setChosen((now) => (now + step + hits.found.length) % hits.found.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(hits.found[chosen]);
    else if (event.key === 'Escape') leave();
  };
  return { input, typed, chosen, open, setOpen, text, hits, go, onKeyDown, type: (value: string) => (setTyped(value), setChosen(0), setOpen(true)) };
}

/** The box in the header: arrows choose, Enter opens, Escape leaves; `/` comes here from anywhere. */
export function SearchBox() {
  const say = useSay();
  const id = useId();
  const { input, typed, chosen, open, setOpen, text, hits, go, onKeyDown, type } = useSearch();
  const shows = open && text !== '' && hits.isRead;
  return (
    <div className="search" role="search">
      <SearchOutlined aria-hidden="true" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={say(SEARCH.label)}
        placeholder={say(SEARCH.label)}
        aria-expanded={shows}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={shows && hits.found.length > 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        maxLength={50}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-hits`} className="search-hits" role="listbox" aria-label={say(SEARCH.label)} hidden={!shows || hits.found.length === 0}>
        {shows && <Groups id={id} found={hits.found} chosen={chosen} onGo={go} />}
      </div>
      {shows && hits.found.length === 0 && (
        <p className="search-hits soft" role="status">
          {say(SEARCH.nothing, { text })}
        </p>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly id: string;
  readonly found: readonly Hit[];
  readonly chosen: number;
  readonly onGo: (hit: Hit) => void;
}

function Groups({ id, found, chosen, onGo }: GroupsProps) {
  const say = useSay();
  return KINDS.filter((kind) => found.some((hit) => hit.kind === kind)).map((kind) => (
    <div key={kind} role="group" aria-label={say(SEARCH.kinds[kind])}>
      <p className="search-kind soft" aria-hidden="true">
        {say(SEARCH.kinds[kind])}
      </p>
      {found.map((hit, index) =>
        hit.kind === kind ? (
          // The mouse is not let take the focus, or the list would be gone before it is clicked.
          <div key={hit.id} id={`${id}-${index}`} role="option" aria-selected={index === chosen} className="search-hit" onMouseDown={(event) => event.preventDefault()} onClick={() => onGo(hit)}>
            <span>
              <span className="number figures">{hit.number}</span> {hit.title}
            </span>
            {hit.unit !== null && <span className="soft">{hit.unit}</span>}
          </div>
        ) : null,
      )}
    </div>
  ));
}

function useHits(text: string): { readonly found: readonly Hit[]; readonly isRead: boolean } {
  const { data } = queries.useQuery('get', '/api/v1/search', { params: { query: { q: text } } }, { enabled: text !== '', staleTime: 30_000 });
  return { found: data ?? [], isRead: data !== undefined };
}

/** `/` outside of any field. */
function useSlash(come: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const within = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || within || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      come();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
