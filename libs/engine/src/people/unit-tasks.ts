import type { Unit } from '#domain/people/unit';
import type { Tx } from '../core/tx';

/**
 * What stands above the directory and points to units: tasks. The directory asks through this, the composition root says
 * who answers, so that no slice calls up and no unit goes while it owes something.
 */
export interface UnitTasks {
  /** How many tasks a unit still owes, leads or verifies. */
  open(tx: Tx, unit: Unit): Promise<number>;
  /** Passes them all to the unit it went up in, in the same transaction. */
  pass(tx: Tx, from: Unit, into: Unit): Promise<void>;
}
