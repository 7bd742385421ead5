import { type Action, may } from '#domain/people/permission';
import type { Api } from '#test/support/api';
import type { Ask, Asked } from '#test/support/api-ask';
import type { Somebody } from '#test/support/api-county';
import type { Target } from './case';
import { askOf, eachOf, type Operation, operationsOf } from './operations';
import { givePasswords } from './passwords';
import { CASES } from './permission-cases';
import { Scene } from './scene';

/** A request that would succeed, by somebody who may. */
export interface Right {
  readonly operation: Operation;
  readonly ask: Ask;
  readonly target: Target;
  /** Nobody, where no session is asked for. */
  readonly by: Somebody | undefined;
}

/** A request that is to be refused. */
export interface Tried {
  readonly what: string;
  readonly ask: Ask;
  /** Why the refusal is not the right one; nothing where it is. */
  readonly judge?: (answer: Asked) => string | undefined;
}

let address = 0;

/** Sends what is wrong and looks at how it is refused. */
export class Refusals {
  private constructor(
    readonly api: Api,
    readonly scene: Scene,
    readonly operations: ReadonlyMap<string, Operation>,
  ) {}

  static async of(api: Api): Promise<Refusals> {
    await givePasswords(api.home);
    const operations = operationsOf(api.document).map((operation) => [operation.id, operation] as const);
    return new Refusals(api, new Scene(api), new Map(operations));
  }

  async right(id: string): Promise<Right> {
    const operation = this.operations.get(id);
    const row = CASES[id];
    if (!operation || !row) throw new Error(`the API offers no ${id}`);
    const staged = await row.stage(this.scene, 'here', 'clerk');
    const { people } = this.api.home;
    const names = Object.keys(people) as Somebody[];
    const subject = staged.subject ?? staged.shows?.subject;
    const isAllowed = (name: Somebody): boolean => operation.action !== 'open' && may(people[name], operation.action as Action, subject);
    const by = isAllowed('clerk') ? 'clerk' : names.find(isAllowed);
    const target = by === undefined || by === 'clerk' ? staged : await row.stage(this.scene, 'here', by);
    return { operation, ask: askOf(operation, target), target, by };
  }

  /** Each from an address of its own, so that no throttle answers instead. */
  send({ by }: Pick<Right, 'by'>, ask: Ask): Promise<Asked> {
    address += 1;
    return this.api.ask({ ...ask, from: `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}` }, by);
  }

  /** All refused, each as it should be, and not one row written by all of them. */
  async all(asker: Pick<Right, 'by'>, tries: readonly Tried[]): Promise<void> {
    const before = await this.api.rows();
    const told = await eachOf(tries, async ({ what, ask, judge }) => {
      const answer = await this.send(asker, ask);
      const faults = [...faultsOf(answer), ...[judge?.(answer)].filter((fault) => fault !== undefined)];
      return faults.map((fault) => `${what}: ${fault} (${answer.status} ${answer.code} ${answer.text.slice(0, 120)})`);
    });
    expect(told.flat()).toEqual([]);
    expect(await this.api.rows()).toEqual(before);
  }
}

/** What is wrong with a refusal itself: it must say what, in both languages, and what to do. */
function faultsOf({ status, headers, body, code }: Asked): readonly string[] {
  const problem = body as { status?: number; words?: Record<string, { title?: string; next?: string }>; errors?: unknown } | undefined;
  const words = ['zh', 'en'].flatMap((language) => [problem?.words?.[language]?.title, problem?.words?.[language]?.next]);
  return [
    ...(status >= 400 && status < 500 ? [] : [`status ${status}`]),
    ...(String(headers['content-type']).startsWith('application/problem+json') ? [] : ['not a problem']),
    ...(code === '' || problem?.status !== status || !Array.isArray(problem.errors) ? ['no code'] : []),
    ...(words.every((word) => typeof word === 'string' && word.length > 1) ? [] : ['no words']),
  ];
}

export const status = (...wanted: readonly number[]) => (answer: Asked): string | undefined =>
  wanted.includes(answer.status) ? undefined : `not ${wanted.join(' or ')}`;

export const coded = (wanted: string) => ({ code }: Asked): string | undefined => (code === wanted ? undefined : `not ${wanted}`);
