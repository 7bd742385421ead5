import { existsSync, readFileSync } from 'node:fs';

/** Resident memory of a process in MB; undefined where the system does not tell by file. */
export function memoryOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid ?? 0}/status`;
  if (pid === undefined || !existsSync(file)) return undefined;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_024);
}
