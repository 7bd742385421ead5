import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type MetadataStorage, type ValidationError } from 'class-validator';
import { Failure, type FieldError } from '#domain/kernel/failure';

/** DTOs are checked whole: unknown fields are refused, and every wrong field is named at once. */
export function validation(): ValidationPipe {
  rememberRules(getMetadataStorage());
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldErrors(error, ''));
      return new Failure('request.invalid', { count: fields.length }, fields);
    },
  });
}

const REMEMBERS = Symbol('rules remembered');
type Look = MetadataStorage['getTargetValidationMetadatas'];

/**
 * The rules of a class are gathered from every class there is, twice a request, and are always the same: gathered once.
 * Groups and schemas, which nothing of ours uses, are looked up as before.
 */
function rememberRules(storage: MetadataStorage & { [REMEMBERS]?: true }): void {
  if (storage[REMEMBERS]) return;
  storage[REMEMBERS] = true;
  const look: Look = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new Map<Function, ReturnType<Look>>();
  storage.getTargetValidationMetadatas = (...asked: Parameters<Look>) => {
    const [type, schema, always, strictGroups, groups] = asked;
    if (schema || always || strictGroups || groups?.length) return look(...asked);
    const rules = kept.get(type) ?? look(...asked);
    kept.set(type, rules);
    return rules;
  };
}

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, expected]) => ({ pointer, code, expected }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}
