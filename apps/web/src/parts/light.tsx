import { Tooltip } from 'antd';
import type { Colour } from '#domain/assignment/light';
import { ROLE_WORDS } from '#words/vocabulary';
import type { Schema } from '../server/client';
import { useUnitName } from '../server/units';
import { useLanguage, useSay } from '../words/language';
import { COLOUR_RULES, COLOUR_WORDS, TASK } from '../words/task';

/** One shape a colour, so that a light is known without its colour. */
const SHAPES: Readonly<Record<Colour, string>> = {
  red: 'M5.5 1h5L15 5.5v5L10.500 15h-5L1 10.500v-5zM8 4v5M8 11v1.200',
  yellow: 'M8 1.500L15 14.500H1zM8 6v4M8 11.500v1',
  hatched: 'M1.500 1.500h13v13h-13zM6 5v6M10 5v6',
  blue: 'M4 1.500h8M4 14.500h8M5 1.500c0 4 6 5 6 6.500s-6 2.500-6 6.500M11 1.500c0 4-6 5-6 6.500s6 2.500 6 6.500',
  grey: 'M8 1.500a6.500 6.500 0 1 1-.01 0z',
  green: 'M8 1.500a6.500 6.500 0 1 1-.01 0zM5 8.200l2.200 2.200L11 6',
};

export function LightIcon({ colour }: { readonly colour: Colour }) {
  return (
    <svg className="light-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={SHAPES[colour]} />
    </svg>
  );
}

interface ChipProps {
  readonly light: Schema['LightView'];
  /** Lists show the reason beside the word; narrow cells keep the word and tell the reason on focus. */
  readonly brief?: boolean;
}

/** Icon, word, colour and reason; never a colour alone. */
export function LightChip({ light, brief = false }: ChipProps) {
  const { language, say } = useLanguage();
  const reason = light.words[language];
  const chip = (
    <span className={`light light-${light.colour}`}>
      <LightIcon colour={light.colour} />
      <b>{say(COLOUR_WORDS[light.colour])}</b>
      {!brief && <span>{reason}</span>}
    </span>
  );
  return brief ? <Tooltip title={reason}>{chip}</Tooltip> : chip;
}

/** Who moves next, by name of unit and role. */
export function NextMove({ next }: { readonly next: Schema['NextMoveView'] }) {
  const say = useSay();
  const unit = useUnitName(next.unitId);
  if (next.role === null) return <>{say(TASK.nextNobody)}</>;
  const role = ROLE_WORDS[next.role as keyof typeof ROLE_WORDS];
  return <>{say(TASK.nextOf, { unit: next.unitId === null ? say(TASK.county) : (unit ?? '…'), role: role ? say(role) : next.role })}</>;
}

/** The rule behind every colour. */
export function LightLegend() {
  const say = useSay();
  return (
    <dl className="legend">
      {(Object.keys(COLOUR_RULES) as Colour[]).map((colour) => (
        <div key={colour}>
          <dt className={`light light-${colour}`}>
            <LightIcon colour={colour} />
            <b>{say(COLOUR_WORDS[colour])}</b>
          </dt>
          <dd>{say(COLOUR_RULES[colour])}</dd>
        </div>
      ))}
    </dl>
  );
}
