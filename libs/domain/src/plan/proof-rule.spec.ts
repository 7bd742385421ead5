import { proofWords, readProof } from './proof-rule';

describe('what a list asks as proof', () => {
  test.each([
    ['', null],
    ['无', null],
    ['附件', { kind: 'file' }],
    ['证明材料', { kind: 'file' }],
    ['照片：隐患点位须见现场', { kind: 'photo', reason: '隐患点位须见现场' }],
    ['照片: a:b', { kind: 'photo', reason: 'a:b' }],
  ])('%s', (words, proof) => {
    expect(readProof(words)).toEqual({ ok: true, value: proof, notes: [] });
    expect(readProof(proofWords(proof as never))).toEqual({ ok: true, value: proof, notes: [] });
  });

  test.each([
    ['照片', 'directive.photo-without-reason'],
    ['照片：', 'directive.photo-without-reason'],
    ['现场录像', 'list.proof-unreadable'],
  ])('%s is refused', (words, code) => expect(readProof(words)).toMatchObject({ ok: false, refusals: [{ code }] }));
});
