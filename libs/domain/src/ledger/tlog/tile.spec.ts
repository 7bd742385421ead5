import fc from 'fast-check';
import { decodeEntries, encodeEntries } from './entry-bundle';
import { newTiles, newTilesOfLevel, parseTilePath, type Tile, tilePath, tileWidth } from './tile';

const paths = (tiles: Iterable<Tile>): readonly string[] => Array.from(tiles, tilePath);

describe('tile paths', () => {
  it.each<[Tile, string]>([
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 5, index: 123_456_078, width: 2 }, 'tile/5/x123/x456/078.p/2'],
    [{ level: 'entries', index: 3_057_500, width: 256 }, 'tile/entries/x003/x057/500'],
    [{ level: 63, index: 999, width: 255 }, 'tile/63/999.p/255'],
    [{ level: 1, index: 1_000, width: 1 }, 'tile/1/x001/000.p/1'],
  ])('%j is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each([
    '', 'tile/0/00', 'tile/00/000', 'tile/64/000', 'tile/0/x000/001', 'tile/0/001/002', 'tile/0/000.p/0', 'tile/0/000.p/256',
    'tile/0/000.p/01', 'tile/-1/000', 'tile/data/000', '/tile/0/000', 'tile/0/000/', 'tile/0/x001/x2/003', 'tile/0/../000',
  ])('refuses %j', (path) => {
    expect(() => parseTilePath(path)).toThrow('malformed tile');
  });

  it('read back as what was written', () => {
    const tile = fc.record({ level: fc.constantFrom<Tile['level']>(0, 1, 7, 63, 'entries'), index: fc.nat(10 ** 9), width: fc.integer({ min: 1, max: 256 }) });
    fc.assert(fc.property(tile, (given) => expect(parseTilePath(tilePath(given))).toEqual(given)));
  });
});

describe('the tiles of a tree', () => {
  it('are those of the examples of C2SP tlog-tiles', () => {
    const tiles = [...newTiles(0, 70_000)];
    expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
    expect(paths(tiles).slice(273)).toEqual(['tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1']);
    expect(paths(newTiles(0, 256))).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect(paths(newTiles(0, 0))).toEqual([]);
  });

  it('are only the new and the wider ones, when it grew', () => {
    expect(paths(newTiles(70_000, 70_001))).toEqual(['tile/0/273.p/113']);
    expect(paths(newTiles(70_000, 70_145))).toEqual(['tile/0/273', 'tile/0/274.p/1', 'tile/1/001.p/18']);
    expect(paths(newTiles(512, 512))).toEqual([]);
    expect(paths(newTiles(512, 513))).toEqual(['tile/0/002.p/1']);
    expect(paths(newTilesOfLevel('entries', 300, 520))).toEqual(['tile/entries/001', 'tile/entries/002.p/8']);
  });

  it('have no width beyond the end', () => {
    expect(tileWidth(0, 273, 70_000)).toBe(112);
    expect(tileWidth(0, 274, 70_000)).toBe(0);
    expect(tileWidth(2, 0, 70_000)).toBe(1);
  });
});

describe('entry bundles', () => {
  it('read back as what was written', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 400 })), (entries) => expect(decodeEntries(encodeEntries(entries))).toEqual(entries)));
    const longest = new Uint8Array(65_535).fill(7);
    expect(encodeEntries([longest]).subarray(0, 3)).toEqual(Uint8Array.of(255, 255, 7));
    expect(decodeEntries(encodeEntries([longest, Uint8Array.of(1)]))).toEqual([longest, Uint8Array.of(1)]);
  });

  it('hold no entry of more than 65,535 bytes, and no cut one', () => {
    expect(() => encodeEntries([new Uint8Array(65_536)])).toThrow(RangeError);
    for (const bytes of [[0], [0, 1], [0, 0, 0], [0, 1, 9, 0, 2, 9]]) expect(() => decodeEntries(Uint8Array.from(bytes))).toThrow('malformed entries');
  });
});
