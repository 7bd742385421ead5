import type { InBoth } from './language';

/** Stand where a person's name and words stood; they hold no language of the reader's, since rows have one text. */
export const SEALED_NAMES = { frozen: '（已封存 / sealed）', shredded: '（已抹除 / erased）' } as const;

/** What `duban person` says. */
export const SEAL_SAID = {
  about: { zh: '个人信息：封存、恢复、抹除，由两名管理员签署', en: 'Personal data: freeze, restore, shred; two officers sign' },
  freeze: { zh: '封存离任人员的姓名、账号、联系方式和意见内容：密钥留在本机，可恢复', en: 'Put away name, logins, addresses and complaints of somebody who left; the key stays on this machine, and it can be undone' },
  restore: { zh: '恢复已封存的个人信息', en: 'Bring frozen data back' },
  shred: { zh: '销毁密钥，抹除已封存的个人信息，不可恢复', en: 'Destroy the key of frozen data; this cannot be undone' },
  who: { zh: '登录名；封存后用封存时显示的人员编号', en: 'the login; once frozen, the person’s id that freezing printed' },
  authority: { zh: '依据文号，写入留痕', en: 'number of the document that authorises it; it goes into the trail' },
  reason: { zh: '原因（留存于库，不进入留痕）', en: 'why; kept in the database, not in the trail' },
  textWrong: { zh: '请写明，500字以内', en: 'say it, in 500 characters at most' },
  frozen: { zh: '已封存，人员编号 {personId}。此前的备份仍含个人信息，请按规定期限清理', en: 'Frozen; the person’s id is {personId}. Backups of before still hold the data: remove them when their term ends' },
  open: { zh: '已恢复，人员编号 {personId}', en: 'Restored; the person’s id is {personId}' },
  shredded: { zh: '已抹除，人员编号 {personId}，留痕照常可核验', en: 'Shredded; the person’s id is {personId}. The trail verifies as before' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
