import type { Somebody } from '#test/support/api-county';
import { type Cases, named, plain } from '../case';
import type { Scene, Scope } from '../scene';

/** To the asker's own unit, in his role; in the other county to a township's clerks. */
export function notice(scene: Scene, scope: Scope, by: Somebody): Promise<string> {
  const { county, people } = scene.in(scope);
  const [grant] = people[scope === 'foreign' ? 'clerk' : by].grants;
  const to = { unit_id: grant?.unitId ?? county.units.near, role: grant?.role ?? 'clerk' };
  return scene.put(scope, 'notice', { kind: 'report.due', subject_id: county.assignments.near, ...to, created_at: '2023-03-14T01:00:00Z' });
}

/** A job that failed for good. */
export function incident(scene: Scene): Promise<string> {
  return scene.put('here', 'incident', { job: 'timer.sweep', payload: '{}', reason: 'refused' });
}

/** A moment of the county's day, later than every other of this run. */
function later(scene: Scene): string {
  const second = scene.next();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2023-03-15T${two(1 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;
}

/** Notices, the clock of a demonstration, jobs that failed. */
export const OPERATIONS_CASES: Cases = {
  listNotices: plain(() => ({ query: { unseen: 'true', limit: '10' } })),
  seeNotice: named(async (scene, scope, by) => ({ params: { id: await notice(scene, scope, by) } }), { personal: true }),
  moveClock: plain((scene) => ({ body: { at: later(scene) } }), { also: ['clock.not-forward'] }),
  listIncidents: plain(() => ({ query: { limit: '10' } })),
};
