import type { InBoth } from './language';

/**
 * Why a file is not taken as evidence, by the reason the inspection gives. Fills `{reason}` of `evidence.refused`;
 * one that is not here is called by {@link OTHER_REASON}.
 */
export const EVIDENCE_REASONS: Readonly<Record<string, InBoth<string>>> = {
  empty: { zh: '文件是空的', en: 'the file is empty' },
  executable: { zh: '文件是可执行程序', en: 'the file is a program' },
  markup: { zh: '文件是网页或脚本', en: 'the file is a web page or a script' },
  unsupported: { zh: '不支持这种文件格式', en: 'files of this kind are not taken' },
  corrupt: { zh: '文件已损坏', en: 'the file is damaged' },
  polyglot: { zh: '文件可被当作两种不同的文件', en: 'the file can be read as two different files' },
  encrypted: { zh: '文件设有密码', en: 'the file is protected by a password' },
  macro: { zh: '文件含有宏', en: 'the file contains macros' },
  external: { zh: '文件引用了外部内容', en: 'the file refers to outside content' },
  embedded: { zh: '文件内嵌了其他文件', en: 'the file has other files embedded' },
  archive: { zh: '压缩结构异常', en: 'its compressed structure is not sound' },
  'image-size': { zh: '图片尺寸过大', en: 'the picture has too many pixels' },
  'name-disagrees': { zh: '扩展名与文件内容不符', en: 'its name says another kind than its content' },
};

export const OTHER_REASON: InBoth<string> = { zh: '未通过安全检查', en: 'it did not pass the safety check' };

export function evidenceReason(reason: string): InBoth<string> {
  return EVIDENCE_REASONS[reason] ?? OTHER_REASON;
}
