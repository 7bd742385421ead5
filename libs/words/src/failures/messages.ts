import type { MESSAGE_FAILURES } from '#domain/kernel/failures/messages';
import type { FailureWords, InBoth } from '../language';

export const MESSAGE_WORDS = {
  'fill.not-a-form': {
    zh: { title: '这不是本系统导出的填报工作簿', next: '请在“填报”页面下载本期工作簿，填写后上传' },
    en: { title: 'This is not a report workbook of ours', next: 'Download this period’s on the report screen, fill it in and upload that' },
  },
  'fill.other-version': {
    zh: { title: '工作簿是第{version}版表样，现行为第{expected}版', next: '请重新下载本期工作簿，把内容复制过去后上传' },
    en: { title: 'The workbook has version {version} of the form; it is version {expected} now', next: 'Download it again and copy what you filled in' },
  },
  'fill.other-unit': {
    zh: { title: '这是{unit}的填报工作簿，不是本单位的', next: '请上传本单位下载的工作簿，或交由该单位上传' },
    en: { title: 'This workbook is of {unit}, not of your unit', next: 'Upload your own unit’s, or have that unit upload it' },
  },
  'fill.other-period': {
    zh: { title: '工作簿填的是{period}，本期应填{expected}', next: '请下载本期工作簿填写；补报往期须先经批准' },
    en: { title: 'The workbook is for {period}; {expected} is asked for now', next: 'Download this period’s; an earlier one needs an exception' },
  },
  'fill.nothing-open': {
    zh: { title: '本单位现在没有待填报的任务', next: '下一期开始后再下载' },
    en: { title: 'Your unit has nothing to report now', next: 'Download it when the next period has begun' },
  },
  'fill.nothing-filled': {
    zh: { title: '工作簿里没有填写任何一行', next: '请填写后再上传' },
    en: { title: 'No row of the workbook was filled in', next: 'Fill it in and upload it again' },
  },
  'fill.rows-wrong': {
    zh: { title: '有{count}行有误，未写入任何内容', next: '请按“核对结果”一列改正后再上传，或选择只提交无误的行' },
    en: { title: '{count} rows are wrong; nothing was written', next: 'Correct them by the column of results, or submit only what is right' },
  },
  'address.confirmed': {
    zh: { title: '这个地址已经确认', next: '如要更换，请先保存新地址' },
    en: { title: 'This address is confirmed already', next: 'To change it, save the new one first' },
  },
  'address.too-many': {
    zh: { title: '一天内最多发送{most}次确认码，已用完', next: '请核对地址，一天后再发；提醒仍可在系统内查看' },
    en: { title: 'No more than {most} codes are sent in a day', next: 'Check the address and ask again in a day; notices stay in the product' },
  },
  'address.code-wrong': {
    zh: { title: '确认码不对，还可试{left}次', next: '请输入最近一次收到的6位数字' },
    en: { title: 'That is not the code; {left} tries are left', next: 'Enter the six digits that came last' },
  },
  'address.code-spent': {
    zh: { title: '确认码已失效：过期、用过或试错过多', next: '请重新发送确认码' },
    en: { title: 'There is no code in force: too old, used, or tried too often', next: 'Ask for another' },
  },
  'feed.unknown': {
    zh: { title: '日历订阅链接无效或已撤销', next: '请在“我的账号”重新生成链接' },
    en: { title: 'This calendar link opens nothing, or was taken back', next: 'Make a new one under “My account”' },
  },
  'feed.beyond': {
    zh: { title: '位置{position}超出日志（共{size}条）', next: '请从已保存的最后位置继续；若县里从备份恢复过，请核对检查点' },
    en: { title: 'Position {position} is beyond the log of {size} entries', next: 'Go on from the last position you kept; after a restore compare checkpoints first' },
  },
  'fill.row-changed': {
    zh: { title: '锁定的任务标识或周期被改动', next: '请重新下载工作簿填写这一行' },
    en: { title: 'A locked cell of this row, its key or its period, was changed', next: 'Download the workbook again for this row' },
  },
  'fill.row-twice': {
    zh: { title: '同一任务在工作簿中出现两次', next: '请只保留一行' },
    en: { title: 'The same task stands twice in the workbook', next: 'Keep one of the rows' },
  },
  'fill.row-overtaken': {
    zh: { title: '下载之后已有人在系统内填报过这项任务', next: '请先在系统内查看，确有需要再下载新工作簿填写' },
    en: { title: 'Somebody reported on this task after the workbook was downloaded', next: 'Look at that report first; download anew if more is to be said' },
  },
  'fill.not-a-kind': {
    zh: { title: '报送类型只能是“进展”或“办结”，不能是“{text}”', next: '请从下拉列表选择；留空按“进展”' },
    en: { title: 'A report is progress or completion, not "{text}"', next: 'Choose from the list; empty is progress' },
  },
  'fill.not-a-number': {
    zh: { title: '“{text}”不是数字', next: '请只填数字，至多6位小数，不带单位和公式' },
    en: { title: '"{text}" is not a number', next: 'Digits only, six decimals at most, without unit or formula' },
  },
  'fill.too-long': {
    zh: { title: '内容超过{most}字', next: '请精简后再上传' },
    en: { title: 'This is longer than {most} characters', next: 'Make it shorter' },
  },
} as const satisfies Record<keyof typeof MESSAGE_FAILURES, InBoth<FailureWords>>;
