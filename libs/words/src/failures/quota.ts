export const QUOTA_WORDS = {
  'quota.no-header': {
    zh: { title: '没有找到分解表的表头或内容', next: '表头须含“任务事项”“镇乡”“目标”三列' },
    en: { title: 'No heading or rows of township quotas were found', next: 'Name the columns 任务事项, 镇乡, 目标' },
  },
  'quota.item-missing': {
    zh: { title: '没有任务事项', next: '请填写任务事项' },
    en: { title: 'The item is missing', next: 'Name the item the quota belongs to' },
  },
  'quota.unknown-item': {
    zh: { title: '清单中没有“{name}”', next: '任务事项须与清单一致' },
    en: { title: 'The list has no item "{name}"', next: 'Use the title as it stands in the list' },
  },
  'quota.item-without-number': {
    zh: { title: '“{title}”的目标不是数值，不能分解', next: '请删去这些行，或通过调整程序改目标' },
    en: { title: 'The target of "{title}" is not a number', next: 'Take the rows out, or amend the target' },
  },
  'quota.unknown-township': {
    zh: { title: '没有“{name}”这个镇乡', next: '请核对镇乡名称' },
    en: { title: 'There is no township "{name}"', next: 'Check the name' },
  },
  'quota.unknown-township-like': {
    zh: { title: '没有“{name}”这个镇乡，是否为“{suggestion}”？', next: '请改为目录中的镇乡名称' },
    en: { title: 'There is no township "{name}"; did you mean "{suggestion}"?', next: 'Use the name of the directory' },
  },
  'quota.outside-scope': {
    zh: { title: '{name}不在“{title}”的属地之内', next: '请更正镇乡，或先调整该任务的属地' },
    en: { title: '{name} is outside the scope of "{title}"', next: 'Correct the township, or amend the scope first' },
  },
  'quota.twice': {
    zh: { title: '“{title}”已有{name}的目标', next: '每个镇乡在一项任务中只填一行' },
    en: { title: '"{title}" already has a quota for {name}', next: 'Keep one row for each township' },
  },
  'quota.unreadable': {
    zh: { title: '目标“{text}”不是非负数', next: '请填0或正数，至多6位小数' },
    en: { title: 'The quota "{text}" is not zero or more', next: 'Give a number, with at most 6 decimals' },
  },
  'quota.sum-differs': {
    zh: { title: '“{title}”各镇乡合计{sum}，与目标{target}不符', next: '请更正，或在“说明”列写明原因' },
    en: {
      title: 'The quotas of "{title}" sum to {sum}, its target is {target}',
      next: 'Correct them, or give the reason in the column 说明',
    },
  },
} as const;
