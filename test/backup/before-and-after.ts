import { ownerClient } from '#engine/core/backup/snapshot';
import { newId } from '#platform/ids';
import type { County } from '#test/support/county';

/** A notice that was read, and a job that was done long ago: neither is told or done once more. */
export async function toldAndDone(county: County): Promise<void> {
  const notice = newId();
  await county.sql(
    `INSERT INTO notice (county_id, id, kind, subject_id, unit_id, created_at) VALUES ($1, $2, 'acknowledge.due', $3, $4, now())`,
    [county.id, notice, county.assignments.near, county.units.near],
  );
  for (const state of ['sent', 'accepted', 'seen']) {
    await county.sql(
      `INSERT INTO notice_proof (county_id, notice_id, person_id, channel, state, at) VALUES ($1, $2, $3, 'in-app', $4, now())`,
      [county.id, notice, county.actors.clerk.personId, state],
    );
  }
  await county.sql(`UPDATE outbox SET dispatched_at = now(), done_at = now() WHERE county_id = $1 AND job = 'notice.tell'`, [county.id]);
}

/** What the database does by itself it does again: tasks are counted under new numbers, the trail is final. */
export async function goesOn(ownerUrl: string, { id, assignments }: County): Promise<void> {
  const client = await ownerClient(ownerUrl);
  const counts = async () => (await client.query(`SELECT sum(n)::integer AS tasks FROM task_count WHERE county_id = $1`, [id])).rows;
  const before = await counts();
  await client.query(`UPDATE assignment SET figure_verified = true WHERE county_id = $1 AND id = $2`, [id, assignments.near]);
  expect(await counts()).toEqual(before);
  await expect(client.query(`DELETE FROM trail_entry WHERE county_id = $1`, [id])).rejects.toMatchObject({ code: '23001' });
  await client.end();
}
