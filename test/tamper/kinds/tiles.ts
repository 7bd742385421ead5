import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { sha256 } from '#platform/hash';
import { BuiltLog } from '../build-bundle';
import { changed, flipped, inTile, type Kinds, leafPath, put, widestGap } from '../kind';

/** Hash tiles changed, alone or together with the entries under them. */
export const TILE_KINDS: Kinds = {
  'a hash of a leaf': (given) => {
    const at = given.random.below(given.log.size);
    const path = leafPath(given.log.size, at);
    return { files: put(given, path, flipped(given.files.get(path)!, (at % 256) * 32 + given.random.below(32))), outcome: 'tampered', code: 'tile-differs', at, within: 1 };
  },
  'a hash tile removed': (given) => {
    const at = given.random.below(given.log.size);
    given.files.delete(leafPath(given.log.size, at));
    return { files: given.files, outcome: 'unverified', code: 'tile-missing', at, within: 256 };
  },
  'a hash tile cut off': (given) => {
    const at = given.random.below(given.log.size);
    const path = leafPath(given.log.size, at);
    return { files: put(given, path, given.files.get(path)!.slice(0, -1)), outcome: 'tampered', code: 'tile-differs', at, within: 256 };
  },
  'a hash over full tiles': (given) => {
    const full = Math.floor(given.log.size / 256);
    if (full === 0) return undefined;
    const at = given.random.below(full);
    const path = `tile/1/000.p/${full}`;
    return { files: put(given, path, flipped(given.files.get(path)!, at * 32 + given.random.below(32))), outcome: 'tampered', code: 'tile-differs', at: at * 256, within: 256 };
  },
  'a tile over full tiles removed': (given) => {
    const full = Math.floor(given.log.size / 256);
    if (full === 0) return undefined;
    given.files.delete(`tile/1/000.p/${full}`);
    return { files: given.files, outcome: 'unverified', code: 'tile-missing', at: 0 };
  },
  'an entry and its hash': (given) => {
    const at = given.random.below(given.log.size);
    const forged = utf8(changed(given.story.bodies[at]!, (entry) => (entry['id'] = given.random.uuid())));
    inTile(given, at, (entries, place) => {
      entries[place] = forged;
    });
    const path = leafPath(given.log.size, at);
    const tile = Uint8Array.from(given.files.get(path)!);
    tile.set(leafHashOf(forged, sha256), (at % 256) * 32);
    put(given, path, tile);
    return { files: given.files, outcome: 'tampered', code: 'root-differs', at, within: widestGap(given.log.size) };
  },
  'an entry and every hash over it': (given) => {
    const at = given.random.below(given.log.size);
    const forged = changed(given.story.bodies[at]!, (entry) => (entry['id'] = given.random.uuid()));
    new BuiltLog(given.story.bodies.with(at, forged)).putTiles(given.files);
    return { files: given.files, outcome: 'tampered', code: 'root-differs', at, within: widestGap(given.log.size) };
  },
};
