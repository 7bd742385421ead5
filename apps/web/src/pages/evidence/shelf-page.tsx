import { App, Button } from 'antd';
import { FileLine } from '../../parts/files';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { EVIDENCE } from '../../words/report';
import { NAV } from '../../words/shell';
import { useShelf } from './shelf';
import { Uploader } from './uploader';

/** Uploaded once, used for many tasks. */
export function ShelfPage() {
  const say = useSay();
  const shelf = useShelf();
  const { message } = App.useApp();
  return (
    <Page title={say(NAV.evidence)} lead={say(EVIDENCE.lead)}>
      <div className="columns columns-aside">
        <section className="panel">
          <Loaded query={shelf}>
            {({ pages }) => {
              const items = pages.flatMap((page) => page.items);
              if (items.length === 0) return <Empty title={EVIDENCE.empty} next={EVIDENCE.emptyNext} />;
              return (
                <>
                  <ul className="plain files">
                    {items.map((file) => (
                      <li key={file.id}>
                        <FileLine file={file} />
                      </li>
                    ))}
                  </ul>
                  {shelf.hasNextPage && <Button onClick={() => void shelf.fetchNextPage()}>{say(TASKS.more)}</Button>}
                </>
              );
            }}
          </Loaded>
        </section>
        <Uploader
          onDone={({ title, duplicates }) => {
            const same = duplicates.evidenceIds.length + duplicates.others;
            message.success(`${say(EVIDENCE.done, { title })}${same > 0 ? `；${say(EVIDENCE.duplicate, { count: same })}` : ''}`);
          }}
        />
      </div>
    </Page>
  );
}
