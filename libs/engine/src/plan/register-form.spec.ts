import { parseDay } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { TaskItemId } from '#domain/kernel/ids';
import { listCounty, type ListCounty } from '#test/support/demonstration-county';
import { formsRegistered } from './list.queries';
import { RegisterForm, type RegisterFormInput } from './register-form';

let here: ListCounty;
beforeAll(async () => void (here = await listCounty()));
afterAll(() => here.close());

const input = (itemId: TaskItemId, changes: Partial<RegisterFormInput> = {}): RegisterFormInput => ({
  itemId,
  figureKey: '电商网点数',
  ownerUnit: '县商务和经济合作局',
  legalBasis: '县委办〔2023〕1号',
  expiresOn: parseDay('2023-12-31'),
  minutes: 10,
  ...changes,
});
const register = (asked: RegisterFormInput, actor = here.chief) => new RegisterForm(here.work).run({ actor }, asked);
const code = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'registered', (error: unknown) => (error instanceof Failure ? `${error.code} ${String(error.details['title'] ?? '')}`.trim() : Promise.reject(error as Error)));

describe('the form register', () => {
  test('a figure is asked once: another form in force that asks it is named', async () => {
    const { monthly, open, once } = here.county.items;
    await register(input(monthly));
    expect(await code(register(input(open, { figureKey: ' 电商 网点数 ' })))).toBe('form.figure-asked-twice 农村电商网点改造升级');
    expect(await code(register(input(monthly, { figureKey: '别的' })))).toBe('form.already-registered');
    expect(await code(register(input(once, { figureKey: '别的', ownerUnit: '没有的单位' })))).toBe('unit.unknown');
    expect(await code(register(input('00000000-0000-0000-0000-000000000001' as TaskItemId)))).toBe('list.item-unknown');
    expect(await code(register(input(open, { figureKey: '面积' }), here.clerk))).toBe('permission.denied');
  });

  test('shows what each form costs those who fill it', async () => {
    const [form] = await here.reader.read(here.id, (reading) => formsRegistered(reading, '2023-03-15'));
    // The lead and two townships, monthly, ten minutes each.
    expect(form).toMatchObject({ figureKey: '电商网点数', respondents: 3, minutes: 10, minutesAYear: 360, expired: false });
  });
});
