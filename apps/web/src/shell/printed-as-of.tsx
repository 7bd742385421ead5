import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAsOf } from '../parts/as-of';
import { wallClock } from '../server/browser';
import { useMe } from '../server/me';
import { ITEM } from '../words/item';
import { useSay } from '../words/language';

/** On paper only: whose figures these are and until when they hold, which is when they were last read. */
export function PrintedAsOf() {
  const say = useSay();
  const asOf = useAsOf();
  const kept = useQueryClient();
  const { county } = useMe();
  const [at, setAt] = useState(() => wallClock().getTime());
  useEffect(() => {
    const read = (): void => flushSync(() => setAt(Math.max(...kept.getQueryCache().getAll().map(({ state }) => state.dataUpdatedAt))));
    window.addEventListener('beforeprint', read);
    return () => window.removeEventListener('beforeprint', read);
  }, [kept]);
  return <p className="print-only">{say(ITEM.printed, { county: county.name, at: asOf(at) })}</p>;
}
