import { utf8 } from '#domain/ledger/tlog/bytes';
import { changed, entriesPath, flipped, type Given, inTile, type Kinds, put, spread, type Tampered } from '../kind';

/** Files of a bundle changed by whoever has them, without any key: the entry is named. */
const exactly = (given: Given, at: number, change: (entries: Uint8Array[], place: number) => void): Tampered => ({
  files: inTile(given, at, change),
  outcome: 'tampered',
  code: 'entry-differs',
  at,
  within: 1,
});
const anywhere = ({ log, random }: Given): number => random.below(log.size);

export const ENTRY_KINDS: Kinds = {
  'one character of an entry': (given) =>
    exactly(given, anywhere(given), (entries, place) => {
      entries[place] = flipped(entries[place]!, given.random.below(entries[place]!.length));
    }),
  'a digit of a figure': (given) => {
    const at = given.story.bodies.findIndex((body, index) => index >= given.random.below(given.log.size) && /"figure":"\d/.test(body));
    if (at < 0) return undefined;
    return exactly(given, at, (entries, place) => {
      entries[place] = utf8(given.story.bodies[at]!.replace(/"figure":"(\d)/, (_, digit: string) => `"figure":"${(Number(digit) + 1) % 10}`));
    });
  },
  'the person who did it': (given) => {
    const at = given.story.bodies.findIndex((body, index) => index >= given.random.below(given.log.size) && body.includes('"kind":"person"'));
    if (at < 0) return undefined;
    return exactly(given, at, (entries, place) => {
      entries[place] = utf8(given.story.bodies[at]!.replace(/"person":"[0-9a-f-]+"/, `"person":"${given.random.uuid()}"`));
    });
  },
  'the time of an entry': (given) => {
    const at = anywhere(given);
    return exactly(given, at, (entries, place) => {
      entries[place] = utf8(changed(given.story.bodies[at]!, (entry) => (entry['at'] = String(entry['at']).replace(/\d{6}Z$/, `${given.random.between(100_000, 999_999)}Z`).replace('T0', 'T1'))));
    });
  },
  'an entry replaced by another of the log': (given) => {
    const [at, other] = [anywhere(given), anywhere(given)];
    if (at === other) return undefined;
    return exactly(given, at, (entries, place) => {
      entries[place] = given.log.entries[other]!;
    });
  },
  'an entry emptied': (given) =>
    exactly(given, anywhere(given), (entries, place) => {
      entries[place] = new Uint8Array(0);
    }),
  'two neighbours exchanged': (given) => {
    const at = given.random.below(given.log.size - 1);
    if (at < 0 || at % 256 === 255) return undefined;
    return exactly(given, at, (entries, place) => entries.splice(place, 2, entries[place + 1]!, entries[place]!));
  },
  'two distant entries exchanged': (given) => {
    const [one, other] = [anywhere(given), anywhere(given)].sort((a, b) => a - b) as [number, number];
    if (one === other) return undefined;
    const entries = given.log.entries.with(one, given.log.entries[other]!).with(other, given.log.entries[one]!);
    return { files: spread(given, entries), outcome: 'tampered', code: 'entry-differs', at: one, within: 1 };
  },
  'an entry moved': (given) => {
    const [from, to] = [anywhere(given), anywhere(given)];
    if (from === to) return undefined;
    const entries = given.log.entries.toSpliced(from, 1).toSpliced(to, 0, given.log.entries[from]!);
    return { files: spread(given, entries), outcome: 'tampered', code: 'entry-differs', at: Math.min(from, to), within: 1 };
  },
  'an entry removed, the rest closed up': (given) => {
    const at = anywhere(given);
    // What is missing shows in the last file; where it is missing from, in the first hash that differs.
    const code = Math.floor(at / 256) === Math.floor((given.log.size - 1) / 256) ? 'entries-missing' : 'entry-differs';
    return { files: spread(given, given.log.entries.toSpliced(at, 1)), outcome: 'tampered', code, at };
  },
  'an entry removed from its file': (given) => {
    const at = anywhere(given);
    return { files: inTile(given, at, (entries, place) => entries.splice(place, 1)), outcome: 'tampered', code: 'entries-missing', at, within: 1 };
  },
  'the newest entries removed': (given) => {
    const count = Math.min(given.log.size, given.random.between(1, 11), ((given.log.size - 1) % 256) + 1);
    const at = given.log.size - count;
    const files = inTile(given, given.log.size - 1, (entries) => entries.splice(-count));
    return { files, outcome: 'tampered', code: 'entries-missing', at, within: count };
  },
  'an entry inserted': (given) => {
    const at = anywhere(given);
    const forged = utf8(changed(given.story.bodies[at]!, (entry) => (entry['id'] = given.random.uuid())));
    return { files: inTile(given, at, (entries, place) => entries.splice(place, 0, forged)), outcome: 'tampered', code: 'entries-too-many', at, within: 1 };
  },
  'an entry written twice': (given) => {
    const at = anywhere(given);
    const files = inTile(given, at, (entries, place) => entries.splice(place, 0, entries[place]!));
    return { files, outcome: 'tampered', code: 'entries-too-many', at: Math.min(at + 1, Math.floor(at / 256) * 256 + 256, given.log.size), within: 1 };
  },
  'a file of entries removed': (given) => {
    const at = anywhere(given);
    given.files.delete(entriesPath(given.log.size, at));
    return { files: given.files, outcome: 'tampered', code: 'entries-missing', at, within: 256 };
  },
  'a file of entries cut off': (given) => {
    const path = entriesPath(given.log.size, anywhere(given));
    const bytes = given.files.get(path)!;
    const cut = bytes.slice(0, given.random.below(bytes.length));
    const whole = [...wholeEntries(cut)].length;
    const at = Number(path.match(/(\d+)(?:\.p\/\d+)?$/)![1]) * 256 + whole;
    const code = isEven(cut) ? 'entries-missing' : 'entries-cut';
    return { files: put(given, path, cut), outcome: 'tampered', code, at };
  },
  'bytes behind a file of entries': (given) => {
    const path = entriesPath(given.log.size, anywhere(given));
    const bytes = given.files.get(path)!;
    const at = Math.min(given.log.size, (Number(path.match(/(\d+)(?:\.p\/\d+)?$/)![1]) + 1) * 256);
    return { files: put(given, path, Buffer.concat([bytes, Buffer.from([0, 1, 0x61])])), outcome: 'tampered', code: 'entries-too-many', at, within: 1 };
  },
  'two files of entries exchanged': (given) => {
    if (given.log.size < 512) return undefined;
    const [one, other] = [given.files.get(entriesPath(given.log.size, 0))!, given.files.get(entriesPath(given.log.size, 256))!];
    put(given, entriesPath(given.log.size, 0), other);
    return { files: put(given, entriesPath(given.log.size, 256), one), outcome: 'tampered', code: 'entry-differs', at: 0, within: 1 };
  },
};

function* wholeEntries(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at + 2 <= bytes.length; ) {
    at += 2 + ((bytes[at]! << 8) | bytes[at + 1]!);
    if (at <= bytes.length) yield at;
  }
}

function isEven(bytes: Uint8Array): boolean {
  return bytes.length === 0 || [...wholeEntries(bytes)].at(-1) === bytes.length;
}
