import { instruction } from './instruction.source';

describe('instruction', () => {
  it('has the name of its file, and is approved by the leader', () => {
    expect(instruction).toMatchObject({ id: 'instruction', version: 1, approvedBy: 'leader' });
  });
});
