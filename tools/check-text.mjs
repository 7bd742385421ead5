// What no tool above plain text can see: run by `npm run check`, prints one line per finding, exits 1 if any.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const ANYWHERE = /./;

/** Where (files), what (must not match), why and what to do instead. */
const RULES = [
  [ANYWHERE, /(?<![\w.])\/(work|root|home|Users)\/[\w.-]+/, 'a path of one machine: make it relative, or a setting'],
  [
    ANYWHERE,
    /\b(registry|mirrors?)\.[a-z]+\.(org|com|cn|net)\b/,
    'the host of a package registry: leave the choice to the user',
  ],
  [/\.spec\.tsx?$/, /\b(it|test|describe)\.only\(|\bf(it|describe)\(/, 'a focused test hides all others: remove it'],
  [
    /\.spec\.tsx?$/,
    /\b(it|test|describe)\.(skip|todo)\(|\bx(it|describe)\(/,
    'a skipped test: make it pass, or remove it; where a machine lacks something, print why and return',
  ],
  [
    CODE,
    /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)/,
    'a silenced rule: change the code, or the rule in an ADR',
  ],
  [/^(apps|libs)\/.*\.tsx?$/, /\bnew Date\(\)/, 'the present comes from #platform/clock or from tx.now'],
  [/^libs\/domain\/.*\.ts$/, /\bnew Date\b|:\s*Date\b/, 'the domain knows Day and Instant (#domain/kernel), not Date'],
  [
    /^(apps|libs)\/.*\.tsx?$/,
    /\bjob\.log\(/,
    'job.log races on the PostgreSQL store: write an incident or use the logger',
  ],
];
const HOMES = { 'new Date': /^(libs\/platform\/src\/(clock(\.spec)?|ids)|apps\/web\/src\/server\/browser)\.ts$/ };
const PATHS = [
  [/(^|\/)index\.tsx?$/, 'a barrel: import the file itself'],
  [/^(apps|libs)\/.*\/(shared|utils|common|helpers)\//, 'a folder without a subject: name it after what it holds'],
];

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
});
const files = [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(file));
const findings = [];

for (const file of files) {
  for (const [pattern, why] of PATHS)
    if (pattern.test(file) && !/^apps\/web\//.test(file)) findings.push(`${file}: ${why}`);
  if (/\.(png|jpg|xlsx|docx|pdf|zip|woff2?|ttf|otf|ico)$/.test(file) || file === 'tools/check-text.mjs') continue;
  const rules = RULES.filter(
    ([where, what]) => where.test(file) && !(what.source.includes('new Date') && HOMES['new Date'].test(file)),
  );
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      for (const [, what, why] of rules) if (what.test(line)) findings.push(`${file}:${index + 1}: ${why}`);
    });
}

for (const finding of findings) console.log(finding);
console.log(findings.length === 0 ? `${files.length} files` : `${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
