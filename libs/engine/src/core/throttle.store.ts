import type { DataSource } from 'typeorm';

const WINDOW_SECONDS = 60;
/** Every so many counts the windows of an hour ago are swept away. */
const SWEEP_EVERY = 500;

const COUNT = `
  INSERT INTO throttle AS t (bucket, window_start, hits)
  VALUES ($1, date_bin('${WINDOW_SECONDS} seconds', now(), 'epoch'), 1)
  ON CONFLICT (bucket, window_start) DO UPDATE SET hits = t.hits + 1
  RETURNING hits, ceil(${WINDOW_SECONDS} - extract(epoch FROM now() - window_start))::integer AS "secondsLeft"`;

/** Counts of requests per minute and bucket, shared by every process on the database. Real time, not a county's. */
export class ThrottleStore {
  private counted = 0;

  constructor(private readonly source: DataSource) {}

  async count(bucket: string): Promise<{ readonly hits: number; readonly secondsLeft: number }> {
    this.counted += 1;
    if (this.counted % SWEEP_EVERY === 0) {
      await this.source.query(`DELETE FROM throttle WHERE window_start < now() - interval '1 hour'`);
    }
    const rows: { hits: number; secondsLeft: number }[] = await this.source.query(COUNT, [bucket.slice(0, 200)]);
    return rows[0] ?? { hits: 1, secondsLeft: WINDOW_SECONDS };
  }
}
