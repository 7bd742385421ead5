import type { LintRule, Spot } from './finding';

/** Shares of a whole, which end at 100. Rates of plan done, growth and gross enrolment do not. */
const SHARE = /(覆盖率|合格率|入学率|巩固率|完好率|满意率|满意度|普及率|到位率|办结率|回复率|答复率|签收率|按时率|按期率|及时率|及格率|优秀率|优良率|出勤率|到会率|参会率|就业率|城镇化率|绿化率|绿化覆盖率|森林覆盖率|硬化率|通达率|通畅率|知晓率|处理率|治理率|处置率|达标率|入户率|签约率|参保率|参合率|占比|比重|比例|化解率|整改率|办理率|销号率|响应率|见面率|建档率|接种率|通过率|验收率|检出率|收集率|无害化率|回收率|利用率|开工率|竣工率|支付率|报账率|机械化率|机械化水平|良种率|保险率|入园率|控辍率|录取率|本科率|升学率|破案率|结案率|起诉率|复耕率|成活率|保存率|保护率|安全率|供水保证率|自来水普及率|公开率|网办率|联网率|接入率|兑现率|发放率|识别率|帮扶率|监测率|消除率|返贫率|贫困发生率|死亡率|发病率|失业率|空置率|出租率|入住率|准点率|准确率|完整率|清洁率|好评率|群众认可度|认可度|支持率|获得感|安全感)/;
/** May exceed 100 although the word ends like a share: provisions, gross rates, coverage by reserves. */
const MAY_EXCEED = /(拨备覆盖率|流动性覆盖率|利息覆盖|毛入学率|毛入园率|增长|增幅|增速|提高了|上升了|完成率|完成.{0,12}的|年度目标|年度任务|计划的|目标的|任务的|产销率|资产负债率|杠杆|周转率|补充率|储备|相当于|倍|超额|产能利用率|替代率|净补偿|占补|回报率|收益率|偿付能力|充足率|比上年|较上年|同比|去年|由.{0,10}提)/;
const ABOVE = /(?<![0-9.])([0-9]{3,}(?:\.[0-9]+)?)\s*[%％]/g;
const OF_A_WHOLE = /占(?!.*(计划|目标|任务|预算|上年|去年|年初|同期)).{1,30}?(的|比|例|率)?(约|近|达|达到|为|超过)?$/;
const CLAUSE = /[。；！？\n，,;]/;

/** A share above 100 %: 参保率103%, 占总人口的120%. */
export const impossiblePercentages: LintRule = ({ text }) => {
  const spots: Spot[] = [];
  for (const match of text.matchAll(ABOVE)) {
    if (Number(match[1]) <= 100) continue;
    const before = clauseBefore(text, match.index);
    if (MAY_EXCEED.test(before)) continue;
    if (SHARE.test(before) || OF_A_WHOLE.test(before)) spots.push({ kind: 'impossible-percentage', at: match.index, length: match[0].length });
  }
  for (const match of text.matchAll(/(覆盖率|合格率|入学率|巩固率|参保率|办结率|普及率|满意度|满意率|占比)(达到|达|为)百分之(一百[一二三四五六七八九零]|[二三四五六七八九]百)/g)) {
    spots.push({ kind: 'impossible-percentage', at: match.index, length: match[0].length });
  }
  return spots;
};

function clauseBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 60 && !CLAUSE.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}
