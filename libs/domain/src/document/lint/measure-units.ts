import type { LintRule, Spot, TextView } from './finding';
import { isNumbered } from './quantity';
import { lineAt } from './surroundings';
import { BOUNDARY } from './text-view';

/** Units that are never a word of their own: without a number before them one was lost. Longest first. */
const UNITS = `个百分点 个基点 平方公里 平方千米 平方米 立方米 立方 千伏安 千伏 毫升 摄氏度 ℃ °C 千瓦时 兆瓦时 人次 百分点 公里 千米 厘米 毫米 平米 公顷 公斤 千克 毫克 微克 千瓦 兆瓦 小时 分钟 个月 课时 学时 台套 台次 车次 户次 家次 剂次 件次 班次 人份 亩次 周岁 英里 海里 加仑 美元 欧元 港元 吨 亩 元 斤 米 岁 倍 瓦 伏 ％ % ‰`.split(' ');
const UNIT = new RegExp(`([万亿]{0,2})(${UNITS.join('|')})`, 'g');

/** Before a bare 万 or 亿 these make an idiom of it: 上亿元, 数万人, 近万亩. */
const AROUND = /(近|(?<!以|新)上|(?<!赶)超|(?<!超|通|经|不)过|逾|(?<!突|打)破|(?<![人户次总件个倍基指分少天位套辆项处所座家株头额])数|几|千|百|十|(?<=[0-9０-９零一二三四五六七八九十百千])[多余]|半|每|[0-9０-９])$/;
const AS_MODIFIER = /^(以上|以下|大关|级|门槛|台阶|GDP|gdp|单位|国内生产总值|地区生产总值|工业|产值|增加值|户|村|镇|乡|县|企业|产业|园区|集群|项目|产值|投资|元宝|俱乐部|良田|粮田|示范|基地|林海|茶海|花海|茶园|果园|竹海|粮仓|连片|方|大县|沃野|荷塘|油菜|稻田|水面|稻渔|梯田|草原|梨园|桃园|荷花|柑橘|产业园|产业带|粮油|现代|森林|生态|特色|绿|优质)/;
const SPENT = /(投入|投资|资金|补助|补贴|完成|实现|安排|达|达到|到位|拨付|争取|发放|兑现|收入|支出|总额|金额|产值|共|计|约|为|占|增加|增收|节约|减少|贷款|整合|筹集|落实|惠及|建成|新建|新增|改造|播种|种植|流转|面积|累计|发展|治理|覆盖|带动)(到|了|至)?$/;
/** A slash makes a unit of a unit: 元/亩, 微克/立方米. */
const PER = /[/／·•每按]\s*$/;
/** Sound without a number, by unit: what may stand right of it, or left. */
const SOUND_RIGHT: Readonly<Record<string, RegExp>> = {
  亩: /^(均|产|效|数|平均|分|级)/,
  吨: /^(位|粮田|粮|均|袋|公里|钢|煤)/,
  元: /^(旦|枣|月|宵|素|件|首|年(?!.{0,3}[，。])|老|气|帅|宇宙|谋镇|坝|江|江|阳|氏|代|朝|上都|山|亨利|勋|凶|认知|数据|始)/,
  斤: /^(斤)/,
  米: /^([、]?(面|油|粮|粉|线|饭|袋|字|兰|汤|黄|酒|糠|豆|仓|易|业|制品|价|市|质))/,
  岁: /^(末|月|首|岁|修|寒|序|差|入|稔)/,
  倍: /^(增|感|受|率|数|加|道|速|频|添|减|半)/,
  小时: /^(雨强|降雨|雨量|平均|候|工|数|制|内|代|圈|经济圈|生活圈|交通圈|以内到达)/,
  公里: /^(数|桩|处)/,
  人次: /^([^，。；、：！？,.;:!?）)\s以和及与等])/,
  班次: /^/,
  车次: /^/,
  学时: /^(制|银行|认定|学分|登记|管理)/,
  课时: /^(费|量|津贴|数|制|标准|安排|计划)/,
  分钟: /^(级|圈|内|阅读圈|健身圈|生活圈|体育圈|服务圈)/,
  美元: /^(汇率|计价|结算|兑|升值|贬值|指数|债)/,
  千米: /^(山|高原|桥|桩|赛|长跑)/,
  毫米: /^(波)/,
};
const SOUND_LEFT: Readonly<Record<string, RegExp>> = {
  元: /(单|多|二|一|三|公|美|欧|日|港|状|纪|宋|广|改|还|复|开|首|中|次|新|金|银|初|归|解|连中三|乾|坤|上|下|贡|黎|庆|榜|英|韩|加|澳|卢|泰)$/,
  米: /(大|小|玉|稻|糯|虾|厘|毫|纳|微|百|香|贡|籼|粳|糙|精|留胚|薏|苞|爆|食|军|吃|送|种|产|优质|富硒|育|贡|陈化|胚芽|黑|红|江|储备|花|高粱)$/,
  倍: /(翻|成|加|百|番|数|事半功|信心)$/,
  岁: /(周|年|太|守|千|贺|同|拜|万|足|虚|弱|比)$/,
  亩: /(每|按|分|逐|均|(?<!达|增加|扩大|发展|恢复|提高|增)到)$/,
  小时: /(大|逐|降雨|雨|最|半|工|课|学|机|以|从)$/,
  斤: /(公|市|台|论|缺|短)$/,
  吨: /(加|盾|波士|华盛|每|海明|牛|惠灵|丹佛|按)$/,
  瓦: /(砖|青|房|红|琉璃|黛|屋|碧|盖|片|翻|添砖加|小青|石棉|检修|布|弃|泥|琉)$/,
  伏: /(起|埋|潜|光|降|制|入|三|初|中|末|倒|蛰|昼|波|暗)$/,
  公里: /(每|按|吨|人|车|最后)$/,
  立方: /(土|石|开|平)$/,
  人次: /(按|分|每)$/,
};

