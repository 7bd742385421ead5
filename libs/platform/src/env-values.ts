// How single variables are written.

export function trustProxyOf(written: string | undefined): boolean | number | string {
  if (written === undefined || written === 'none') return false;
  return /^\d$/.test(written) ? Number(written) : written;
}

/** `name=secret,name=secret`; a secret may hold `=` itself. */
export function secretsOf(written = ''): ReadonlyMap<string, string> {
  const pairs = written.split(',').filter((pair) => pair !== '');
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/** `from>to`. */
export function mailOf(written: string | undefined): { readonly from: string; readonly to: string } | undefined {
  const [from, to] = written?.split('>') ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}
