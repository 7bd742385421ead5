import type { AssignmentSource } from '../assignment-source';

/** A step towards an item of the year's list: what the list asks was approved with it. */
export const listItem: AssignmentSource = { id: 'list-item', version: 1, needs: ['itemId'], approvedBy: 'list' };
