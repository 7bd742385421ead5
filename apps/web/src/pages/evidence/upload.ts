import { answered, client, type Schema } from '../../server/client';
import { keep, kept } from '../../server/browser';

/** The service takes parts up to 8 MB; smaller ones lose less when a line breaks. */
const PART = 2 * 1024 * 1024;

export interface Announced {
  readonly title: string;
  readonly provesOn: string;
}

/** The same file chosen again goes on where it broke off, after a crash too. */
const nameOf = (file: File): string => `upload.${file.name}.${file.size}.${file.lastModified}`;

async function beginOrResume(file: File, { title, provesOn }: Announced): Promise<Schema['UploadView']> {
  const id = kept(nameOf(file));
  if (id !== null) {
    const there = await client.GET('/api/v1/uploads/{id}', { params: { path: { id } } });
    if (there.data) return there.data;
    keep(nameOf(file), null);
  }
  const body = { size: file.size, fileName: file.name, title, provesOn };
  const begun = await answered(client.POST('/api/v1/uploads', { body }));
  keep(nameOf(file), begun.id);
  return begun;
}

/** Sends a file in parts and puts it on the shelf. `onProgress`: 0–100. */
export async function upload(file: File, announced: Announced, onProgress: (percent: number) => void, signal: AbortSignal): Promise<Schema['EvidenceView']> {
  let { id, offset } = await beginOrResume(file, announced);
  while (offset < file.size) {
    const part = file.slice(offset, offset + PART);
    const sent = await answered(
      client.PATCH('/api/v1/uploads/{id}', {
        params: { path: { id }, header: { 'upload-offset': String(offset) } },
        headers: { 'content-type': 'application/offset+octet-stream' },
        body: part as unknown as string,
        bodySerializer: (body) => body as unknown as Blob,
        signal,
      }),
    );
    offset = sent.offset;
    onProgress(Math.floor((offset / file.size) * 100));
  }
  const evidence = await answered(client.POST('/api/v1/uploads/{id}/finish', { params: { path: { id } } }));
  keep(nameOf(file), null);
  return evidence;
}
