import type { LintRule, Spot } from './finding';

/** What stays behind when a text is copied from a web page. */
const RESIDUE: readonly RegExp[] = [
  /&(nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|ensp|emsp|#[0-9]{1,6}|#x[0-9a-f]{1,5});?/gi,
  /<\/?(p|br|div|span|a|img|table|tr|td|th|tbody|strong|b|em|font|ul|ol|li|h[1-6]|style|script|iframe|input|section|o:p|st1:[a-z]+)(\s[^<>\n]*)?\/?>/gi,
  /(https?|ftp):\/\/[^\s，。；、）】]+/gi,
  /(?<![A-Za-z0-9@.])www\.[A-Za-z0-9.-]+\.[a-z]{2,}[^\s，。；、）】]*/gi,
  /[【[［(（](打印|打印本页|关闭|关闭窗口|关闭本页|返回|返回顶部|字体|字号|大 ?中 ?小|收藏|分享|复制链接|纠错|下载|相关链接|查看原文|阅读原文|更多|详情|点击[^】\]］)）]{0,8})[^】\]］)）\n]{0,12}[】\]］)）]/g,
  /(责任编辑|责编|网络编辑|(?<=^|[\s【（(])(?:编辑|审核|审稿|校对|初审|复审|终审)|信息来源|文章来源|稿件来源|稿源|发布时间|发布日期|更新时间|浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|点击率|访问量|字体大小|字号|字体)\s*[:：]\s*[^\s，。；]*/gm,
  /^[ \t\u3000]*(来源|作者|时间|日期|摄影|供稿|通讯员|记者)[ \t\u3000]*[:：][ \t\u3000]*\S{1,20}(网|报|站|办|局|号|中心|[0-9]{2})[ \t\u3000]*$/gm,
  /(上一篇|下一篇|上一页|下一页|返回顶部|返回首页|返回列表|扫一扫在手机(打开|上查看)|分享到|版权所有|您当前的?位置|当前位置\s*[:：]|您现在的位置|网站地图|打印本页|关闭窗口|加入收藏|设为首页|点击(查看|下载|进入|阅读)(更多|全文|原文|附件)?|阅读全文|展开全文|无障碍浏览|下载附件|附件下载|[京蜀川粤沪浙苏湘鄂豫鲁晋陕甘青渝黔滇桂琼皖赣闽辽吉黑蒙新藏宁津冀]ICP备|公网安备|网站标识码)/g,
  /(document\.|window\.|javascript:|function\s*\(|var\s+[a-z_]+\s*=|\$\([^)\n]{0,200}\)|style\s*=\s*["']|class\s*=\s*["']|href\s*=|@media|\{\s*(margin|padding|font|color|width)[^}]{0,300}\})/gi,
  /%(?:[0-9A-F]{2}%){2,}[0-9A-F]{2}|(?<=[\u4e00-\u9fff])\.(html?|jsp|aspx?|php|shtml)\b/gi,
  /\ufffd+|锟斤拷|烫烫烫/g,
];

/** Entities, tags, addresses, buttons and credits of the page a text was copied from. */
export const webResidue: LintRule = ({ text }) =>
  RESIDUE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Spot => ({ kind: 'web-residue', at: match.index, length: match[0].length })),
  );
