import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useReachable } from '../server/reachable';
import { useSay } from '../words/language';
import { SHELL, STATES } from '../words/shell';

/** What is still to be seen was read before the line broke: it must not pass for now. */
export function OfflineBanner() {
  const say = useSay();
  const kept = useQueryClient();
  if (useReachable()) return null;
  return (
    <aside className="acting offline" role="status">
      <span>{say(STATES.shownBefore)}</span>
      <Button size="small" onClick={() => void kept.invalidateQueries()}>
        {say(SHELL.retry)}
      </Button>
    </aside>
  );
}
