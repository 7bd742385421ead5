import Fastify from 'fastify';

/** Whether a value conforms to a JSON Schema (draft-07), by the validator of our own HTTP server: nothing is coerced, defaulted or removed. */
export async function conformsTo(schema: object): Promise<(value: unknown) => boolean> {
  const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, strict: false } } });
  let conforms: ((value: unknown) => boolean) | undefined;
  app.get('/', (request) => {
    const validate = request.compileValidationSchema(schema as Record<string, unknown>);
    conforms = (value) => validate(value as Record<string, unknown>) === true;
    return 'compiled';
  });
  await app.inject('/');
  if (conforms === undefined) throw new Error('the schema does not compile');
  return conforms;
}
