import type { CountyId } from '#domain/kernel/ids';
import type { Actor, SystemActor } from '#domain/people/actor';
import { type Action, mustMay, type Subject } from '#domain/people/permission';

/** Rules under which whoever runs the machine acts without an account: the command line, and the demonstration's loader. */
const OPERATOR_RULES = ['command-line', 'demonstration'] as const;
type OperatorRule = (typeof OPERATOR_RULES)[number];

/**
 * Who acts when a command is typed on the server itself. He is nobody of the directory, so the trail names the
 * system and the rule, never a person whose account was not used.
 */
export function operator(countyId: CountyId, rule: OperatorRule): SystemActor {
  return { kind: 'system', countyId, rule };
}

/**
 * As `mustMay`, but the operator may too. Only for commands the command line offers (import, calendars, dispatch of
 * the demonstration): the API makes persons only, and decisions that need a person never ask this.
 */
export function mustMayOrOperate(actor: Actor, action: Action, subject: Subject = {}): void {
  if (actor.kind === 'system' && OPERATOR_RULES.some((rule) => rule === actor.rule)) return;
  mustMay(actor, action, subject);
}
