import { HeadsFile } from './heads-file';
import { KeyFiles } from './log-keys';
import type { LogPlace } from './sign-checkpoint';
import { SM2_KEYS } from './sm2-keys';

/** Keys and known heads in files, as settings say. */
export function logPlace({ keyDir, deployment, trailSm = false }: { readonly keyDir: string; readonly deployment: string; readonly trailSm?: boolean }): LogPlace {
  return { keys: new KeyFiles(keyDir), heads: new HeadsFile(keyDir), deployment, ...(trailSm ? { sm2: new KeyFiles(keyDir, SM2_KEYS) } : {}) };
}
