import { newKeyBytes } from '../ids';
import { seal, unseal } from './sealed-box';

test('a box opens with its key and what it is about, and never after a bit was changed', () => {
  const key = newKeyBytes();
  const box = seal(key, '潼川镇经办人甲', 'one');
  expect(unseal(key, box, 'one')).toBe('潼川镇经办人甲');
  expect(unseal(newKeyBytes(), box, 'one')).toBeUndefined();
  expect(unseal(key, box, 'other')).toBeUndefined();
  for (let at = 0; at < box.length; at += 1) {
    const changed = Buffer.from(box);
    changed[at] = changed[at]! ^ 1;
    expect([at, unseal(key, changed, 'one')]).toEqual([at, undefined]);
  }
  expect(seal(key, 'same', 'one').equals(seal(key, 'same', 'one'))).toBe(false);
});
