import { Button } from 'antd';
import { useSay } from '../words/language';
import { TASKS } from '../words/office';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Reads a list on; nothing where it ends. */
export function More({ query }: { readonly query: Paged }) {
  const say = useSay();
  if (!query.hasNextPage) return null;
  return (
    <div className="table-foot">
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {say(TASKS.more)}
      </Button>
    </div>
  );
}
