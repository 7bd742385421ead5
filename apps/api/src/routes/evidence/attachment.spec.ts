import { attachment } from './attachment';

describe('the name of a download', () => {
  it('is told twice, in ASCII and in UTF-8', () => {
    expect(attachment('道路 验收.pdf')).toBe(
      `attachment; filename="__ __.pdf"; filename*=UTF-8''%E9%81%93%E8%B7%AF%20%E9%AA%8C%E6%94%B6.pdf`,
    );
  });

  it('cannot break out of the header', () => {
    expect(attachment('a"\r\nset-cookie: x=1;\'.pdf')).toBe(
      `attachment; filename="a___set-cookie_ x_1__.pdf"; filename*=UTF-8''a%22%0D%0Aset-cookie%3A%20x%3D1%3B%27.pdf`,
    );
    expect(attachment('\uD800.pdf')).toContain('%EF%BF%BD.pdf');
  });
});
