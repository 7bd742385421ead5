"""The rules of scoring, in exact fractions: the points of a leaf from its figures, without reasons."""

import decimal
import re
from fractions import Fraction

AMOUNT = re.compile(r'-?[0-9]+(\.[0-9]+)?')
ZERO, ONE, HUNDRED = Fraction(0), Fraction(1), Fraction(100)


class Uncountable(Exception):
    pass


def amount(text):
    if not isinstance(text, str) or not AMOUNT.fullmatch(text):
        raise Uncountable
    return Fraction(text)


def rounded(value, stage):
    if stage == 'none':
        return value
    mode, places = stage.split(':')
    scale = 10 ** int(places)
    scaled = value * scale
    low = scaled.numerator // scaled.denominator
    rest = scaled - low
    up = {'floor': False, 'ceil': rest > 0, 'half-even': rest * 2 > 1 or (rest * 2 == 1 and low % 2 == 1),
          'half-up': rest * 2 > 1 or (rest * 2 == 1 and scaled > 0)}[mode]
    return Fraction(low + up, scale)


def printed(value, stage):
    """With all places of its stage; exact in its shortest form where it has none."""
    if stage is None:
        places, under = 0, value.denominator
        while under % 2 == 0 or under % 5 == 0:
            under = under // 10 if under % 10 == 0 else under // 2 if under % 2 == 0 else under // 5
            places += 1
        if under != 1:
            return f'{value.numerator}/{value.denominator}'
    else:
        places = int(stage.split(':')[1])
    units = value * 10 ** places
    if units.denominator != 1:
        raise Uncountable
    digits = str(abs(units.numerator)).rjust(places + 1, '0')
    return ('-' if units < 0 else '') + (f'{digits[:-places]}.{digits[-places:]}' if places else digits)


def place_of(row, rows, ties, lower=False):
    better = [other for other in rows if (other < row if lower else other > row)]
    return 1 + len(better if ties == 'gap' else set(map(tuple, better)))


def growth(low, high, share):
    with decimal.localcontext() as context:
        context.prec = 80
        ratio, power = (decimal.Decimal(one.numerator) / one.denominator for one in (high / low, share))
        exact = decimal.Decimal(low.numerator) / low.denominator * ratio ** power
        return Fraction(exact.quantize(decimal.Decimal(10) ** -30, decimal.ROUND_HALF_UP))


class Given:
    """What a rule is given of a unit."""

    def __init__(self, count, leaf, unit, peers, full):
        self.count, self.leaf, self.unit, self.peers, self.full = count, leaf, unit, peers, full

    def figure(self, name, times=ONE):
        return self.count.figure(self.leaf, self.unit, name, times)

    def percent(self, name):
        return self.figure(name, HUNDRED)

    def rows(self, names=('value',)):
        return [[self.count.figure(self.leaf, peer, name, ONE) for name in names] for peer in self.peers]

    def items(self, name):
        facts = self.count.facts_of(self.leaf, self.unit, name)
        return [(fact, ONE if 'value' not in fact and 'numerator' not in fact else value_of(fact, ONE)) for fact in facts]

    def counted(self, each):
        return sum((self.figure(name) * amount(points) for name, points in each.items()), ZERO)

    def place(self, p):
        names = ['value', *p.get('tieBreaks', [])]
        return place_of([self.figure(name) for name in names], self.rows(names), p.get('ties', 'gap'), p.get('direction') == 'lower')


def value_of(fact, times):
    if 'numerator' not in fact:
        return amount(fact.get('value'))
    return amount(fact['numerator']) / amount(fact.get('denominator')) * times


def optional(p, name, otherwise):
    return amount(p[name]) if name in p else otherwise


def award_level(given, p):
    best = {}
    for fact, _ in given.items('awards'):
        award = fact.get('item', '').split('#')[0]
        best[award] = max(best.get(award, ZERO), amount(p['levels'].get(fact.get('level', ''))))
    return sum(best.values(), ZERO)


def completion_ratio(given, p):
    rate, cap = given.percent('rate'), p['cap']
    if rate < 0 or rate < optional(p, 'leastRate', rate):
        return ZERO
    return given.full * (rate if cap == 'none' else min(rate, HUNDRED if cap == 'full' else amount(cap['percent']))) / 100


def deduction_per_event(given, p):
    each, is_full = p['each'], p.get('from', 'full') == 'full'

    def price(index):
        if each['kind'] == 'listed':
            return amount(each['points'][min(index, len(each['points']) - 1)])
        return amount(each['points']) + (amount(each['more']) * index if each['kind'] == 'adding' else 0)

    taken = sum((price(index) * times for index, (_, times) in enumerate(given.items('events'))), ZERO)
    merit = p.get('merit', {})
    earned = amount(merit['points']) * sum((times for _, times in given.items('merits')), ZERO) if merit else ZERO
    points = (given.full if is_full else ZERO) - min(taken, optional(p, 'most', taken)) + min(earned, optional(merit, 'most', earned))
    return points if not is_full or p.get('untilZero') == 'no' else max(points, ZERO)


