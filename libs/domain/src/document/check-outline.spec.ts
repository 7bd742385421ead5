import { type AnsweredFigure, checkOutline } from './check-outline';
import { composePrinted } from './compose-printed';
import { type FigureBinding, type FigureReading, PLAIN_FORMAT } from './figure';
import type { Outline } from './outline';

const binding = (name: string, changes: Partial<FigureBinding> = {}): FigureBinding => ({ name, label: name, query: 'item.verified', of: { item: '1' }, asOf: null, tense: 'result', format: PLAIN_FORMAT, basis: null, ...changes });
const reading = (changes: Partial<FigureReading> = {}): FigureReading => ({ value: '321', unit: '名', over: null, under: null, verified: true, asOf: '2023-11-15', before: null, sources: [{ kind: 'report', id: 'r' }], changedAt: null, ...changes });
const answered = (name: string, more: { binding?: Partial<FigureBinding>; reading?: Partial<FigureReading> | null; shape?: AnsweredFigure['shape'] } = {}): AnsweredFigure => ({
  binding: binding(name, more.binding),
  shape: more.shape === undefined ? 'amount' : more.shape,
  reading: more.reading === null ? null : reading(more.reading),
});
const outline = (text: string, figures: readonly AnsweredFigure[], changes: Partial<Outline> = {}): Outline => ({ title: '情况汇报', sections: [{ heading: '成效', text }], figures: figures.map((figure) => figure.binding), anonymous: false, charts: [], ...changes });
const codes = (text: string, figures: readonly AnsweredFigure[] = [], changes: Partial<Outline> = {}) => checkOutline(outline(text, figures, changes), { answered: figures, places: ['潼川镇', '芦溪镇'] }).map(({ code }) => code);

describe('what keeps a document from being issued', () => {
  it('is nothing where every figure stands', () => {
    expect(codes('选派驻村第一书记和工作队员{{队员}}。', [answered('队员')])).toEqual([]);
  });

  it.each<[string, string, AnsweredFigure[], string]>([
    ['a query nobody knows', '选派{{甲}}。', [answered('甲', { shape: null, reading: null })], 'unresolved'],
    ['no value', '选派{{甲}}。', [answered('甲', { reading: { value: null } })], 'null'],
    ['no unit', '选派{{甲}}。', [answered('甲', { reading: { unit: null } })], 'unit-less'],
    ['no source', '选派{{甲}}。', [answered('甲', { reading: { sources: [] } })], 'no-source'],
    ['nobody verified it', '选派{{甲}}。', [answered('甲', { reading: { verified: false } })], 'unverified'],
    ['no year before', '选派{{甲}}，{{甲.change}}。', [answered('甲')], 'no-year-before'],
    ['a rate without n of N', '达标率{{甲}}。', [answered('甲', { shape: 'rate', reading: { unit: '%' } })], 'rate-without-parts'],
    ['a ranking without a document', '居全市{{甲}}。', [answered('甲', { shape: 'rank', reading: { unit: '名' } })], 'ranking-without-basis'],
    ['a ranking in words', '考核居全市第2名。', [], 'ranking-without-basis'],
    ['a forecast told as done', '选派{{甲}}。', [answered('甲', { binding: { tense: 'forecast' } })], 'forecast-as-result'],
    ['a result told as to come', '力争选派{{甲}}。', [answered('甲')], 'forecast-as-result'],
    ['a field without a figure', '选派{{乙}}。', [], 'field-unbound'],
    ['a field left open', '选派{{乙。', [], 'field-broken'],
    ['a figure nobody tells', '选派工作队。', [answered('甲')], 'figure-unused'],
    ['a figure typed and lost', '投入亿元。', [], 'lint'],
    ['names that are not as many as figures', '潼川镇、芦溪镇分别达98%、97%、96%。', [], 'lint'],
    ['half anonymity', '某镇进度滞后，潼川镇进度较快。', [], 'anonymous-mixed'],
    ['a wrong format', '选派{{甲}}。', [answered('甲', { binding: { format: { ...PLAIN_FORMAT, step: '0' } } })], 'format-wrong'],
  ])('%s', (_, text, figures, code) => {
    expect(codes(text, figures)).toContain(code);
  });

  it('lets a forecast go unverified, and a ranking name its document', () => {
    expect(codes('力争选派{{甲}}。', [answered('甲', { binding: { tense: 'forecast' }, reading: { verified: false } })])).toEqual([]);
    const ranked = answered('名次', { shape: 'rank', reading: { value: '2', unit: '名' }, binding: { basis: { year: 2023, document: '绵委〔2024〕3号' } } });
    expect(codes('居全市{{名次}}。', [ranked])).toEqual([]);
  });
});

describe('what is printed', () => {
  const hash = (sources: FigureReading['sources']) => ({ count: sources.length, sha256: 'x', first: sources });

  it('has every figure once, and each place in the text points there', () => {
    const figures = [answered('乙', { reading: { value: '2' } }), answered('甲')];
    const { body, figures: printed, names } = composePrinted(outline('先{{甲}}后{{乙}}再{{甲}}。', figures), figures, { places: [], hash });
    expect(names).toEqual(['甲', '乙']);
    expect(printed.map(({ text }) => text)).toEqual(['321名', '2名']);
    expect(body[0]).toEqual({ style: 'heading', pieces: [{ text: '一、成效' }] });
    expect(body[1]?.pieces.flatMap((piece) => ('figure' in piece ? [piece.figure] : []))).toEqual([0, 1, 0]);
  });

  it('names nobody where it is anonymous, the same township always by the same name', () => {
    const anonymous = outline('芦溪镇先行，潼川镇跟进，芦溪镇收官。', [], { anonymous: true });
    const { body } = composePrinted(anonymous, [], { places: ['潼川镇', '芦溪镇'], hash });
    expect(body[1]?.pieces).toEqual([{ text: '甲镇先行，乙镇跟进，甲镇收官。' }]);
  });
});
