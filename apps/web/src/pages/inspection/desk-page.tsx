import { Page } from '../../parts/page';
import { mayDo, useMe } from '../../server/me';
import { ACCESS, INSPECTION_NAV } from '../../words/inspection';
import { useSay } from '../../words/language';
import { AccessPanel } from './access-panel';
import { InspectionTabs } from './inspection-tabs';
import { InspectionsPanel } from './inspections-panel';
import { PlansPanel } from './plans-panel';

/** What may be inspected, what is, and who may read for it. */
export function DeskPage() {
  const say = useSay();
  const me = useMe();
  return (
    <Page title={say(INSPECTION_NAV.desk)} lead={say(ACCESS.lead)}>
      <InspectionTabs />
      <div className="stack">
        <AccessPanel />
        <InspectionsPanel />
        <PlansPanel mayRegister={mayDo(me, 'inspection.plan')} />
      </div>
    </Page>
  );
}
