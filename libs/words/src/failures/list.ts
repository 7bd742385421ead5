export const LIST_WORDS = {
  'list.no-header': {
    zh: { title: '没有找到清单的表头', next: '表头须含“任务事项”等列名；隐藏的工作表不读取' },
    en: { title: 'No heading of a list was found', next: 'Name the columns (任务事项 …); hidden sheets are not read' },
  },
  'list.column-missing': {
    zh: { title: '清单缺少列：{names}', next: '请补上这些列' },
    en: { title: 'Columns are missing: {names}', next: 'Add these columns' },
  },
  'list.column-twice': {
    zh: { title: '列名重复：{names}', next: '每个列名只保留一列' },
    en: { title: 'Columns named twice: {names}', next: 'Keep one column of each name' },
  },
  'list.no-rows': {
    zh: { title: '表头之下没有任务', next: '请填写任务后再导入' },
    en: { title: 'There is no item under the heading', next: 'Fill in the items and import again' },
  },
  'list.number-missing': {
    zh: { title: '没有序号', next: '请填写序号' },
    en: { title: 'The number is missing', next: 'Give the item a number' },
  },
  'list.number-unreadable': {
    zh: { title: '序号“{text}”不是整数', next: '序号请用1至99999的整数' },
    en: { title: 'The number "{text}" is not a whole number', next: 'Use a whole number from 1 to 99999' },
  },
  'list.duplicate-number': {
    zh: { title: '序号{number}重复（第{rows}行）', next: '每项任务用一个序号' },
    en: { title: 'Number {number} is used more than once (rows {rows})', next: 'Give each item a number of its own' },
  },
  'list.title-missing': {
    zh: { title: '没有任务事项', next: '请填写任务事项' },
    en: { title: 'The task is missing', next: 'Say what is to be done' },
  },
  'list.too-long': {
    zh: { title: '文字超过{longest}个字符', next: '请精简文字' },
    en: { title: 'The text is longer than {longest} characters', next: 'Shorten it' },
  },
  'list.formula': {
    zh: { title: '单元格是公式（{text}），公式不计算', next: '请改填数值或文字' },
    en: { title: 'The cell is a formula ({text}); formulas are not evaluated', next: 'Put the value itself' },
  },
  'list.neither-target-nor-limit': {
    zh: { title: '既无目标也无时限', next: '请至少填写年度目标或完成时限之一' },
    en: { title: 'Neither a target nor a limit is given', next: 'Give at least one of the two' },
  },
  'list.target-unreadable': {
    zh: { title: '看不懂目标“{text}”', next: '请填数值、等次（如良好以上）、完成/通过，或全市统筹' },
    en: { title: 'The target "{text}" cannot be read', next: 'Give a number, a grade, a milestone, or 全市统筹' },
  },
  'list.comparator-unreadable': {
    zh: { title: '看不懂目标符号“{text}”', next: '请用 ≥ > = ≤ <' },
    en: { title: 'The sign "{text}" cannot be read', next: 'Use ≥ > = ≤ <' },
  },
  'list.comparator-missing': {
    zh: { title: '目标“{text}”没有说明高于还是不低于', next: '请填写目标符号，如 > 或 ≥' },
    en: { title: 'The target "{text}" does not say above or at least', next: 'Give the sign, such as > or ≥' },
  },
  'list.comparators-differ': {
    zh: { title: '目标符号不一致：{first} 与 {second}', next: '请只保留一个符号' },
    en: { title: 'Two signs contradict: {first} and {second}', next: 'Keep one of them' },
  },
  'list.units-of-measure-differ': {
    zh: { title: '计量单位不一致：{first} 与 {second}', next: '请统一单位' },
    en: { title: 'Two units of measure: {first} and {second}', next: 'Keep one of them' },
  },
  'list.leader-missing': {
    zh: { title: '没有责任领导', next: '请填写责任领导的职务' },
    en: { title: 'The responsible leader is missing', next: 'Give the post of the responsible leader' },
  },
  'list.two-leaders': {
    zh: { title: '责任领导多于一位：{names}', next: '请只填一位责任领导的职务' },
    en: { title: 'More than one responsible leader: {names}', next: 'Name one post' },
  },
  'list.unknown-post': {
    zh: { title: '没有“{name}”这一职务', next: '请核对职务名称，或先在机构目录中登记' },
    en: { title: 'There is no post "{name}"', next: 'Check the title, or enter the post in the directory first' },
  },
  'list.unknown-post-like': {
    zh: { title: '没有“{name}”这一职务，是否为“{suggestion}”？', next: '请改为目录中的职务名称' },
    en: { title: 'There is no post "{name}"; did you mean "{suggestion}"?', next: 'Use the title of the directory' },
  },
  'list.lead-missing': {
    zh: { title: '没有牵头单位', next: '请填写一个牵头单位' },
    en: { title: 'The lead unit is missing', next: 'Name one lead unit' },
  },
  'list.two-lead-units': {
    zh: { title: '牵头单位多于一个（{names}），责任单位只能有一个', next: '请保留一个牵头单位，其余列入配合单位' },
    en: {
      title: 'More than one lead unit ({names}); exactly one is accountable',
      next: 'Keep one and move the others to the cooperating units',
    },
  },
  'list.unknown-unit': {
    zh: { title: '没有“{name}”这个单位', next: '请核对单位名称，或先在机构目录中登记' },
    en: { title: 'There is no unit "{name}"', next: 'Check the name, or enter the unit in the directory first' },
  },
  'list.unknown-unit-like': {
    zh: { title: '没有“{name}”这个单位，是否为“{suggestion}”？', next: '请改为目录中的单位名称' },
    en: { title: 'There is no unit "{name}"; did you mean "{suggestion}"?', next: 'Use the name of the directory' },
  },
  'list.not-a-township': {
    zh: { title: '“{name}”不是镇乡', next: '属地只填镇乡；部门请列入配合单位' },
    en: {
      title: '"{name}" is not a township',
      next: 'Scope names townships; put departments among the cooperating units',
    },
  },
  'list.scope-empty': {
    zh: { title: '“{text}”没有留下任何镇乡', next: '请改为各镇乡、除某镇外各镇乡，或逐个列出' },
    en: { title: '"{text}" leaves no township', next: 'Name the townships, or all but some' },
  },
  'list.cadence-missing': {
    zh: { title: '没有报送频次', next: '请填旬报、月报、季报或一次性' },
    en: { title: 'The report cadence is missing', next: 'Put 旬报, 月报, 季报 or 一次性' },
  },
  'list.proof-unreadable': {
    zh: { title: '看不懂佐证要求“{text}”', next: '请填“附件”或“照片：理由”，不需要就留空' },
    en: { title: 'The proof rule "{text}" cannot be read', next: 'Put 附件 or 照片：reason, or leave it empty' },
  },
  'list.cadence-unreadable': {
    zh: { title: '看不懂报送频次“{text}”', next: '请填旬报、月报、季报或一次性' },
    en: { title: 'The report cadence "{text}" cannot be read', next: 'Put 旬报, 月报, 季报 or 一次性' },
  },
} as const;
