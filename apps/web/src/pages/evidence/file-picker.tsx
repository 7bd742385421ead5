import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { sizeWords } from '../../parts/files';
import { Empty, Loaded } from '../../parts/states';
import { useSay } from '../../words/language';
import { EVIDENCE } from '../../words/report';
import { SHELL } from '../../words/shell';
import { useShelf } from './shelf';
import { Uploader } from './uploader';

interface PickerProps {
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** From the shelf, or uploaded here and chosen at once. */
export function FilePicker({ chosen, onChosen, onClose }: PickerProps) {
  const say = useSay();
  const shelf = useShelf();
  const [ids, setIds] = useState<readonly string[]>(chosen);
  const toggle = (id: string): void => setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <Modal
      open
      title={say(EVIDENCE.attachTitle)}
      okText={say(EVIDENCE.attach, { count: ids.length })}
      cancelText={say(SHELL.cancel)}
      onCancel={onClose}
      onOk={() => (onChosen(ids), onClose())}
    >
      <Loaded query={shelf}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={EVIDENCE.empty} next={EVIDENCE.emptyNext} />;
          return (
            <ul className="plain picker">
              {items.map(({ id, title, provesOn, size, useCount }) => (
                <li key={id}>
                  <Checkbox checked={ids.includes(id)} onChange={() => toggle(id)}>
                    {title}{' '}
                    <span className="soft figures">
                      {provesOn} · {sizeWords(size)} {useCount > 0 && ` · ${say(EVIDENCE.used, { count: useCount })}`}
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Uploader onDone={({ id }) => toggle(id)} />
    </Modal>
  );
}
