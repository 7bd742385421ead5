import { Checkbox } from 'antd';
import type { Entry } from '../../parts/saves';
import { minuteOf } from '../../server/instant';
import { RAISE } from '../../words/finding';
import { useLanguage } from '../../words/language';

interface PickerProps {
  readonly entries: readonly Entry[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Entries of the trail to quote, each with the beginning of its hash. */
export function QuotePicker({ entries, chosen, onChange }: PickerProps) {
  const { say, language } = useLanguage();
  const toggle = (id: string): void => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div role="group" aria-label={say(RAISE.quotes)} className="quotes">
      <b>{say(RAISE.quotes)}</b>
      <p className="soft">{say(entries.length === 0 ? RAISE.noEntries : RAISE.quotesHint)}</p>
      <ul className="plain">
        {entries.map(({ id, at, sentence, about, leaf }) => (
          <li key={id}>
            <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
              <span className="figures soft">{minuteOf(at)}</span> {sentence[language]} {about !== null && <span className="soft">{about}</span>} <code className="soft">{leaf.slice(0, 8)}</code>
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
