import { useMe } from '../server/me';
import { minuteOf } from '../server/instant';
import { useUnitName } from '../server/units';
import { ACCESS, SCOPE_WORDS } from '../words/inspection';
import { useSay } from '../words/language';

/** Whoever reads by an inspection access sees on every page what it reaches and until when; an inspector without one, why there is nothing. */
export function InspectionBanner() {
  const say = useSay();
  const { roles } = useMe();
  const grants = roles.filter(({ access }) => access !== undefined);
  const [first] = grants;
  const unit = useUnitName(first?.unitId ?? null);
  if (first?.access === undefined) return roles.some(({ role }) => role === 'inspector') ? <WithoutAccess /> : null;
  const ends = grants.map(({ access }) => access!.endsAt).sort();
  const units = grants.filter(({ countyWide, access }) => !countyWide && access!.listId === null);
  const scope = grants.some(({ countyWide }) => countyWide)
    ? say(SCOPE_WORDS.county)
    : [units.length === 1 ? unit : units.length > 1 ? say(ACCESS.scopeUnits, { count: units.length }) : '', grants.some(({ access }) => access!.listId !== null) ? say(SCOPE_WORDS.list) : '']
        .filter(Boolean)
        .join('、');
  return (
    <aside className="acting inspecting" aria-label={say(ACCESS.readOnly)}>
      {say(ACCESS.banner, { scope, until: minuteOf(ends[0]!) })}
    </aside>
  );
}

function WithoutAccess() {
  const say = useSay();
  return (
    <aside className="acting inspecting" aria-label={say(ACCESS.noneMine)}>
      <b>{say(ACCESS.noneMine)}</b> {say(ACCESS.noneMineNext)}
    </aside>
  );
}
