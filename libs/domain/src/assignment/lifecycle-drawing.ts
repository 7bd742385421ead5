import { type Act, ACT_NAMES, ACTS } from './acts';
import { LIFECYCLE, type State, STATES } from './lifecycle';

/** The tables as a mermaid state diagram: moves as arrows, acts that move nothing as notes. The same tables, the same text. */
export function drawLifecycle(): string {
  const arrows = STATES.flatMap((state) =>
    Object.entries(LIFECYCLE[state]).map(([move, next]) => `  ${state} --> ${next}: ${move}`),
  );
  const notes = STATES.flatMap((state) => {
    const acts = actsIn(state);
    return acts.length === 0 ? [] : [`  note right of ${state}: ${acts.join(', ')}`];
  });
  return ['stateDiagram-v2', '  [*] --> dispatched', ...arrows, '  withdrawn --> [*]', ...notes, ''].join('\n');
}

function actsIn(state: State): readonly Act[] {
  return ACT_NAMES.filter((act) => (ACTS[act] as readonly State[]).includes(state));
}
