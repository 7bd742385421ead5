// What `npm start`, `npm test` and `npm run duban` run: first the checkout is made ready, then the thing itself
// runs in this process, so that signals, standard output and the exit code are its own.
//
//   node tools/run.mjs start | test [jest arguments] | test:web | test:faults [jest arguments] | duban <command> [arguments]
//
// Only Node's own modules, and none imported before the version is known to be enough.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更新版本，当前为 ${process.versions.node}。请升级后再运行。`);
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}. Please upgrade and run again.`);
  process.exit(1);
}

const HELP = {
  EACCES: ['没有写入权限', 'no permission to write'],
  EPERM: ['没有写入权限', 'no permission to write'],
  EROFS: ['文件系统只读', 'the file system is read-only'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
};

function explain(error, NotReady) {
  if (error instanceof NotReady) return `未能准备就绪 / Not ready\n${error.message}`;
  const [zh, en] = HELP[error?.code] ?? [];
  if (zh === undefined) return error?.stack ?? String(error);
  return `${zh}：${error.path}\n${en}: ${error.path}`;
}

async function main() {
  const { createRequire } = await import('node:module');
  const { join } = await import('node:path');
  const { NotReady, ready, root } = await import('./ready.mjs');
  const [what = 'start', ...rest] = process.argv.slice(2);
  try {
    await ready({ quiet: what === 'duban' });
  } catch (error) {
    console.error(explain(error, NotReady));
    process.exit(1);
  }
  const require = createRequire(join(root, 'package.json'));
  const run = (file, args) => {
    process.argv = [process.execPath, join(root, file), ...args];
    require(join(root, file));
  };
  const apart = /^test:(web|faults)$/.exec(what)?.[1];
  if (what === 'test' || apart) {
    delete process.env.NODE_ENV; // production would switch off what the tests look at
    process.chdir(root);
    const config = apart ? ['--config', `jest.${apart}.config.js`] : [];
    return run('node_modules/jest/bin/jest.js', [...config, ...rest]);
  }
  // npm moves to the project's folder; file names were meant from where the caller stands.
  if (what === 'duban' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  return run('dist/apps/cli/src/main.js', what === 'duban' ? rest : [what, ...rest]);
}

await main();
