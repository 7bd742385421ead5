import { HeadsFile } from './heads-file';
import { KeyFiles } from './log-keys';
import type { LogPlace } from './sign-checkpoint';

/** Keys and known heads in files, as settings say. */
export function logPlace({ keyDir, deployment }: { readonly keyDir: string; readonly deployment: string }): LogPlace {
  return { keys: new KeyFiles(keyDir), heads: new HeadsFile(keyDir), deployment };
}
