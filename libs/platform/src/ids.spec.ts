import { areIdsSeeded, newId, newSalt, newSecret, seedIds } from './ids';

describe('ids', () => {
  it('are version 7, differ, and sort in the order they were made', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('and salts never share bytes, wherever the store of random bytes ends', () => {
    const salts = Array.from({ length: 2_000 }, () => (newId(), newSalt().toString('hex')));
    expect(new Set(salts).size).toBe(salts.length);
    expect(salts.every((salt) => salt.length === 32)).toBe(true);
  });

  const MOMENT = Date.UTC(2023, 10, 15, 1);
  function seeded(seed: string): { ids: string[]; salts: string[]; secret: string } {
    const end = seedIds(seed, () => MOMENT);
    try {
      expect(areIdsSeeded()).toBe(true);
      return { ids: Array.from({ length: 9_000 }, newId), salts: [newSalt(), newSalt()].map((salt) => salt.toString('hex')), secret: newSecret() };
    } finally {
      end();
    }
  }

  it('follow from a seed while one is set, at the county’s time and in their order; secrets never do', () => {
    const one = seeded('1');
    expect({ ...seeded('1'), secret: '' }).toEqual({ ...one, secret: '' });
    expect(seeded('1').secret).not.toBe(one.secret);
    expect(seeded('2').ids.filter((id) => one.ids.includes(id))).toEqual([]);
    expect([...one.ids].sort()).toEqual(one.ids);
    expect(one.ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(parseInt(one.ids[0]!.replace('-', '').slice(0, 12), 16)).toBe(MOMENT);
    expect(one.salts[0]).not.toBe(one.salts[1]);
  });

  it('are random again afterwards, and never seeded twice', () => {
    seeded('1');
    expect(areIdsSeeded()).toBe(false);
    expect(newId()).not.toBe(newId());
    const end = seedIds('1', () => 0);
    expect(() => seedIds('2', () => 0)).toThrow('already');
    end();
  });
});
