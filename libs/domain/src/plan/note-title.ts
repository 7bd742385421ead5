import type { Phrase } from './note-phrases';
import type { Run } from './note-mentions';

const ROLE_BEFORE = /(?:由|请|责成|要求|会同|协同|联合|商|和|与|、)*$/;
const ROLE_AFTER =
  /^(?:等)?(?:\d+个)?(?:有关)?(?:单位|部门|镇乡|乡镇)?(?:共同|联合|具体|切实|积极)?(?:负责)?(?:为牵头单位|牵头负责|牵头|主办|负责|承办|做好配合|配合|协助|协同|参与|支持|协办)?(?:组织实施|组织|落实|实施|工作)?/;
const LIMIT_BEFORE = /(?:务必|确保|须|要|并)?(?:于|在|截至|截止|确保)?$/;
const FILLER = /^(?:并|且|要|须|应|请|将|再|同时|其中|涉及|属地|在|于|的|确保|务必|按期|按时|全面)+/;
const REPORTS = /^(?:报送?|上报|汇报|书面报告|反馈|每\S{1,6}报)(?:进展|情况|进度|结果|办理|落实)*(?:情况|一次)?(?:给?(?:县委|县政府|督查室|办公室|县委办|县府办)\S*)?$/;
const DONE = /^(?:完成|办结|落实|到位)?(?:到位)?$/;
const LONGEST = 200;

/**
 * What is to be done: the line without who does it, by when and how often. What is left is a proposal for somebody to
 * look at; a line of which nothing would be left stays whole.
 */
export function titleIn(line: string, runs: readonly Run[], phrases: readonly Phrase[]): string {
  const cuts = [...runs.map((run) => aroundName(line, run)), ...phrases.map((phrase) => ({ from: phrase.from - (LIMIT_BEFORE.exec(line.slice(0, phrase.from))?.[0].length ?? 0), until: phrase.until }))];
  const kept = clausesOf(line, cuts).map(bare).filter((clause) => clause !== '' && !REPORTS.test(clause) && !DONE.test(clause));
  return written(kept.length > 0 ? kept.join(',') : line).slice(0, LONGEST);
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function aroundName(line: string, { from, until }: Run): Span {
  const before = ROLE_BEFORE.exec(line.slice(0, from))?.[0].length ?? 0;
  const after = ROLE_AFTER.exec(line.slice(until))?.[0].length ?? 0;
  return { from: from - before, until: until + after };
}

/** Between commas and stops, with what is cut taken out. */
function clausesOf(line: string, cuts: readonly Span[]): readonly string[] {
  const isCut = (at: number): boolean => cuts.some(({ from, until }) => from <= at && at < until);
  return Array.from({ length: line.length }, (_, at) => (isCut(at) ? '' : (line[at] ?? '')))
    .join('')
    .split(/[,;。!]/);
}

function bare(clause: string): string {
  const left = clause.replace(/\(\s*\)/g, '').replace(FILLER, '').replace(/^(?:完成|做好|抓好)(?=.{3})/, '');
  return left.replace(/^[、:的]+|[、:]+$/g, '').replace(FILLER, '');
}

/** In the signs of the language it is written in. */
export function written(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const signs: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
  return text.replace(/(?<!\d)[,;:()]|[,;:()](?!\d)/g, (sign) => signs[sign] ?? sign);
}
