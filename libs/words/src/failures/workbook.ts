export const WORKBOOK_WORDS = {
  'workbook.empty': {
    zh: { title: '文件是空的', next: '请重新选择文件' },
    en: { title: 'The file is empty', next: 'Choose the file again' },
  },
  'workbook.too-large': {
    zh: { title: '工作簿太大', next: '请删去图片和无关工作表，控制在20 MB以内' },
    en: { title: 'The workbook is too large', next: 'Take out pictures and other sheets; at most 20 MB' },
  },
  'workbook.not-a-workbook': {
    zh: { title: '文件内容不是 .xlsx 工作簿', next: '请用 WPS 或 Excel 打开后另存为“Excel 工作簿（.xlsx）”再上传' },
    en: { title: 'The content is not an .xlsx workbook', next: 'Open it and save it as "Excel Workbook (.xlsx)"' },
  },
  'workbook.legacy-format': {
    zh: { title: '这是旧版 .xls（或 .et）文件', next: '请另存为“Excel 工作簿（.xlsx）”再上传' },
    en: { title: 'This is a file of the old .xls format', next: 'Save it as "Excel Workbook (.xlsx)"' },
  },
  'workbook.encrypted': {
    zh: { title: '工作簿设有打开密码', next: '请取消密码保护后再上传' },
    en: { title: 'The workbook is protected by a password', next: 'Remove the password and upload it again' },
  },
  'workbook.truncated': {
    zh: { title: '文件不完整或已损坏', next: '请重新打开、保存后再上传' },
    en: { title: 'The file is cut off or damaged', next: 'Open it, save it again and upload that' },
  },
  'workbook.has-macros': {
    zh: { title: '工作簿含有宏，不予打开', next: '请另存为不含宏的“Excel 工作簿（.xlsx）”再上传' },
    en: {
      title: 'The workbook has macros and was not opened',
      next: 'Save it as "Excel Workbook (.xlsx)", without macros',
    },
  },
  'workbook.external-links': {
    zh: { title: '工作簿链接了其他文件或数据源', next: '请在“数据—编辑链接”中断开链接，另存后再上传' },
    en: {
      title: 'The workbook takes content from other files',
      next: 'Break the links (Data, Edit Links) and save it again',
    },
  },
  'workbook.embedded-objects': {
    zh: { title: '工作簿嵌有其他对象或控件', next: '请删除嵌入的对象和控件后再上传' },
    en: { title: 'The workbook carries embedded objects or controls', next: 'Delete them and save it again' },
  },
  'workbook.nested-archive': {
    zh: { title: '工作簿里藏有压缩包', next: '请把清单单独复制到新工作簿后再上传' },
    en: { title: 'There is an archive inside the workbook', next: 'Copy the list into a new workbook' },
  },
  'workbook.zip-bomb': {
    zh: { title: '文件展开后过大或与其声明不符，不予打开', next: '请把清单复制到新工作簿后再上传' },
    en: {
      title: 'The file unpacks to too much, or to other than it claims',
      next: 'Copy the list into a new workbook',
    },
  },
  'workbook.unsafe-name': {
    zh: { title: '文件内部名称异常，不予打开', next: '请用 WPS 或 Excel 另存后再上传' },
    en: { title: 'A name inside the file is unsafe', next: 'Open it, save it again and upload that' },
  },
  'workbook.too-many-cells': {
    zh: { title: '工作表行列过多', next: '请删去清单以外的内容：至多20000行、256列' },
    en: {
      title: 'A sheet has too many rows or columns',
      next: 'Keep the list only: at most 20,000 rows and 256 columns',
    },
  },
} as const;
