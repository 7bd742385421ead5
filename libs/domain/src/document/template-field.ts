import type { DocumentKind } from './document';

/** A place in a Word template. `raw` ones stand alone in a paragraph, `image` ones are the alternative text of a picture. */
export interface TemplateField {
  readonly name: string;
  readonly kind: 'text' | 'raw' | 'image';
  readonly required: boolean;
}

const text = (name: string, required = false): TemplateField => ({ name, kind: 'text', required });
const raw = (name: string, required = false): TemplateField => ({ name, kind: 'raw', required });

/** What every document can print; the required ones are what makes a copy provable. */
const COMMON: readonly TemplateField[] = [
  text('编号', true), text('标题', true), text('发文单位', true), text('主送'), text('成文日期', true), text('县名'), text('演示说明'),
  text('数据截至', true), text('校验码', true), text('校验地址'), text('留痕位置'),
  raw('正文', true), raw('附件说明'), raw('附件'), { name: '二维码', kind: 'image', required: true },
];
const OWN: Readonly<Record<DocumentKind, readonly TemplateField[]>> = {
  slip: [text('单色', true), text('任务事项', true), text('责任单位', true), text('完成时限'), text('督办事由'), text('答复时限'), text('扣分')],
  urging: [],
  bulletin: [],
  'score-letter': [text('得分'), text('名次'), text('等次')],
  rectification: [],
  brief: [],
};

/** Fields a template of this kind may use. */
export function templateFields(kind: DocumentKind): readonly TemplateField[] {
  return [...COMMON, ...OWN[kind]];
}

/** What a template of this kind must not lack, and what of it nobody knows; both by name. */
export function fieldMistakes(kind: DocumentKind, found: readonly string[]): { readonly missing: readonly string[]; readonly unknown: readonly string[] } {
  const fields = templateFields(kind);
  return {
    missing: fields.filter(({ name, required }) => required && !found.includes(name)).map(({ name }) => name),
    unknown: [...new Set(found)].filter((name) => !fields.some((field) => field.name === name)),
  };
}
