// `npm run new:command|rule|source|adr`: writes the files of a new thing, its spec and its line in the registry.
//   npm run new:command -- assignment/note-visit assignment.visit assignment.visited   folder/verb-noun, action, fact
//   npm run new:rule -- threshold-step        npm run new:source -- leader-instruction        npm run new:adr -- "Keep the queue in PostgreSQL"
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  adr,
  commandDecision,
  commandEngine,
  commandSpec,
  listed,
  listedSpec,
  registry,
  registrySpec,
  ruleFile,
  ruleSpec,
  shape,
} from './new-templates.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LISTED = {
  rule: { folder: 'libs/domain/src/assessment/rules', type: 'ScoringRule', shape: 'scoring-rule' },
  source: { folder: 'libs/domain/src/plan/sources', type: 'AssignmentSource', shape: 'assignment-source' },
};

function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** Nothing is written unless everything can be: an existing file is never replaced. */
function writeAll(files) {
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken !== undefined) refuse(`${taken} exists already`);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}

function mustBeKebab(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? ''))
    refuse(`give a name in lower case with hyphens, from the glossary; got ${name ?? 'nothing'}`);
  return name;
}

function mustStandIn(file, value, what) {
  if (value !== undefined && readFileSync(join(root, file), 'utf8').includes(`'${value}'`)) return;
  refuse(`${what} ${value ?? '(missing)'} is not in ${file}: add it there first, with its sentence in libs/words`);
}

function newCommand([place, action, fact]) {
  const [slice, name, more] = (place ?? '').split('/');
  if (more !== undefined || !existsSync(join(root, 'libs/domain/src', slice || 'nowhere')))
    refuse('usage: npm run new:command -- FOLDER/VERB-NOUN ACTION FACT, where FOLDER is a folder of libs/domain/src');
  mustBeKebab(name);
  mustStandIn('libs/domain/src/people/permission.ts', action, 'the action');
  mustStandIn('libs/domain/src/ledger/fact.ts', fact, 'the fact');
  const names = { slice, name, action, fact };
  writeAll({
    [`libs/domain/src/${slice}/${name}.ts`]: commandDecision(names),
    [`libs/domain/src/${slice}/${name}.spec.ts`]: commandSpec(names),
    [`libs/engine/src/${slice}/${name}.ts`]: commandEngine(names),
  });
  console.log(
    'next: load and save in the engine command, then its route, its row in the permission test and its parallel test',
  );
}

function newListed(kind, [given]) {
  const name = mustBeKebab(given);
  const of = { kind, name, ...LISTED[kind] };
  const list = join(root, of.folder, 'registry.ts');
  const first = !existsSync(list);
  const files = {
    [`${of.folder}/${name}.${kind}.ts`]: kind === 'rule' ? ruleFile(of) : listed(of),
    [`${of.folder}/${name}.${kind}.spec.ts`]: kind === 'rule' ? ruleSpec(of) : listedSpec(of),
  };
  if (first) {
    files[`${of.folder}/registry.spec.ts`] = registrySpec(of);
    if (!existsSync(join(root, dirname(of.folder), `${of.shape}.ts`)))
      files[`${dirname(of.folder)}/${of.shape}.ts`] = shape(of);
  }
  writeAll(files);
  writeFileSync(list, registry(of, first ? undefined : readFileSync(list, 'utf8')));
  console.log(`${first ? 'wrote' : 'added a line to'} ${of.folder}/registry.ts`);
  if (kind === 'rule') console.log('next: its law in test/support/rule-laws.ts, and npm run -s duban -- score --schema scheme > config/schemes/scheme.schema.json');
}

function newAdr(words) {
  const title = words.join(' ').trim();
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') refuse('usage: npm run new:adr -- "Decision in a few English words"');
  const folder = join(root, 'docs/adr');
  mkdirSync(folder, { recursive: true });
  const last = Math.max(0, ...readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0));
  const number = String(last + 1).padStart(4, '0');
  writeAll({ [`docs/adr/${number}-${slug}.md`]: adr(last + 1, title) });
}

const [kind, ...rest] = process.argv.slice(2);
if (kind === 'command') newCommand(rest);
else if (kind === 'rule' || kind === 'source') newListed(kind, rest);
else if (kind === 'adr') newAdr(rest);
else refuse('usage: npm run new:command|new:rule|new:source|new:adr -- NAME');
