// The pages of docs/generated that are tables of the code, each from the one place that holds it.
const NOTE = 'Written by `npm run docs:write` from the code. Do not edit.';

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const page = (title, about, ...parts) => `# ${title}\n\n${about} ${NOTE}\n\n${parts.join('\n\n')}\n`;

export function lifecyclePage(dist) {
  const { LIFECYCLE } = dist('libs/domain/src/assignment/lifecycle.js');
  const moves = Object.entries(LIFECYCLE).flatMap(([from, row]) => Object.entries(row).map(([move, to]) => ({ from, move, to })));
  const { drawLifecycle } = dist('libs/domain/src/assignment/lifecycle-drawing.js');
  const diagram = `\`\`\`mermaid\n${drawLifecycle()}\`\`\``;
  const rows = moves.map(({ from, move, to }) => [from, move, to]);
  return page(
    "The assignment's life",
    'A move that is not here does not exist. Source: `libs/domain/src/assignment/lifecycle.ts`.',
    diagram,
    table(['state', 'move', 'leads to'], rows),
  );
}

export function jobsPage(dist) {
  const { JOBS } = dist('libs/engine/src/core/catalogue.js');
  const rows = Object.entries(JOBS).map(([name, kind]) => [`\`${name}\``, kind.queue, kind.attempts, kind.catchUp]);
  return page('Jobs', 'Every job of the system. Source: `libs/engine/src/core/catalogue.ts`.', table(['job', 'queue', 'attempts', 'missed ones'], rows));
}

export function factsPage(dist) {
  const { FACTS } = dist('libs/domain/src/ledger/fact.js');
  const { FACT_WORDS } = dist('libs/words/src/facts.js');
  const rows = FACTS.map((fact) => [`\`${fact}\``, FACT_WORDS[fact].zh, FACT_WORDS[fact].en]);
  return page('Facts', 'What a command may leave in the trail. Source: `libs/domain/src/ledger/fact.ts`.', table(['fact', '中文', 'English'], rows));
}

export function failuresPage(dist) {
  const { FAILURES } = dist('libs/domain/src/kernel/failures.js');
  const { FAILURE_WORDS } = dist('libs/words/src/failures.js');
  const { STATUS } = dist('apps/api/src/edge/problem.js');
  const rows = Object.entries(FAILURES).map(([code, kind]) => {
    const { zh, en } = FAILURE_WORDS[code];
    const status = code === 'request.unreadable' ? 400 : STATUS[kind];
    return [`\`${code}\``, kind, status, `${zh.title}。${zh.next}`, `${en.title}. ${en.next}`];
  });
  return page(
    'Failures',
    'The whole list of what may be refused. Source: `libs/domain/src/kernel/failures.ts`.',
    table(['code', 'kind', 'status', '中文', 'English'], rows),
  );
}

export function permissionsPage(dist) {
  const { PERMISSIONS } = dist('libs/domain/src/people/permission.js');
  const { ROLES } = dist('libs/domain/src/people/actor.js');
  const rows = Object.entries(PERMISSIONS).map(([action, row]) => [`\`${action}\``, ...ROLES.map((role) => (row[role] ?? []).join(', '))]);
  return page(
    'Permissions',
    'Who may do what, to whose; an empty cell is a no. Source: `libs/domain/src/people/permission.ts`.',
    table(['action', ...ROLES], rows),
  );
}
