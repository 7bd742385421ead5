import type { DOCUMENT_FAILURES } from '#domain/kernel/failures/document';
import type { FailureWords, InBoth } from '../language';

export const DOCUMENT_WORDS = {
  'document.unknown': {
    zh: { title: '没有这份文书，或不在您可查阅的范围', next: '请核对编号；需要查阅请联系制发单位' },
    en: { title: 'There is no such document among those you may read', next: 'Check its number, or ask the office that issued it' },
  },
  'document.unknown-draft': {
    zh: { title: '没有这份文稿', next: '请返回文书列表后重新打开' },
    en: { title: 'There is no such draft', next: 'Go back to the documents and open it again' },
  },
  'document.unknown-figure': {
    zh: { title: '文稿中没有名为“{figure}”的数字', next: '请刷新文稿后重试' },
    en: { title: 'The draft has no figure called "{figure}"', next: 'Read the draft again' },
  },
  'document.unknown-query': {
    zh: { title: '没有名为“{query}”的数据查询', next: '请从查询目录中选择' },
    en: { title: 'There is no query called "{query}"', next: 'Choose one of the catalogue' },
  },
  'document.no-list': {
    zh: { title: '{year}年没有已交办的年度任务清单', next: '请先导入并交办清单，或改选年份' },
    en: { title: 'No annual list of {year} is dispatched', next: 'Import and dispatch one, or choose another year' },
  },
  'document.not-ready': {
    zh: { title: '还有{count}处问题，不能制发（涉及：{figures}）', next: '请逐处改正；确需保留的数字，由起草人以外的人说明理由后放行，文书上会注明' },
    en: { title: '{count} problems keep it from being issued ({figures})', next: 'Put them right; a figure that must stay is let pass by somebody else with a reason, and the document says so' },
  },
  'document.draft-closed': {
    zh: { title: '文稿已制发或已作废，不能再改', next: '请另起一稿' },
    en: { title: 'The draft was issued or dropped', next: 'Begin another one' },
  },
  'document.too-long': {
    zh: { title: '文稿太长，此处至多{most}', next: '请精简或拆分后再保存' },
    en: { title: 'Too long; at most {most} here', next: 'Shorten or split it' },
  },
  'document.reason-missing': {
    zh: { title: '请说明放行理由，至少{least}个字', next: '写明为何可以使用这个数字，文书上会一并印出' },
    en: { title: 'Say why it may pass, {least} characters at least', next: 'The document prints the reason' },
  },
  'document.own-exception': {
    zh: { title: '起草人不能放行自己写入的数字', next: '请由分管领导或办公室其他人员放行' },
    en: { title: 'Nobody lets pass the figures of his own draft', next: 'Ask the leader in charge or a colleague' },
  },
  'document.not-addressed': {
    zh: { title: '没有写明主送单位', next: '请至少选择一个单位' },
    en: { title: 'It goes to nobody', next: 'Name a unit at least' },
  },
  'document.signed': {
    zh: { title: '本单位已经签收', next: '无需重复签收' },
    en: { title: 'Your unit has signed for it', next: 'Nothing more is to be done' },
  },
  'document.copy-unreadable': {
    zh: { title: '读不出这份文件的文字', next: '请上传 Word 原件或由本系统导出的 PDF；扫描件、照片请改为输入编号和校验码' },
    en: { title: 'The text of this file cannot be had', next: 'Upload the Word file or the PDF this product made; of a scan or a photograph, type in its number and hash' },
  },
  'template.unreadable': {
    zh: { title: '模板无法打开：{reason}', next: '请用 Word 或 WPS 打开检查，另存为 .docx 后重新上传' },
    en: { title: 'The template cannot be opened: {reason}', next: 'Open it in Word or WPS, save it as .docx and upload it again' },
  },
  'template.fields-wrong': {
    zh: { title: '模板有{count}处字段错误', next: '请按列出的名称修改；字段写作 {编号} 这样的大括号，正文写作 {@正文} 并单独成段' },
    en: { title: '{count} fields of the template are wrong', next: 'Correct those named; a field is written {编号}, and {@正文} stands alone in its paragraph' },
  },
  'template.has-macros': {
    zh: { title: '模板含有宏，不予使用', next: '请另存为不含宏的 .docx' },
    en: { title: 'The template has macros', next: 'Save it as .docx without macros' },
  },
  'template.too-large': {
    zh: { title: '模板太大，至多{most} MB', next: '请压缩或删去图片' },
    en: { title: 'The template is too large; at most {most} MB', next: 'Take out pictures' },
  },
} as const satisfies Readonly<Record<keyof typeof DOCUMENT_FAILURES, InBoth<FailureWords>>>;
