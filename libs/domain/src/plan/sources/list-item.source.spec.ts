import { listItem } from './list-item.source';

describe('listItem', () => {
  it('has the name of its file, and is approved by the list', () => {
    expect(listItem).toMatchObject({ id: 'list-item', version: 1, approvedBy: 'list' });
  });
});
