import type { EntitySchema } from 'typeorm';
import { WORK_CALENDAR } from './calendar.schema';
import { DIRECTIVE, DIRECTIVE_ITEM } from './directive.schema';
import { FORM, ITEM_UNIT, TASK_ITEM } from './item.schema';
import { ANNUAL_LIST, LIST_AMENDMENT, LIST_IMPORT } from './list.schema';

/** Every table of calendars and of the annual list. */
export const PLAN_SCHEMAS: readonly EntitySchema[] = [
  WORK_CALENDAR,
  ANNUAL_LIST,
  LIST_AMENDMENT,
  LIST_IMPORT,
  TASK_ITEM,
  ITEM_UNIT,
  FORM,
  DIRECTIVE,
  DIRECTIVE_ITEM,
] as readonly EntitySchema[];
