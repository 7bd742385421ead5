import { requireTool } from '#test/support/require-tool';
import { throughOffice } from '../office/through-office';
import type { Desk } from './desk';

interface Held {
  readonly same: boolean;
  readonly differences: readonly { readonly unit: string; readonly column: string }[];
}

/**
 * A publication's score sheet is the same as it was published, also when LibreOffice saved it; answers where it differs from
 * what was published later: unit and indicator.
 */
export async function heldAgainst(desk: Desk, publication: string, later: string): Promise<readonly string[]> {
  const taken = await desk.takeWorkbook(`/publications/${publication}/workbook`);
  const copies = requireTool('soffice', 'saves a score sheet as an office program would') ? [taken, throughOffice(taken)] : [taken];
  for (const copy of copies) {
    expect(await desk.sendWorkbook(`/publications/${publication}/copies`, copy)).toMatchObject({ same: true, intact: true, number: 1, count: 0 });
  }
  const { same, differences } = await desk.sendWorkbook<Held>(`/publications/${later}/copies`, taken);
  expect(same).toBe(false);
  return differences.map(({ unit, column }) => `${unit} ${column.split(' ')[0]}`);
}
