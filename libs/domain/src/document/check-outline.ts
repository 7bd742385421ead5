import { AnonymousNames } from './anonymous-names';
import type { FigureBinding, FigureReading, FigureShape } from './figure';
import { changeText, figureText, formatProblems } from './format-figure';
import type { Finding } from './lint/finding';
import { lintBrief } from './lint/lint-brief';
import { fieldsOf, filledText, hasBrokenField, type Outline, type OutlineField } from './outline';

/** What may be wrong with a figure. A named person may let these pass, and the document says so. */
export const FIGURE_PROBLEMS = ['unresolved', 'null', 'unit-less', 'unverified', 'no-source', 'no-year-before'] as const;
/** What is wrong with the draft itself: nobody lets these pass, they are put right. */
export const DRAFT_PROBLEMS = [
  'field-broken', 'field-unbound', 'figure-unused', 'figure-twice', 'format-wrong', 'forecast-as-result', 'ranking-without-basis', 'rate-without-parts', 'anonymous-mixed', 'lint', 'empty',
] as const;
export type FigureProblem = (typeof FIGURE_PROBLEMS)[number];
export type DraftProblem = (typeof DRAFT_PROBLEMS)[number];
export type ProblemCode = FigureProblem | DraftProblem;

/** A problem and where it is: the figure by name, the section by its place from 0. */
export interface OutlineProblem {
  readonly code: ProblemCode;
  readonly figure?: string;
  readonly section?: number;
  /** What exactly: a field as it is written, a format's mistake, the lint's words around the place. */
  readonly detail?: string;
  readonly finding?: Finding;
}

/** A bound figure with what its query answered; null where nobody knows the query. */
export interface AnsweredFigure {
  readonly binding: FigureBinding;
  readonly shape: FigureShape | null;
  readonly reading: FigureReading | null;
}

export interface OutlineAround {
  readonly answered: readonly AnsweredFigure[];
  /** Names of townships and villages, for the anonymous and against half anonymity. */
  readonly places: readonly string[];
}

export function isFigureProblem(code: ProblemCode): code is FigureProblem {
  return (FIGURE_PROBLEMS as readonly string[]).includes(code);
}

/** Everything that keeps a draft from being issued, in the order of the draft. */
export function checkOutline(outline: Outline, around: OutlineAround): readonly OutlineProblem[] {
  const used = new Set(outline.sections.flatMap(({ heading, text }) => [...fieldsOf(heading), ...fieldsOf(text)].map(({ name }) => name)));
  return [
    ...emptiness(outline),
    ...figureList(outline, used),
    ...around.answered.filter(({ binding }) => used.has(binding.name)).flatMap(figureProblems),
    ...outline.sections.flatMap((_, index) => sectionProblems(outline, index, around)),
    ...mixedAnonymity(outline, around),
  ];
}

function emptiness({ title, sections }: Outline): readonly OutlineProblem[] {
  const empty = sections.flatMap(({ text }, section): OutlineProblem[] => (text.trim() === '' ? [{ code: 'empty', section }] : []));
  return title.trim() === '' || sections.length === 0 ? [{ code: 'empty' }, ...empty] : empty;
}

function figureList({ figures }: Outline, used: ReadonlySet<string>): readonly OutlineProblem[] {
  return figures.flatMap(({ name }, index): OutlineProblem[] => {
    if (figures.findIndex((other) => other.name === name) !== index) return [{ code: 'figure-twice', figure: name }];
    return used.has(name) ? [] : [{ code: 'figure-unused', figure: name }];
  });
}

function figureProblems({ binding, shape, reading }: AnsweredFigure): readonly OutlineProblem[] {
  const figure = binding.name;
  if (shape === null || reading === null) return [{ code: 'unresolved', figure, detail: binding.query }];
  const found: OutlineProblem[] = [];
  if (reading.value === null) found.push({ code: 'null', figure, detail: binding.label });
  if (reading.unit === null || reading.unit.trim() === '') found.push({ code: 'unit-less', figure });
  if (reading.value !== null && reading.sources.length === 0) found.push({ code: 'no-source', figure, detail: binding.label });
  if (reading.value !== null && !reading.verified && binding.tense === 'result') found.push({ code: 'unverified', figure, detail: binding.label });
  for (const detail of formatProblems(binding.format, reading.unit)) found.push({ code: 'format-wrong', figure, detail });
  if (shape === 'rate' && (reading.over === null || reading.under === null)) found.push({ code: 'rate-without-parts', figure });
  if (shape === 'rank' && (binding.basis === null || binding.basis.document.trim() === '')) found.push({ code: 'ranking-without-basis', figure });
  return found;
}

