import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { fail } from '#domain/kernel/failure';

/** A NUL, or half of a surrogate pair. */
const UNWRITABLE = /[\0\p{Cs}]/u;
/** No form of ours is nested so deep; what is would exhaust the stack of whoever looks at it next. */
const DEEPEST = 20;

interface Part {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * Refuses text that PostgreSQL or UTF-8 cannot hold, wherever it stands in a body or query, names of fields too: stored
 * half, it would make a record whose hash is of something else. Refuses what is nested too deep. Changes nothing.
 */
@Injectable()
export class WritableText implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type === 'body' || type === 'query') mustBeWritable(value);
    return value;
  }
}

function mustBeWritable(whole: unknown): void {
  const waiting: Part[] = [{ value: whole, pointer: '', depth: 0 }];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { value, pointer, depth } = part;
    if (typeof value === 'string' && UNWRITABLE.test(value)) refuse(pointer, 'text', 'characters of Unicode, without U+0000');
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth >= DEEPEST) refuse(pointer, 'depth', `at most ${DEEPEST} levels`);
    for (const [name, inner] of Object.entries(value)) {
      if (UNWRITABLE.test(name)) refuse(pointer, 'name', 'characters of Unicode, without U+0000');
      waiting.push({ value: inner, pointer: `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`, depth: depth + 1 });
    }
  }
}

function refuse(pointer: string, code: string, expected: string): never {
  fail('request.invalid', { count: 1 }, [{ pointer, code, expected }]);
}