def delta_last_year(given, p):
    value, last = given.percent('value'), given.percent('lastYear')
    change = (value - last) * 100 / last if p['in'] == 'percent' else value - last
    better = -change if p.get('direction') == 'lower' else change
    return amount(p['base']) + better / optional(p, 'per', ONE) * amount(p['loss' if better < 0 else 'gain'])


def efficacy_coefficient(given, p):
    values = [value for row in given.rows() for value in row]
    ends = (max(values), min(values)) if p.get('direction', 'higher') == 'higher' else (min(values), max(values))
    best, worst = optional(p, 'best', ends[0]), optional(p, 'worst', ends[1])
    if best == worst:
        return given.full * amount(p.get('equal')) / 100
    at = min(ONE, max(ZERO, (given.figure('value') - worst) / (best - worst)))
    base, span = amount(p['base']), amount(p['span'])
    return given.full * (growth(base, base + span, at) if p.get('curve') == 'exponential' else base + span * at) / 100


def on_ladder(p, at):
    return amount(next((rung['points'] for rung in p['ladder'] if at <= amount(rung['upTo'])), p.get('rest')))


def minimums(given, p):
    off = sum((max(ZERO, amount(one['least']) - given.figure(name)) * amount(one['each']) for name, one in p['minimums'].items()), ZERO)
    return max(given.full - off, optional(p, 'floor', ZERO))


def pass_through(given, p):
    if p['kind'] == 'deductions':
        return max(given.full - given.figure('deducted') * given.figure('share'), ZERO)
    value = given.figure('value')
    return value if p['kind'] == 'points' else given.full * value / amount(p['of']) if p['kind'] == 'share' else on_ladder(p, value)


def rank_step(given, p):
    points, step = given.full, p['step']
    for _ in range(given.place(p) - 1):
        points -= amount(step['each']) if step['kind'] == 'points' else (points if step.get('of') == 'previous' else given.full) * amount(step['each']) / 100
    return max(points, optional(p, 'floor', ZERO))


def ratio_to_best(given, p):
    own, is_lower = given.figure('value'), p.get('direction') == 'lower'
    best = (min if is_lower else max)(given.rows())[0]
    return given.full if own == best else given.full * best / own if is_lower else given.full * own / best


def threshold_step(given, p):
    value, sign = given.percent('value'), -1 if p.get('direction') == 'lower' else 1
    short = (amount(p['threshold']) - value) * sign
    if short <= 0:
        return given.full
    if 'cliff' in p and (amount(p['cliff']) - value) * sign > 0:
        return ZERO
    steps = short / optional(p, 'per', ONE)
    parts = {'proportional': 'none', 'started': 'ceil:0', 'completed': 'floor:0'}[p.get('parts', 'proportional')]
    return max(given.full - amount(p['step']) * rounded(steps, parts), optional(p, 'floor', ZERO))


def tiered(given, p):
    value, is_missed = given.percent('value'), False
    for tier in reversed(p['tiers']):
        if 'from' in tier and value < amount(tier['from']):
            continue
        if not is_missed and 'to' in tier and value >= amount(tier['to']):
            break
        also = tier.get('also')
        if also is None or given.percent(also['input']) >= amount(also['least']):
            return amount(tier['points'])
        is_missed = True
    raise Uncountable


def average(items):
    return sum((times for _, times in items), ZERO) / len(items)


def votes(given, p):
    return given.full * given.counted(p['worth']) / sum((given.figure(name) for name in p['worth']), ZERO) / 100


RULES = {
    'award-level 1': award_level, 'completion-ratio 1': completion_ratio, 'deduction-per-event 1': deduction_per_event,
    'delta-last-year 1': delta_last_year, 'efficacy-coefficient 1': efficacy_coefficient, 'minimums 1': minimums,
    'pass-through 1': pass_through, 'rank-step 1': rank_step, 'ratio-to-best 1': ratio_to_best,
    'threshold-step 1': threshold_step, 'tiered 1': tiered, 'votes 1': votes,
    'count-points 1': lambda given, p: given.counted(p['each']),
    'manual-rating 1': lambda given, p: average(given.items('mark')),
    'rank-average 1': lambda given, p: max(given.full - amount(p['each']) * (average(given.items('places')) - 1), optional(p, 'floor', ZERO)),
    'rank-ladder 1': lambda given, p: on_ladder(p, Fraction(given.place(p)) * (HUNDRED / len(given.peers) if p.get('in') == 'percent' else 1)),
    'slips 1': lambda given, p: max(given.full - given.counted(p['each']), ZERO) if p.get('from', 'full') == 'full' else -given.counted(p['each']),
    'timeliness 1': lambda given, p: max(given.full - given.counted({name: p[name] for name in ('late', 'missing')}), optional(p, 'floor', ZERO)),
}