const FORECAST_WORD = /预计|预期|有望|力争|将达|计划/g;
const RESULT_WORD = /已|累计|实际|截至|实现了|完成了|达到了/g;
const RANKING = /(位居|居|位列|列|排名|排在|排)(全[省市国县])?第[一二三四五六七八九十0-9]+/;
const APPROVED = /[〔[（(][12][0-9]{3}[〕\])）]|《[^》]{2,40}》/;

function sectionProblems(outline: Outline, section: number, around: OutlineAround): readonly OutlineProblem[] {
  const { heading, text } = outline.sections[section] ?? { heading: '', text: '' };
  const found: OutlineProblem[] = [];
  if (hasBrokenField(heading) || hasBrokenField(text)) found.push({ code: 'field-broken', section });
  for (const field of fieldsOf(`${heading}\n${text}`)) {
    const figure = around.answered.find(({ binding }) => binding.name === field.name);
    if (figure === undefined) found.push({ code: 'field-unbound', section, detail: field.name });
    else if (field.part === 'change' && changeOf(figure) === null) found.push({ code: 'no-year-before', figure: field.name, section });
  }
  for (const field of fieldsOf(text)) {
    const figure = around.answered.find(({ binding }) => binding.name === field.name);
    if (figure && (figure.binding.tense === 'forecast') !== speaksOfWhatIsToCome(text, field.at)) found.push({ code: 'forecast-as-result', section, figure: field.name });
  }
  const told = toldText(text, around);
  for (const sentence of told.split(/[。；！？\n]/)) {
    if (RANKING.test(sentence) && !APPROVED.test(sentence)) found.push({ code: 'ranking-without-basis', section, detail: sentence.trim().slice(0, 40) });
  }
  for (const finding of lintBrief(told)) found.push({ code: 'lint', section, finding, detail: finding.excerpt });
  return found;
}

/** By the last word of the sentence that says so: 预计 and its like, against 已 and its like. */
function speaksOfWhatIsToCome(text: string, at: number): boolean {
  const sentence = text.slice(0, at).split(/[。；！？\n]/).at(-1) ?? '';
  const lastOf = (words: RegExp): number => [...sentence.matchAll(words)].at(-1)?.index ?? -1;
  return lastOf(FORECAST_WORD) > lastOf(RESULT_WORD);
}

/** Half anonymity gives away the rest: 某镇 beside a named township. */
function mixedAnonymity({ sections, anonymous }: Outline, { places }: OutlineAround): readonly OutlineProblem[] {
  if (anonymous) return [];
  const names = new AnonymousNames(places);
  const veiled = sections.findIndex(({ text }) => /某[镇乡村]|[XxＸ×]{1,2}[镇乡村]/.test(text));
  return veiled >= 0 && sections.some(({ text }) => names.names(text)) ? [{ code: 'anonymous-mixed', section: veiled }] : [];
}

function changeOf({ binding, reading }: AnsweredFigure): string | null {
  return reading === null ? null : changeText(reading, Math.min(binding.format.decimals, 2));
}

/** What a figure's field says in a sentence; null while it cannot be said. */
export function fieldText(field: Pick<OutlineField, 'part'>, figure: AnsweredFigure): string | null {
  if (field.part === 'change') return changeOf(figure);
  const told = figure.reading === null ? null : figureText(figure.reading, figure.binding.format);
  const { basis } = figure.binding;
  return told !== null && figure.shape === 'rank' && basis !== null ? `第${told}（${basis.year}年，${basis.document}）` : told;
}

/** The text as it would be printed; a figure that is missing stands as an ellipsis, which no lint takes for a figure lost. */
export function toldText(text: string, { answered }: Pick<OutlineAround, 'answered'>): string {
  return filledText(text, (field) => {
    const figure = answered.find(({ binding }) => binding.name === field.name);
    return (figure && fieldText(field, figure)) ?? '…';
  });
}
