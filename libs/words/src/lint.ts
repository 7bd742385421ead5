import type { Finding, FindingKind } from '#domain/document/lint/finding';
import { filled, type InBoth } from './language';

/** Why the text was not read, and what to do. The reasons are those of the platform's reader. */
export const UNREADABLE_WORDS = {
  missing: { zh: '找不到或无法读取“{path}”，请检查文件名和权限', en: 'Cannot find or read "{path}"; check its name and your rights' },
  empty: { zh: '“{path}”里没有文字', en: 'There is no text in "{path}"' },
  'too-large': { zh: '“{path}”太大（上限20 MB），请只保留正文', en: '"{path}" is too large (20 MB at most); keep the text only' },
  'legacy-format': { zh: '“{path}”是旧版 .doc 或 .wps 文件，请另存为 .docx', en: '"{path}" is an old .doc or .wps file; save it as .docx' },
  'not-a-document': { zh: '“{path}”不是 Word 文档，请另存为 .docx 或 .txt', en: '"{path}" is no Word document; save it as .docx or .txt' },
  damaged: { zh: '“{path}”不完整或已损坏，请重新保存', en: '"{path}" is cut off or damaged; save it again' },
  'not-text': { zh: '“{path}”不是文字文件，请另存为 .docx 或 .txt', en: '"{path}" is not a text; save it as .docx or .txt' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

const FINDING_WORDS: Readonly<Record<FindingKind, InBoth<string>>> = {
  'missing-figure': { zh: '这里少了数字', en: 'A figure is missing here' },
  'list-length': { zh: '列举了{names}项，却给出{numbers}个数', en: '{names} are named, but {numbers} figures given' },
  'impossible-percentage': { zh: '占比或覆盖类比率不会超过100%', en: 'A share of a whole cannot exceed 100 %' },
  'forecast-in-result': { zh: '成效里写了“预计”，请与实际完成分开', en: 'A forecast among results; keep them apart' },
  'web-residue': { zh: '网页复制带来的残留', en: 'Left over from a web page' },
};

/** What is wrong at this place, in both languages. */
export function findingWords({ kind, names, numbers }: Pick<Finding, 'kind' | 'names' | 'numbers'>): InBoth<string> {
  const { zh, en } = FINDING_WORDS[kind];
  return { zh: filled(zh, { names, numbers }), en: filled(en, { names, numbers }) };
}

export const LINT_WORDS = {
  about: { zh: '检查文稿', en: 'look through a text' },
  brief: { zh: '找出漏掉的数字、对不上的列举、超过100%的占比、成效里的预计、网页残留', en: 'find dropped figures, lists that do not add up, impossible shares, forecasts among results, web residue' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  sound: { zh: '没有发现问题', en: 'nothing found' },
  found: { zh: '发现{count}处问题', en: '{count} found' },
  place: { zh: '第{line}行第{column}字', en: 'line {line}, character {column}' },
} as const;
