import { AssignmentStory } from './assignment-story';
import { castOf, Scribe, type Story } from './county-story';
import { Random } from './random';
import { ScoreStory } from './score-story';

export interface Told extends Story {
  readonly bodies: readonly string[];
}

/** A county's trail of exactly `size` entries: assignments that live at the same time, each by the law of its life. */
export function tellStory(seed: number, size: number): Told {
  const bodies: string[] = [];
  const random = new Random(seed);
  const scribe = (county: string): Scribe => new Scribe(random, county, (body) => bodies.push(body));
  return { ...tellTo(scribe, random, size), bodies };
}

/** The same, each entry handed on as it is written: for logs that do not fit into memory. */
export function tellTo(scribeOf: (county: string) => Scribe, random: Random, size: number): Story {
  const cast = castOf(random);
  const scribe = scribeOf(cast.county);
  const story: Story = { assignments: [], reports: [], evidence: [], publications: [], blobs: new Map(), scores: new Map() };
  const lives: AssignmentStory[] = [];
  const all: AssignmentStory[] = [];
  if (size > 0) scribe.write({ kind: 'system', rule: 'create-county' }, { fact: 'county.created', subject: { kind: 'county', id: random.uuid() }, data: { code: cast.county, kind: 'real' } });
  // An act writes two entries at most, so that the last few places are filled by ticks of the clock.
  let scores: ScoreStory | undefined;
  while (scribe.written < size) {
    if (!scores?.isOver && random.chance(0.03)) {
      scores ??= new ScoreStory(scribe, random, { cast, story });
      scores.publish();
      continue;
    }
    if (lives.length < 6 && random.chance(0.4)) {
      const life = new AssignmentStory(scribe, random, { cast, office: random.pick(cast.offices), story });
      lives.push(life);
      all.push(life);
      continue;
    }
    const life = lives[random.below(Math.max(1, lives.length))];
    if (!life) continue;
    if (size - scribe.written > 2) life.live();
    else life.tick();
    if (life.isOver) lives.splice(lives.indexOf(life), 1);
  }
  story.assignments.push(...all.map((life) => life.row()));
  return story;
}
