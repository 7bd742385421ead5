import { document } from './document.source';

describe('document', () => {
  it('has the name of its file, and is approved by the document', () => {
    expect(document).toMatchObject({ id: 'document', version: 1, approvedBy: 'document' });
  });
});
