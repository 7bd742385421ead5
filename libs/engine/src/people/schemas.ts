import type { EntitySchema } from 'typeorm';
import { ACCOUNT, DELEGATION, GRANT_PROPOSAL, LEADER_LINK, ROLE_GRANT } from './access.schema';
import { CALENDAR_FEED } from './calendar-feed.schema';
import { COMPLAINT } from './complaint.schema';
import { COUNTY } from './county.schema';
import { PERSON, POST, POST_HOLDING, UNIT, UNIT_NAME } from './directory.schema';
import { PERSON_SEAL } from './person-seal.schema';
import { ACCESS_VERSION, INVITATION, SESSION } from './session.schema';

/** Every table of the directory and of access. */
export const PEOPLE_SCHEMAS: readonly EntitySchema[] = [
  COUNTY,
  UNIT,
  UNIT_NAME,
  POST,
  PERSON,
  POST_HOLDING,
  ACCOUNT,
  ROLE_GRANT,
  GRANT_PROPOSAL,
  LEADER_LINK,
  DELEGATION,
  INVITATION,
  SESSION,
  ACCESS_VERSION,
  COMPLAINT,
  CALENDAR_FEED,
  PERSON_SEAL,
] as readonly EntitySchema[];
