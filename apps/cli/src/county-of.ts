import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { DEMONSTRATION_COUNTY } from './demonstration/directory-lines';
import { demonstrationInstead } from './demonstration/instead';

/** What the demonstration county may be called on the command line. */
const DEMO = 'demo';

/** The county of a code; `demo` is the demonstration, which is made where a built-in database has none. `county.unknown`. */
export async function countyOf(owner: Database, code: string): Promise<CountyId> {
  const wanted = code === DEMO ? DEMONSTRATION_COUNTY : code;
  const [row]: { id: CountyId | null }[] = await owner.query('SELECT county_by_code($1) AS id', [wanted]);
  if (row?.id != null) return row.id;
  return code === DEMO ? demonstrationInstead(owner) : fail('county.unknown', { county: code });
}
