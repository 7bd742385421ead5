import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ListRulesDto } from './rules.dto';

const wrong = (changes: object): readonly string[] => validateSync(plainToInstance(ListRulesDto, changes)).map(({ property }) => property);

test.each([
  ['nearWorkingDays', 1, 30],
  ['behindPercent', 0, 100],
  ['urgeWorkingDays', 0, 20],
  ['acknowledgeWorkingDays', 1, 60],
])('%s is a whole number from %d to %d, or left out', (name, least, most) => {
  for (const right of [least, most, undefined]) expect(wrong({ [name]: right })).toEqual([]);
  for (const bad of [least - 1, most + 1, least + 0.5, String(least), null]) expect(wrong({ [name]: bad })).toEqual([name]);
});
