import type { Role } from '#domain/people/actor';
import type { UnitKind } from '#domain/people/unit';

/** The three sheets and their columns, as the template has them. Found by their words, in any order. */
export const SHEETS = {
  units: { name: '单位', columns: ['代码', '名称', '类别', '上级代码', '设立日期'] },
  posts: { name: '职务', columns: ['单位代码', '职务', '县级领导', '担任人登录名', '任职日期'] },
  accounts: { name: '人员与账号', columns: ['登录名', '姓名', '单位代码', '角色'] },
} as const;
export type SheetKey = keyof typeof SHEETS;

/** The first word of a kind is the one that is written. */
export const KIND_WORDS: Readonly<Record<string, UnitKind>> = {
  县: 'county',
  部门: 'department',
  镇乡: 'township',
  乡镇: 'township',
  村: 'village',
};
export const ROLE_WORDS: Readonly<Record<string, Role>> = {
  责任领导: 'leader',
  经办人: 'clerk',
  单位负责人: 'unit-head',
  督查: 'supervision',
  考核: 'assessment',
  巡察: 'inspector',
  系统管理员: 'system-admin',
  安全管理员: 'security-admin',
  审计管理员: 'audit-admin',
  上级平台: 'superior-platform',
};
