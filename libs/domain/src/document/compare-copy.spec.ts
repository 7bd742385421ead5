import { claimsOf, compareCopy } from './compare-copy';

const ISSUED = '三台县督查室\n〔2023〕督查通报1号\n建成农村电商网点100个[1]，惠及群众3.2万人。\n数据截至：2023-03-02 09:00　　校验码：abcd 0123 4567';

describe('a copy', () => {
  it.each([
    ['as it was', ISSUED],
    ['with its lines broken elsewhere', ISSUED.replace('电商', '电\n商').replace('惠及', '\n惠及')],
    ['with page numbers and no footnotes', `${ISSUED.replace('[1]', '')}\n— 1 —`],
  ])('%s is what was issued', (_, copy) => {
    expect(compareCopy(ISSUED, copy.replace(/\n(?=商|惠)/g, ''))).toEqual({ missing: [], extra: [] });
  });

  it('with another figure differs where the figure stands', () => {
    expect(compareCopy(ISSUED, ISSUED.replace('100个', '1000个'))).toEqual({ missing: ['建成农村电商网点100个'], extra: ['建成农村电商网点1000个'] });
  });

  it('with a sentence less or more differs there', () => {
    expect(compareCopy(ISSUED, ISSUED.replace('，惠及群众3.2万人', '')).missing).toEqual(['惠及群众3.2万人']);
    expect(compareCopy(ISSUED, `${ISSUED}\n潼川镇排名第一。`).extra).toEqual(['潼川镇排名第一']);
  });

  it('names itself by its address and its numbers, whatever else it cites', () => {
    const id = '019a0000-0000-7000-8000-000000000001';
    expect(claimsOf(`依据〔2023〕4号文。${ISSUED} https://duban.example/documents/verify?id=${id}&hash=abcd`)).toEqual({ id, numbers: ['〔2023〕4号', '〔2023〕督查通报1号'] });
    expect(claimsOf('一份没有编号的材料')).toEqual({ id: undefined, numbers: [] });
  });
});
