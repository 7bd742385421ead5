import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSecretFile, replaceSecretFile } from '#platform/keys/secret-file';
import { refusing } from '../../core/refused-secret';

/** A head that is known outside the database. */
export interface KnownHead {
  readonly origin: string;
  readonly size: number;
  /** Hexadecimal; empty where only the size is known. */
  readonly root: string;
  /** The name of the witness that cosigned it; absent where only we signed it. */
  readonly witness?: string;
}

/**
 * The largest heads of a county's log that were signed here or cosigned by a witness, kept beside the keys: a database
 * that was set back does not set these back, and shows as being behind them.
 */
export class HeadsFile {
  constructor(private readonly folder: string) {}

  /** Codes of the counties of which anything is known. */
  counties(): readonly string[] {
    const folders = existsSync(this.folder) ? readdirSync(this.folder, { withFileTypes: true }) : [];
    return folders.filter((one) => one.isDirectory() && existsSync(this.pathOf(one.name))).map(({ name }) => name);
  }

  read(county: string): readonly KnownHead[] {
    const text = refusing(() => readSecretFile(this.pathOf(county)));
    return text === undefined ? [] : (JSON.parse(text) as { readonly heads: readonly KnownHead[] }).heads;
  }

  /** Keeps the head in place of a smaller one of the same log and witness. */
  keep(county: string, head: KnownHead): void {
    const heads = this.read(county);
    const same = (one: KnownHead): boolean => one.origin === head.origin && one.witness === head.witness;
    if (heads.some((one) => same(one) && one.size >= head.size && one.root !== '')) return;
    const kept = [...heads.filter((one) => !same(one)), head];
    refusing(() => replaceSecretFile(this.pathOf(county), `${JSON.stringify({ heads: kept }, null, 2)}\n`));
  }

  private pathOf(county: string): string {
    return join(this.folder, county, 'heads.json');
  }
}
