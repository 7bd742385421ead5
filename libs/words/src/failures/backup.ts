export const BACKUP_WORDS = {
  'backup.file-exists': {
    zh: { title: '文件已存在：{path}', next: '备份从不覆盖旧文件，请换一个文件名' },
    en: { title: 'The file is there already: {path}', next: 'A backup never overwrites one; choose another name' },
  },
  'backup.file-unreadable': {
    zh: { title: '无法读取备份文件（{reason}）', next: '请检查文件路径和权限' },
    en: { title: 'The backup file cannot be read ({reason})', next: 'Check its path and permissions' },
  },
  'backup.not-a-backup': {
    zh: { title: '这不是本系统的备份文件，或格式版本不同', next: '请选择由 duban backup 生成的文件' },
    en: { title: 'This is no backup of this product, or of another format', next: 'Choose a file made by duban backup' },
  },
  'backup.damaged': {
    zh: { title: '备份文件已损坏：{table}第{line}行', next: '数据库未作改动；请换用另一份备份' },
    en: { title: 'The backup is damaged: {table}, line {line}', next: 'The database was left as it is; use another backup' },
  },
  'backup.other-version': {
    zh: { title: '备份来自另一版本（结构{found}，本机为{needed}）', next: '请安装备份时的版本恢复，再升级' },
    en: {
      title: 'The backup is of another version (schema {found}; this one is {needed})',
      next: 'Restore it with the version that made it, then upgrade',
    },
  },
  'backup.database-not-empty': {
    zh: { title: '数据库里已有{count}个县的数据', next: '只能恢复到新建并迁移好的空数据库' },
    en: { title: 'The database already holds {count} counties', next: 'A backup goes into a new, migrated, empty database' },
  },
  'backup.trail-broken': {
    zh: { title: '留痕校验不符：{county}的条目{entry}', next: '请立即报告审计管理员，保留现场' },
    en: { title: 'The trail does not hold: entry {entry} of {county}', next: 'Tell the audit administrator at once and change nothing' },
  },
  'backup.differs': {
    zh: { title: '恢复后的数据与备份不一致：{table}', next: '数据库未作改动；请换用另一份备份' },
    en: { title: 'What was restored is not what was backed up: {table}', next: 'The database was left as it is; use another backup' },
  },
  'backup.files-missing': {
    zh: { title: '有{count}个佐证文件缺失或损坏，例如{example}', next: '请从文件存储的备份中找回' },
    en: { title: '{count} evidence files are missing or damaged, such as {example}', next: 'Recover them from a backup of the file store' },
  },
} as const;
