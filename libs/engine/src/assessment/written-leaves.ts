/** Each leaf as the file writes it, found by its key. */
export function leavesAsWritten(json: unknown, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (Array.isArray(json)) json.forEach((one) => leavesAsWritten(one, found));
  else if (typeof json === 'object' && json !== null) {
    if ('rule' in json && 'key' in json) found.set(String(json.key), JSON.stringify(json));
    else Object.values(json).forEach((one) => leavesAsWritten(one, found));
  }
  return found;
}
