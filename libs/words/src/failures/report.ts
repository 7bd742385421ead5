export const REPORT_WORDS = {
  'report.empty': {
    zh: { title: '报告没有内容', next: '请填写数值、进度或文字；确无进展请选“无进展”并说明原因' },
    en: { title: 'The report says nothing', next: 'Give a figure, progress or text, or "nothing to report" with the reason' },
  },
  'report.proof-missing': {
    zh: { title: '这项任务办结须附佐证', next: '请从佐证库选用文件' },
    en: { title: 'Completing this task needs evidence', next: 'Attach a file from the shelf' },
  },
  'report.photo-missing': {
    zh: { title: '这项任务办结须附照片（{why}）', next: '请从佐证库选用照片' },
    en: { title: 'Completing this task needs a photo ({why})', next: 'Attach a photo from the shelf' },
  },
  'report.figure-expected': {
    zh: { title: '办结报告须填写数值（{unit}）', next: '请填写完成数' },
    en: { title: 'A completion needs its figure ({unit})', next: 'Give the figure reached' },
  },
  'report.not-a-percentage': {
    zh: { title: '进度须在0至100之间', next: '请更正进度' },
    en: { title: 'Progress lies between 0 and 100', next: 'Correct the percentage' },
  },
  'report.nothing-and-something': {
    zh: { title: '选择了“无进展”又填写了内容', next: '请二选一' },
    en: { title: '"Nothing to report" came with content', next: 'Choose one of the two' },
  },
  'report.wrong-period': {
    zh: { title: '没有“{period}”这个报送期', next: '本任务当前报送期为{expected}' },
    en: { title: 'There is no period "{period}"', next: 'The period now is {expected}' },
  },
  'report.period-closed': {
    zh: { title: '{period}已于{day}关闭填报', next: '如确需补报，请督查室按权限开放并注明原因' },
    en: { title: 'Entry for {period} closed on {day}', next: 'The supervision office can grant an exception with a reason' },
  },
  'report.id-reused': {
    zh: { title: '报告编号已用于另一份报告', next: '请刷新后重新提交' },
    en: { title: 'The report id belongs to another report', next: 'Use a new id and send again' },
  },
  'report.already-opened': {
    zh: { title: '核验人已打开，不能撤回', next: '请等待核验结果' },
    en: { title: 'A verifier has opened it; it cannot be taken back', next: 'Wait for the verification' },
  },
  'report.no-submission': {
    zh: { title: '没有待办理的办结报告', next: '请刷新后查看' },
    en: { title: 'No completion is waiting', next: 'Read the assignment again' },
  },
  'report.evidence-unknown': {
    zh: { title: '所附佐证不存在或不属于本单位', next: '请从佐证库中选择' },
    en: { title: 'The evidence does not exist or is another unit’s', next: 'Choose from your evidence shelf' },
  },
  'report.figure-decreased': {
    zh: { title: '累计数由{before}减少为{now}，未说明原因', next: '请核对，或在文字中说明原因' },
    en: { title: 'The running figure fell from {before} to {now} without a reason', next: 'Check it, or explain in the text' },
  },
  'verification.same-person': {
    zh: { title: '提交人不能核验自己的报告', next: '请由他人核验' },
    en: { title: 'Nobody verifies his own report', next: 'Somebody else must verify it' },
  },
  'verification.same-office': {
    zh: { title: '本单位不能核验自己的任务', next: '由指定的替代单位核验' },
    en: { title: 'An office does not verify its own items', next: 'The named substitute verifies' },
  },
  'verification.not-opened-by-you': {
    zh: { title: '该报告由另一名核验人打开', next: '请与其核对，或重新打开' },
    en: { title: 'Another verifier has it open', next: 'Settle it with them, or open it again' },
  },
  'evidence.unknown': {
    zh: { title: '没有这份佐证，或您无权查看', next: '请从佐证库进入' },
    en: { title: 'There is no such evidence, or you may not see it', next: 'Enter from the evidence shelf' },
  },
  'evidence.refused': {
    zh: { title: '文件未被接受：{reason}', next: '请换用正常的PDF、图片、Office或文本文件' },
    en: { title: 'The file was not accepted: {reason}', next: 'Use a plain PDF, picture, office or text file' },
  },
  'evidence.too-large': {
    zh: { title: '文件超过{megabytes} MB', next: '请压缩或分开上传' },
    en: { title: 'The file is larger than {megabytes} MB', next: 'Make it smaller or split it' },
  },
  'evidence.proves-later': {
    zh: { title: '佐证日期{day}晚于今天（{today}）', next: '请填写佐证所证明事项的日期' },
    en: { title: 'The file is said to prove {day}, which is after today ({today})', next: 'Give the day it proves something about' },
  },
  'evidence.damaged': {
    zh: { title: '存储中的文件缺失或损坏', next: '请告诉系统管理员从备份恢复' },
    en: { title: 'The stored file is missing or damaged', next: 'Tell the system administrator to restore it from a backup' },
  },
  'upload.too-many-parts': {
    zh: { title: '上传被分成了太多段（最多{limit}段）', next: '请加大每段大小，重新上传' },
    en: { title: 'The upload came in too many parts (at most {limit})', next: 'Send larger parts from the start' },
  },
  'upload.offset-missing': {
    zh: { title: '缺少 Upload-Offset 请求头', next: '请在请求头中写明本段的起始字节' },
    en: { title: 'The header Upload-Offset is missing', next: 'Send the offset at which this part begins' },
  },
  'upload.unknown': {
    zh: { title: '没有这次上传', next: '请重新开始上传' },
    en: { title: 'There is no such upload', next: 'Begin the upload again' },
  },
  'upload.wrong-offset': {
    zh: { title: '续传位置不符，服务器已收到{offset}字节', next: '请从该位置继续' },
    en: { title: 'The offset does not fit: {offset} bytes have arrived', next: 'Continue from there' },
  },
  'upload.incomplete': {
    zh: { title: '文件尚未传完（{offset}/{size}字节）', next: '请继续上传' },
    en: { title: 'The file has not arrived whole ({offset} of {size} bytes)', next: 'Continue the upload' },
  },
  'trail.unknown-subject': {
    zh: { title: '没有这个对象的留痕，或您无权查看', next: '请从对象页面进入' },
    en: { title: 'There is no trail of this, or you may not see it', next: 'Enter from the object’s page' },
  },
  'report.exception-in-past': {
    zh: { title: '开放填报的截止日{day}已过', next: '请另定日期' },
    en: { title: 'The exception would end on {day}, in the past', next: 'Name another day' },
  },
  'report.signed-by-submitter': {
    zh: { title: '提交人不能自己签批', next: '请由本单位负责人签批' },
    en: { title: 'Nobody signs his own submission', next: 'The head of the unit signs' },
  },
} as const;
