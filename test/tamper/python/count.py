"""A run counted again from the texts that were frozen for it: groups, branches, totals, places and grades."""

import rules
from rules import HUNDRED, ONE, ZERO, Uncountable, amount, place_of, printed, rounded, value_of


class Count:
    """All groups of a run."""

    def __init__(self, scheme, facts):
        self.scheme, self.facts = scheme, {}
        stages = scheme.get('rounding', {})
        self.input, self.points, self.total = stages.get('input', 'none'), stages.get('points', 'half-up:2'), stages.get('total', 'half-up:2')
        for fact in facts:
            self.facts.setdefault((fact['unit'], fact['leaf'], fact['input']), []).append(fact)

    def facts_of(self, leaf, unit, name):
        setting = leaf.get('inputs', {}).get(name, {})
        return self.facts.get((unit, setting.get('figure', leaf['key']), setting.get('input', name)), [])

    def figure(self, leaf, unit, name, times):
        setting, facts = leaf.get('inputs', {}).get(name, {}), self.facts_of(leaf, unit, name)
        if len(facts) > 1:
            raise Uncountable
        fact = facts[0] if facts else None
        if fact is None:
            value = amount(setting.get('absent'))
        elif 'numerator' in fact and amount(fact['numerator']) == 0 and amount(fact.get('denominator')) == 0:
            value = amount(setting.get('zeroOverZero'))
        else:
            value = value_of(fact, amount(setting['times']) if 'times' in setting else times)
        return rounded(value, setting.get('rounding', leaf.get('rounding', {}).get('input', self.input)))

    def run(self):
        return [unit for group in self.scheme['groups'] for unit in self.group(group)]

    def full(self, node, group):
        marks = node.get('marks')
        marks = marks.get(group['key']) if isinstance(marks, dict) else marks
        return None if marks is None else amount(marks)

    def group(self, group):
        points, stages = {unit: {} for unit in group['units']}, {}
        for section, leaves in (('tree', leaves_of(self.scheme['tree'])), *((name, self.items(name)) for name in ('bonus', 'deductions'))):
            for leaf in leaves:
                if 'marks' in leaf and self.full(leaf, group) is None:
                    continue
                stages[leaf['key']] = leaf.get('rounding', {}).get('points', self.points)
                for unit, reached in self.leaf(leaf, section, group, stages[leaf['key']]).items():
                    points[unit][leaf['key']] = reached
        for own in points.values():
            self.branch(self.scheme['tree'], group, own, stages)
        totals = {unit: rounded(self.total_of(own), self.total) for unit, own in points.items()}
        return self.standing(group, points, totals, stages)

    def items(self, section):
        return self.scheme.get(section, {}).get('items', [])

    def leaf(self, leaf, section, group, stage):
        full = self.full(leaf, group) or ZERO
        exempt = [unit for unit in group['units'] if self.facts.get((unit, leaf['key'], 'applies'))]
        peers = [unit for unit in group['units'] if unit not in exempt]
        rule = rules.RULES[f"{leaf['rule']} {leaf['version']}"]
        cap, floor = leaf.get('cap', 'none'), leaf.get('floor')
        size = None if cap == 'none' else full if cap == 'full' else amount(cap['points'])
        most = ZERO if section == 'deductions' else size
        least = -size if section == 'deductions' and size is not None else amount(floor) if floor is not None else ZERO if section == 'bonus' else None
        reached = {}
        for unit in peers:
            reached[unit] = rounded(bounded(rule(rules.Given(self, leaf, unit, peers, full), leaf['parameters']), most, least), stage)
        if exempt:
            how = leaf['notApplicable']
            stand_in = None if how == 'exclude' else rounded(full if how == 'full' else sum(reached.values(), ZERO) / len(reached), stage)
            reached.update((unit, stand_in) for unit in exempt)
        return reached

    def branch(self, node, group, points, stages):
        if 'rule' in node:
            return points.get(node['key'], ())
        full = self.full(node, group)
        if full is None:
            return ()
        reached, most, is_excluded = ZERO, ZERO, False
        for child in node['children']:
            own = self.branch(child, group, points, stages)
            is_excluded = is_excluded or own is None
            if own in (None, ()):
                continue
            whole, how = self.full(child, group) or ZERO, node.get('compose')
            factor = amount(child['weight']) / 100 if how == 'weighted' else full * amount(child['share']) / whole / 100 if how == 'fold' else ONE
            reached, most = reached + own * factor, most + whole * factor
        if is_excluded and most == 0:
            result = None
        else:
            cap = node.get('cap', 'none')
            top = None if cap == 'none' else full if cap == 'full' else amount(cap['points'])
            floor = amount(node['floor']) if 'floor' in node else None
            result = rounded(bounded(reached * full / most if is_excluded else reached, top, floor), node.get('rounding', 'none'))
        points[node['key']], stages[node['key']] = result, node.get('rounding')
        return result

    def total_of(self, points):
        reached = points.get(self.scheme['tree']['key'])
        if reached is None:
            raise Uncountable
        added = {name: sum((points.get(item['key']) or ZERO for item in self.items(name)), ZERO) for name in ('bonus', 'deductions')}
        caps = {name: self.scheme.get(name, {}).get('cap') for name in added}
        more = added['bonus'] if caps['bonus'] is None else min(added['bonus'], amount(caps['bonus']))
        off = added['deductions'] if caps['deductions'] is None else max(added['deductions'], -amount(caps['deductions']))
        bounds = {name: amount(text) for name, text in self.scheme.get('total', {}).items()}
        return bounded(reached + more + off, bounds.get('cap'), bounds.get('floor'))

    def standing(self, group, points, totals, stages):
        ties = self.scheme.get('ties', {'kind': 'gap'})
        how = ties.get('then', 'gap') if ties['kind'] == 'order' else ties['kind']
        rows = {unit: [totals[unit], *(points[unit].get(key) or ZERO for key in ties.get('by', []))] for unit in totals}
        is_ranked, order = group.get('ranked', True), sorted(totals, key=lambda unit: ([-value for value in rows[unit]], unit))
        placed = []
        for unit in order:
            grade, is_barred = self.grade(unit, totals[unit], group)
            placed.append({
                'unit': unit, 'group': group['key'], 'total': printed(totals[unit], self.total), 'awardBarred': is_barred, 'grade': grade,
                'rank': place_of(rows[unit], list(rows.values()), how) if is_ranked else None,
                'tiedWith': [other for other in order if is_ranked and other != unit and rows[other] == rows[unit]],
                'points': {node: None if value is None else printed(value, stages[node]) for node, value in points[unit].items()},
            })
        return self.held_to_share(placed)

    def grade(self, unit, total, group):
        grades, is_barred = self.scheme.get('grades', []), False
        value = total * HUNDRED / (self.full(self.scheme['tree'], group) or ZERO) if grades and self.scheme.get('gradesOn') == 'percent' else total
        at, last = next((place for place, one in enumerate(grades) if 'from' not in one or value >= amount(one['from'])), -1), len(grades) - 1
        for veto in self.scheme.get('vetoes', []):
            if not any('value' not in fact or amount(fact['value']) != 0 for fact in self.facts.get((unit, veto['key'], 'veto'), [])):
                continue
            is_barred = is_barred or veto['effect'] == 'award-barred'
            if grades:
                forced = next((place for place, one in enumerate(grades) if one['key'] == veto.get('grade')), -1)
                at = {'unqualified': last, 'one-grade-down': min(at + 1, last), 'top-barred': min(max(at, 1), last),
                      'grade-forced': max(at, forced), 'award-barred': at}[veto['effect']]
        return (grades[at]['key'] if at >= 0 else None), is_barred

    def held_to_share(self, placed):
        grades = self.scheme.get('grades', [])
        if len(grades) < 2 or 'share' not in grades[0]:
            return placed
        best, seats = grades[0]['key'], len(placed) * amount(grades[0]['share']) // 100
        in_best = [place for place, one in enumerate(placed) if one['grade'] == best]
        over = [place for place in in_best if sum(1 for other in in_best if other <= place or placed[other]['unit'] in placed[place]['tiedWith']) > seats]
        for place in over:
            placed[place]['grade'] = grades[1]['key']
        return placed


def leaves_of(node):
    return [node] if 'rule' in node else [leaf for child in node['children'] for leaf in leaves_of(child)]


def bounded(points, most, least):
    if most is not None and points > most:
        return most
    return points if least is None else max(points, least)