/** A measure without its figure: 投入亿元, 占…的%, 新建公路公里. */
export const missingMeasures: LintRule = (view) => {
  const spots: Spot[] = [];
  for (const match of view.text.matchAll(UNIT)) {
    const [whole, scale = '', unit = ''] = match;
    const at = match.index;
    if (isLost(view, at, scale, unit)) spots.push({ kind: 'missing-figure', at, length: whole.length });
  }
  return spots;
};

function isLost(view: TextView, at: number, scale: string, unit: string): boolean {
  const { text } = view;
  const unitAt = at + scale.length;
  const left = text.slice(Math.max(0, at - 8), at).replace(/[ \u3000]+$/, '');
  const right = text.slice(unitAt + unit.length, unitAt + unit.length + 8);
  if (isNumbered(view, at) || PER.test(left) || isHeading(text, at, unitAt + unit.length)) return false;
  if (scale !== '' && isIdiom(left, right, unit)) return false;
  if (scale === '' && SOUND_LEFT[unit]?.test(left)) return false;
  if (SOUND_RIGHT[unit]?.test(right)) return false;
  if (/(^|[，。；：、\n])$/.test(left) && /^[\u4e00-\u9fff]/.test(right) && (scale !== '' || unit === '亩') && !/^以/.test(right)) return false;
  if (/^[/／]/.test(right) && /(^|[，。；：（(、以按]|单位)$/.test(left)) return false;
  if (view.isInside(unitAt, unit.length)) return false;
  return unit.length > 1 || !/[\u4e00-\u9fff]/.test(unit) || scale !== '' || view.isWord(unitAt, 1);
}

function isIdiom(left: string, right: string, unit: string): boolean {
  if (AROUND.test(left)) return true;
  if ('元亩'.includes(unit) && /^(以上|以下|大关|级|门槛|台阶|GDP|单位|国内生产总值|地区生产总值|工业增加值|村|俱乐部)/.test(right)) return true;
  return AS_MODIFIER.test(right) && !SPENT.test(left) && ('元亩'.includes(unit) || !/^以[上下]/.test(right));
}

/** （万元）, 单位：亿元, 增速（%）: a unit named for a column is no quantity. Only where the line is no sentence. */
function isHeading(text: string, at: number, end: number): boolean {
  const open = text.slice(Math.max(0, at - 12), at);
  if (/(单位|计量单位|量纲)\s*[:：为]\s*([^，。；\s]{0,6}[、，,/])*$/.test(open)) return true;
  if (!/[（(]([^（）()0-9，。；]*[、/])?$/.test(open) || !/^([、/][^（）()0-9，。；]*)?[）)]/.test(text.slice(end, end + 8))) return false;
  return !/[，。；！？]/.test(lineAt(text, at)) && BOUNDARY.includes(text.charAt(end));
}
