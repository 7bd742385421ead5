import type { InBoth } from './language';

/** What `duban county` says. */
export const COUNTY_WORDS = {
  about: { zh: '建立一个县', en: 'Counties' },
  create: {
    zh: '建立一个县及其三员，输出三个一次性链接',
    en: 'Create a county with its three officers; prints their one-time links',
  },
  code: { zh: '县级行政区划代码（6位数字）', en: 'county code of GB/T 2260, six digits' },
  name: { zh: '县名', en: 'name of the county' },
  kind: { zh: 'real 正式、demonstration 演示、test 测试', en: 'real, demonstration or test' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  codeWrong: { zh: '县码应为6位数字', en: 'a county code has six digits' },
  nameWrong: { zh: '县名应为1至100个字', en: 'a name has 1 to 100 characters' },
  kindWrong: { zh: '种类应为 real、demonstration 或 test', en: 'the kind is real, demonstration or test' },
  created: { zh: '已建立{name}（{code}）', en: 'Created {name} ({code})' },
  links: {
    zh: '三员的一次性链接，24小时内有效，只显示这一次。请分别交给三个不同的人：',
    en: 'One-time links for the three officers, good for 24 hours, shown only now. Give them to three different people:',
  },
  roles: {
    'system-admin': { zh: '系统管理员', en: 'system administrator' },
    'security-admin': { zh: '安全管理员', en: 'security administrator' },
    'audit-admin': { zh: '审计管理员', en: 'audit administrator' },
  },
  next: {
    zh: '下一步：系统管理员用工作簿导入单位、职务和账号；安全管理员用同一工作簿授权',
    en: 'Next: the system administrator loads units, posts and accounts from a workbook, the security administrator the roles from the same',
  },
} as const satisfies Readonly<Record<string, InBoth<string> | Readonly<Record<string, InBoth<string>>>>>;
