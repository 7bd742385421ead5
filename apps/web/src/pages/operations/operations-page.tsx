import { Page } from '../../parts/page';
import { useSay } from '../../words/language';
import { ADMIN_NAV } from '../../words/admin';
import { OPERATIONS } from '../../words/operations';
import { ChannelsPanel } from './channels-panel';
import { DowntimesPanel } from './downtimes-panel';
import { IncidentsPanel } from './incidents-panel';

/** What keeps the county running: jobs that failed for good, times it stood still, where people are told things. */
export function OperationsPage() {
  const say = useSay();
  return (
    <Page
      title={say(ADMIN_NAV.operations)}
      aside={
        <a href="/api/queues" target="_blank" rel="noreferrer">
          {say(OPERATIONS.queues)}
        </a>
      }
    >
      <div className="stack">
        <IncidentsPanel />
        <DowntimesPanel />
        <ChannelsPanel />
      </div>
    </Page>
  );
}
