import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { EvidenceId, PersonId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';

/** Bytes one file of evidence may have: a phone's video of some minutes. */
export const EVIDENCE_LIMIT = 200 * 1024 * 1024;

/** Characters a title and a file name may have. */
export const TITLE_LIMIT = 200;
export const FILE_NAME_LIMIT = 255;

/** What a unit says of a file before its bytes come. */
export interface UploadAnnounced {
  readonly unitId: UnitId;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  readonly title: string;
  /** The day the file proves something about; when it came is another date, and the database's. */
  readonly provesOn: Day;
}

/** A file a unit keeps as proof. Never changed; attached to any number of reports. */
export interface Evidence extends UploadAnnounced {
  readonly id: EvidenceId;
  readonly sha256: string;
  readonly mediaType: string;
  readonly byPersonId: PersonId;
}

/** Refused: another unit's shelf, an empty file, one above {@link EVIDENCE_LIMIT}, proof of a day that has not come. */
export function mustBeUploadable(upload: UploadAnnounced, by: PersonActor, today: Day): void {
  mustMay(by, 'evidence.upload', { unitId: upload.unitId });
  if (upload.size > EVIDENCE_LIMIT) fail('evidence.too-large', { size: upload.size, megabytes: EVIDENCE_LIMIT / 1_048_576 });
  if (upload.provesOn > today) fail('evidence.proves-later', { day: formatDay(upload.provesOn), today: formatDay(today) });
}

/** The fact holds no name and no title: people write persons' names there. */
export function evidenceReceived(evidence: Evidence): Fact {
  return {
    fact: 'evidence.received',
    subject: { kind: 'evidence', id: evidence.id },
    unitId: evidence.unitId,
    data: {
      sha256: evidence.sha256,
      size: evidence.size,
      media: evidence.mediaType,
      proves: formatDay(evidence.provesOn),
    },
  };
}
