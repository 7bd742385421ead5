import type { InBoth } from './language';

/** What `backup`, `restore` and `migrate` say. `{name}` is filled by the command. */
export const BACKUP_SAID = {
  backup: { zh: '把全部数据备份到一个文件', en: 'Back everything up into one file' },
  output: { zh: '备份文件（默认在数据文件夹的 backups 下）', en: 'the file (by default under backups in the data folder)' },
  withFiles: { zh: '同时复制佐证文件', en: 'copy the evidence files too' },
  json: { zh: '以 JSON 输出', en: 'answer in JSON' },
  taken: {
    zh: '已备份 {rows} 行、{counties} 个县；留痕校验一致\n{path}',
    en: 'Backed up {rows} rows of {counties} counties; the trail holds\n{path}',
  },
  trail: { zh: '{code}：留痕 {entries} 条，根 {root}', en: '{code}: {entries} trail entries, root {root}' },
  filesOut: { zh: '已复制佐证文件 {files} 个（{bytes} 字节）到 {folder}', en: 'Copied {files} evidence files ({bytes} bytes) to {folder}' },
  filesLeft: {
    zh: '佐证文件 {files} 个不在备份文件内；如需一并备份请加 --with-files',
    en: '{files} evidence files are not in the backup; add --with-files to copy them',
  },
  secret: {
    zh: '文件含个人信息和密码摘要，请妥善保管',
    en: 'The file holds personal data and password hashes; keep it safe',
  },
  restore: { zh: '把备份恢复到空数据库', en: 'Restore a backup into an empty database' },
  file: { zh: '由 duban backup 生成的文件', en: 'a file made by duban backup' },
  restored: {
    zh: '已恢复 {rows} 行、{counties} 个县（备份于 {takenAt}）；逐表核对一致',
    en: 'Restored {rows} rows of {counties} counties (backed up {takenAt}); every table compared',
  },
  filesIn: { zh: '已放回佐证文件 {files} 个（{bytes} 字节）', en: 'Put back {files} evidence files ({bytes} bytes)' },
  migrate: { zh: '升级数据库结构（先自动备份）', en: 'Bring the database to this version (a backup is taken first)' },
  backedUp: { zh: '升级前已备份：{path}', en: 'Backed up before migrating: {path}' },
  upToDate: { zh: '数据库已是当前版本', en: 'The database is up to date' },
  migrated: { zh: '已完成 {count} 项升级', en: '{count} migrations done' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
