import type { EvidencePlace } from '#platform/blobs/open-blob-store';

/**
 * Clears the disk of uploads nobody touched for 24 hours and of what crashed processes left. Their rows go when the
 * county's next upload begins. Returns how many files and folders went.
 */
export class SweepUploads {
  constructor(private readonly place: Pick<EvidencePlace, 'sweep'>) {}

  run(): Promise<number> {
    return this.place.sweep();
  }
}
