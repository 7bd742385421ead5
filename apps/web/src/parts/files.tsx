import { queries, type Schema } from '../server/client';
import { useSay } from '../words/language';
import { EVIDENCE } from '../words/report';

const KILO = 1_024;

export function sizeWords(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** Evidence by name, each to be downloaded; pictures are shown. */
export function FileList({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className="plain files">
      {ids.map((id) => (
        <FileById key={id} id={id} />
      ))}
    </ul>
  );
}

function FileById({ id }: { readonly id: string }) {
  const { data } = queries.useQuery('get', '/api/v1/evidence/{id}', { params: { path: { id } } }, { staleTime: 60_000 });
  return <li>{data ? <FileLine file={data} /> : '…'}</li>;
}

type File = Pick<Schema['EvidenceCardView'], 'id' | 'title' | 'fileName' | 'size' | 'mediaType' | 'provesOn' | 'useCount'>;

export function FileLine({ file }: { readonly file: File }) {
  const say = useSay();
  const address = `/api/v1/evidence/${file.id}/content`;
  return (
    <>
      <span>
        <a href={address} download={file.fileName} aria-label={say(EVIDENCE.download, { name: file.title })}>
          {file.title}
        </a>
        <br />
        <span className="soft figures">
          {file.fileName} · {sizeWords(file.size)} · {say(EVIDENCE.proves, { day: file.provesOn })} ·{' '}
          {file.useCount > 0 ? say(EVIDENCE.used, { count: file.useCount }) : say(EVIDENCE.unused)}
        </span>
      </span>
      {file.mediaType.startsWith('image/') && <img className="thumb" src={address} alt={file.title} loading="lazy" />}
    </>
  );
}
