import { lintBrief } from './lint-brief';

const kinds = (text: string) => lintBrief(text).map(({ kind }) => kind);

describe('what the lint finds', () => {
  it.each([
    ['今年投入亿元，占一般公共预算支出的8.6%。', 4],
    ['财政支出12亿元，占一般公共预算支出的%。', 19],
    ['上半年完成个，下半年完成12个。', 5],
    ['高标准农田达到万亩。', 7],
    ['税收收入同比增长%。', 8],
    ['综合得分居全市第位。', 7],
    ['合格率为百分之，居前列。', 4],
    ['县委〔2023〕号文件要求抓好落实。', 8],
    ['投入XX万元修建水渠。', 2],
    ['全县总人口由320万人增加到人。', 15],
  ])('a figure dropped from %s', (text, at) => {
    const [finding] = lintBrief(text);
    expect(finding).toMatchObject({ kind: 'missing-figure', line: 1 });
    expect(Math.abs((finding?.at ?? -99) - at)).toBeLessThanOrEqual(3);
  });

  it.each([
    ['潼川镇、芦溪镇、观桥镇分别达98%、97%。', 3, 2],
    ['工业、农业分别增长6.1%、4.2%、7.3%。', 2, 3],
    ['刘营镇、建中镇3个镇率先完成。', 2, 3],
  ])('a list that does not add up in %s', (text, names, numbers) => {
    expect(lintBrief(text)).toEqual([expect.objectContaining({ kind: 'list-length', names, numbers })]);
  });

  it.each(['城乡居民医保参保率达105%。', '培训人数占应训人数的120%。', '群众满意度达100.2%。'])('a share above the whole in %s', (text) => {
    expect(kinds(text)).toEqual(['impossible-percentage']);
  });

  it.each(['全县已预计完成投资12亿元。', '截至目前，预计完成投资12亿元。', '一、主要成效\n预计完成投资12亿元。'])('a forecast among results in %s', (text) => {
    expect(kinds(text)).toEqual(['forecast-in-result']);
  });

  it.each(['投资3亿元。&nbsp;', '【打印】【关闭】', '责任编辑：某某', '详见https://www.example.gov.cn/a.html', '<p>投资3亿元。</p>'])('web residue in %s', (text) => {
    expect(new Set(kinds(text))).toEqual(new Set(['web-residue']));
  });

  it('says where: offset, line, column and the words around', () => {
    expect(lintBrief('第一段没有问题。\n全年投入亿元修路。')).toEqual([{ kind: 'missing-figure', at: 13, length: 2, line: 2, column: 5, excerpt: '全年投入亿元修路。' }]);
  });
});

describe('what the lint leaves alone', () => {
  it.each([
    '万余人参加，百亿产业成形，千方百计抓落实，成千上万群众受益，百分之百完成。',
    '亿万群众同心，第一书记带头，一手抓产业、一手抓党建。',
    '各个乡镇、整个县域、每亩补贴、家家户户、人人参与，户均、人均、亩均收入增长。',
    '项目、个人、个体、个别、次日、处长、元旦、亿万富翁、家庭、村民、条件、场所、天气、名单、位于、头号、只有。',
    '投资万元以上的设备备案，亿元以上项目专班推进。',
    '完成年度目标的118%，同比增长156%，拨备覆盖率达210%，毛入园率103%。',
    '预计到2025年底全部建成，预计可带动三千余人就业。',
    '截至11月底，已完成投资8.6亿元，预计全年可完成10亿元。',
    '工业、农业、服务业分别增长6.1%、4.2%、7.3%，城乡居民收入分别增长5%和7%。',
    '单位：万元\n面积（亩）\n增速（%）',
    '全县设33个乡镇、三十余个社区，两个村、数十名干部、十余家企业、几户农家、多项荣誉。',
    '',
  ])('%s', (text) => {
    expect(lintBrief(text)).toEqual([]);
  });

  it('reads a long text in time that grows with its length', () => {
    const text = '全县投入资金3.2亿元，新建农村公路12公里，惠及群众1.2万人。\n'.repeat(5000);
    expect(lintBrief(text)).toEqual([]);
  }, 20_000);
});

describe('a text of one thing said twenty thousand times', () => {
  it.each(['预计', '已预计', '个', '亿元', '（亩）', '{margin', '<p ', '\n', '一、成效\n预计1', '新增床位张、护理员12名、'])('is read in little time: %j', (piece) => {
    // Of the processor's own time, so that a busy machine is no fault of ours; the square of this length took up to thirty seconds.
    const begun = process.cpuUsage();
    lintBrief(piece.repeat(20_000));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000);
  });
});
describe('marks typed in half width', () => {
  it.each([
    ['完成农村户用厕所改造户,整体进度达70%以上.', 10],
    ['实施产业类项目个,脱贫人口人均纯收入达元、增长16.3%;', 7],
    ['年,全县上下攻坚克难;', 0],
  ])('lose no more than others: %s', (text, at) => {
    expect(lintBrief(text)[0]).toMatchObject({ kind: 'missing-figure', at });
  });

  it('leave numbers, times and addresses alone', () => {
    expect(lintBrief('全县财政收入12,345万元,会议9:30召开,覆盖率(含社区)达98%;')).toEqual([]);
    expect(lintBrief('详见http://a.example.gov.cn/x,').map(({ kind }) => kind)).toEqual(['web-residue']);
  });
});

describe('rows of counts', () => {
  it.each([
    ['抢险培训12期，储备编织袋300条、冲锋舟艘，转移群众40户。', 19],
    ['学生资助人次6.6万元，控辍保学劝返12人。', 4],
    ['收购烟叶万担，烟农总收入3.2亿元。', 4],
    ['受理信访举报件，处置问题线索12条。', 6],
  ])('a member of a row that lost its number in %s', (text, at) => {
    expect(lintBrief(text)).toEqual([expect.objectContaining({ kind: 'missing-figure', at: expect.any(Number) })]);
    expect(Math.abs((lintBrief(text)[0]?.at ?? -99) - at)).toBeLessThanOrEqual(2);
  });
});
