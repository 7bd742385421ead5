import type { DataSource } from 'typeorm';
import type { FailureDetails } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Holds } from '../../core/holds';
import { Reader, type Reading } from '../../core/reader';
import { logKeys } from './checkpoint.store';
import type { HeadsFile } from './heads-file';
import { lostHead } from './known-heads';

/**
 * Looks whether each county's database leads up to the heads that are known outside it. One that does not is held: it is
 * read and not written, until a newer backup is put in its place or two officers sign that the rest is lost.
 */
export class WatchHeads {
  private readonly reader: Reader;

  constructor(
    private readonly source: DataSource,
    private readonly heads: HeadsFile,
    private readonly holds: Holds,
  ) {
    this.reader = new Reader(source);
  }

  /** Returns the counties that are held. */
  async look(): Promise<ReadonlyMap<CountyId, FailureDetails>> {
    const found = new Map<CountyId, FailureDetails>();
    for (const code of this.heads.counties()) {
      const [row]: { id: CountyId | null }[] = await this.source.query('SELECT county_by_code($1) AS id', [code]);
      const why = row?.id == null ? undefined : await this.reader.read(row.id, (reading) => lostOf(reading, this.heads));
      if (why) found.set(row!.id!, why);
    }
    this.holds.set(found);
    return found;
  }
}

/** What is lost of this log, under its present name; a log whose database knows no name has lost all that is known. */
export async function lostOf(reading: Pick<Reading, 'rows' | 'county' | 'code'>, heads: HeadsFile): Promise<FailureDetails | undefined> {
  const [key] = await logKeys(reading);
  const known = heads.read(reading.code).filter(({ origin }) => key === undefined || origin === key.origin);
  const lost = await lostHead(reading, known);
  return lost && { size: lost.size, known: lost.known.size, witness: lost.known.witness ?? lost.known.origin };
}
