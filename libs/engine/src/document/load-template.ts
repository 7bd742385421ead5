import { fail, type FieldError } from '#domain/kernel/failure';
import type { DocumentKind } from '#domain/document/document';
import { fieldMistakes } from '#domain/document/template-field';
import { mustMay } from '#domain/people/permission';
import { MOST_TEMPLATE_BYTES, TemplateRefused, templateTags } from '#platform/word/fill-template';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { insertTemplate } from './template.store';

export interface TemplateLoaded {
  readonly kind: DocumentKind;
  readonly version: number;
}

/**
 * The office's own Word template of a kind, or the product's again. Checked before it counts: every field named that nobody
 * knows and every one that is missing (`template.fields-wrong`); a file with macros is refused.
 */
export class LoadTemplate {
  constructor(private readonly work: UnitOfWork) {}

  load(call: Call, kind: DocumentKind, file: { readonly bytes: Uint8Array; readonly name: string }): Promise<TemplateLoaded> {
    mustBeFit(kind, file.bytes);
    return this.keep(call, kind, { fileName: file.name.slice(0, 120), bytes: file.bytes });
  }

  restore(call: Call, kind: DocumentKind): Promise<TemplateLoaded> {
    return this.keep(call, kind, { fileName: '', bytes: null });
  }

  private keep(call: Call, kind: DocumentKind, { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array | null }): Promise<TemplateLoaded> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'template.change');
      mustMay(by, 'template.change');
      const { version, sha256 } = await insertTemplate(tx, { kind, fileName, bytes, by: by.personId });
      const fact = bytes === null ? 'template.restored' : 'template.loaded';
      tx.leave({ facts: [{ fact, subject: { kind: 'template', id: newId() }, unitId: by.unitId, data: { kind, version, sha256 } }] });
      return { kind, version };
    });
  }
}

/** Refused with every mistake at its field's name. */
export function mustBeFit(kind: DocumentKind, bytes: Uint8Array): void {
  try {
    const { tags, pictures } = templateTags(bytes);
    const { missing, unknown } = fieldMistakes(kind, [...tags, ...pictures.filter((name) => name === '二维码')]);
    const errors: FieldError[] = [
      ...missing.map((name): FieldError => ({ pointer: `/fields/${name}`, code: 'field-missing', expected: name })),
      ...unknown.map((name): FieldError => ({ pointer: `/fields/${name}`, code: 'field-unknown', expected: name })),
    ];
    if (errors.length > 0) fail('template.fields-wrong', { count: errors.length }, errors);
  } catch (error) {
    if (error instanceof TemplateRefused) refuse(error);
    throw error;
  }
}

function refuse({ reason, mistakes }: TemplateRefused): never {
  if (reason === 'has-macros') fail('template.has-macros');
  if (reason === 'too-large') fail('template.too-large', { most: MOST_TEMPLATE_BYTES / 1024 / 1024 });
  if (reason === 'tags') fail('template.fields-wrong', { count: mistakes.length }, mistakes.map(({ problem, tag }) => ({ pointer: `/fields/${tag}`, code: problem, expected: tag })));
  return fail('template.unreadable', { reason });
}
