import { type Cases, named, plain } from '../case';

/** Notices, the clock of a demonstration, jobs that failed. */
export const OPERATIONS_CASES: Cases = {
  listNotices: plain(() => ({ query: { unseen: 'true', limit: '10' } })),
  // A notice of the asker's own unit and role; to anybody else it is not there.
  seeNotice: named(
    async (scene, scope, by) => {
      const { county, people } = scene.in(scope);
      const [grant] = people[scope === 'foreign' ? 'clerk' : by].grants;
      const unit = grant?.unitId ?? county.units.near;
      const row = { kind: 'report.due', subject_id: county.assignments.near, unit_id: unit, role: grant?.role ?? 'clerk' };
      return { params: { id: await scene.put(scope, 'notice', { ...row, created_at: '2023-03-14T01:00:00Z' }) } };
    },
    { personal: true },
  ),
  // By an hour at a time: what is asked afterwards is asked on the same day.
  moveClock: plain((scene) => ({ body: { at: `2023-03-15T01:${String(scene.next() % 60).padStart(2, '0')}:59Z` } }), {
    also: ['clock.not-forward'],
  }),
  listIncidents: plain(() => ({ query: { limit: '10' } })),
};
