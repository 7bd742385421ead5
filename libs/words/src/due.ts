import type { SkipReason } from '#domain/calendar/limit';
import type { InBoth } from './language';

/** Why a day was passed over. */
export const SKIP_WORDS: Readonly<Record<SkipReason, InBoth<string>>> = {
  weekend: { zh: '周末', en: 'weekend' },
  closed: { zh: '放假', en: 'closed by notice' },
  suspended: { zh: '中止', en: 'suspended' },
};

/** What the command `due` says besides dates. `{name}` is filled by the command. */
export const DUE_WORDS = {
  about: { zh: '推算到期日，不需要数据库', en: 'compute due days; needs no database' },
  batch: { zh: '每行“起始日,时限”的文件，逐行输出一个日期', en: 'file of lines START,RULE; prints one date a line' },
  explain: { zh: '列出跳过的日子及原因、计入的调休上班日', en: 'list days skipped and why, and make-up days counted' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  calendars: { zh: '工作日历所在文件夹', en: 'folder of the work calendars' },
  skipped: { zh: '跳过', en: 'skipped' },
  opened: { zh: '计入调休上班日', en: 'counted make-up working day' },
  provisional: {
    zh: '所用日历尚无正式通知，日期可能变动',
    en: 'a calendar used has no published notice yet; the day may move',
  },
  line: { zh: '第{line}行', en: 'line {line}' },
  usage: {
    zh: '请给出起始日和时限（如 2023-09-28 5wd），或用 --batch 指定文件，二者只取其一',
    en: 'Give a start and a rule (such as 2023-09-28 5wd), or a file by --batch, not both',
  },
  fileUnreadable: { zh: '无法读取“{path}”（{reason}）', en: 'Cannot read "{path}" ({reason})' },
  noCalendars: { zh: '“{path}”中没有工作日历', en: 'There is no work calendar in "{path}"' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
