"""What the entries say: the lives of assignments, the rows they lead to, and who decided."""

import json

# The law of an assignment's life: state, move, next state.
LAW = {
    'dispatched': {'acknowledge': 'underway', 'requestReturn': 'returnAsked', 'withdraw': 'withdrawn'},
    'returnAsked': {'grantReturn': 'withdrawn', 'refuseReturn': 'dispatched', 'withdraw': 'withdrawn'},
    'underway': {
        'complete': 'reported', 'completeUnsigned': 'awaitingVerification', 'suspend': 'suspended',
        'withdraw': 'withdrawn', 'closeWithUnits': 'closed',
    },
    'suspended': {'resume': 'underway', 'withdraw': 'withdrawn'},
    'reported': {'countersign': 'awaitingVerification', 'refuseSignature': 'underway', 'takeBack': 'underway', 'withdraw': 'withdrawn'},
    'awaitingVerification': {'open': 'underVerification', 'takeBack': 'underway', 'withdraw': 'withdrawn'},
    'underVerification': {'verify': 'verified', 'sendBack': 'underway', 'withdraw': 'withdrawn'},
    'verified': {'closeOut': 'closed', 'reopen': 'underway', 'withdraw': 'withdrawn'},
    'closed': {'reopen': 'underway'},
    'withdrawn': {},
}
MOVES = {
    'assignment.acknowledged': 'acknowledge', 'assignment.returnRequested': 'requestReturn',
    'assignment.returnGranted': 'grantReturn', 'assignment.returnRefused': 'refuseReturn',
    'assignment.suspended': 'suspend', 'assignment.resumed': 'resume', 'assignment.withdrawn': 'withdraw',
    'assignment.reopened': 'reopen', 'report.takenBack': 'takeBack', 'report.countersigned': 'countersign',
    'report.verified': 'verify',
}
CHANGES = {
    'report.submitted', 'report.opened', 'assignment.decomposed', 'assignment.extensionAsked', 'assignment.extensionGranted',
    'assignment.extensionRefused', 'assignment.transferred', 'assignment.adjusted', 'assignment.extendedForDowntime', 'limit.recomputed',
}
ACTED_ON = {'assignment.dispatched', 'assignment.closedOut', 'report.opened', 'report.sentBack'} | set(MOVES) | CHANGES
SAME_TIME = 60_000


def move_of(entry, countersign):
    data = entry.data
    if entry.fact == 'assignment.closedOut':
        return 'closeWithUnits' if 'rule' in data else 'closeOut'
    if entry.fact == 'report.submitted':
        return None if data.get('kind') != 'completion' else 'complete' if countersign else 'completeUnsigned'
    if entry.fact == 'report.opened':
        return None if data.get('tookOver') is True else 'open'
    if entry.fact == 'report.sentBack':
        return 'refuseSignature' if data.get('by') == 'unit-head' else 'sendBack'
    return MOVES.get(entry.fact)


class Illegal(Exception):
    def __init__(self, entry):
        super().__init__()
        self.entry = entry


class Life:
    """An assignment's entries in the order of the log."""

    def __init__(self):
        self.entries, self.item, self.kind, self.unit, self.seen = [], None, None, None, False

    def take(self, entry):
        if not self.entries:
            self.item, self.kind, self.unit = _text(entry.data.get('itemId')), _text(entry.data.get('kind')), entry.unit
        self.entries.append(entry)
        if entry.fact == 'assignment.transferred':
            self.unit = _text(entry.data.get('to'))

    def replay(self, countersign):
        first = self.entries[0]
        if first.fact != 'assignment.dispatched':
            raise Illegal(first)
        now = {'state': 'underway' if self.kind == 'leadership' else 'dispatched', 'dueOn': first.data.get('dueOn'),
               'figure': None, 'reports': 0, 'closureNumber': None, 'changes': 0}
        waiting = []
        for arriving in self.entries[1:]:
            waiting.append(arriving)
            while waiting:
                steps = ((entry, _after(now, entry, countersign)) for entry in waiting if entry.at - waiting[0].at <= SAME_TIME)
                entry, after = next((step for step in steps if step[1] is not None), (None, None))
                if entry is None:
                    break
                now = after
                waiting.remove(entry)
            if any(entry.at - waiting[0].at > SAME_TIME for entry in waiting):
                break
        if waiting:
            raise Illegal(waiting[0])
        return now


def _after(now, entry, countersign):
    move, data = move_of(entry, countersign), entry.data
    if entry.fact == 'assignment.dispatched':
        return None
    if move is None and entry.fact not in CHANGES:
        return now
    state = now['state'] if move is None else LAW[now['state']].get(move)
    if state is None:
        return None
    after = {**now, 'state': state, 'changes': now['changes'] + 1}
    due = data.get('due')
    if entry.fact == 'report.submitted':
        if now['state'] != 'underway' or data.get('number') != now['reports'] + 1:
            return None
        after['reports'] += 1
        if data.get('figure') is not None:
            after['figure'] = data['figure']
    elif entry.fact == 'assignment.closedOut':
        after['closureNumber'] = data.get('number')
    elif entry.fact in ('assignment.extensionGranted', 'report.sentBack', 'assignment.resumed', 'assignment.reopened', 'assignment.extendedForDowntime'):
        if 'due' in data:
            after['dueOn'] = due
    elif entry.fact in ('assignment.adjusted', 'limit.recomputed') and isinstance(data.get('dueOn'), dict):
        after['dueOn'] = data['dueOn'].get('to')
    return after


def _text(value):
    return value if isinstance(value, str) else None


def check_lives(entries, rows, found):
    lives, moved_items = {}, set()
    for entry in entries:
        if entry.subject['kind'] != 'assignment' or entry.fact not in ACTED_ON:
            continue
        life = lives.setdefault(entry.subject['id'], Life())
        life.take(entry)
        if entry.fact in ('assignment.transferred', 'assignment.returnGranted') and life.kind == 'lead' and life.item is not None:
            moved_items.add(life.item)
    for row in rows:
        life = lives.get(row.get('id'))
        if life is None:
            found('row-without-entry')
            continue
        life.seen = True
        try:
            now = life.replay(row.get('countersign') is True)
        except Illegal as illegal:
            found('move-illegal', illegal.entry.index)
            continue
        version = now.pop('changes') + 1
        if row.get('kind') == 'township' and row.get('item') in moved_items:
            version = max(version, row.get('version'))
        expected = {**now, 'item': life.item, 'kind': life.kind, 'unit': life.unit, 'version': version}
        if any(not _same(row.get(name), value) for name, value in expected.items()):
            found('row-differs', life.entries[-1].index)
    return [(life.entries[0].index, life.entries[-1].index + 1) for life in lives.values() if not life.seen]


def _same(one, other):
    return one == other and isinstance(one, bool) == isinstance(other, bool)


REPORTS = (('report.submitted',), lambda entry: entry.data.get('report'), lambda entry: {
    'assignment': entry.subject['id'], **{name: entry.data.get(name) for name in ('figure', 'kind', 'late', 'number', 'percent', 'period')}})
EVIDENCE = (('evidence.received',), lambda entry: entry.subject['id'], lambda entry: {
    name: entry.data.get(name) for name in ('media', 'sha256', 'size')})


def check_told(entries, rows, table, found):
    facts, id_of, row_of = table
    told = {id_of(entry): entry for entry in entries if entry.fact in facts and isinstance(id_of(entry), str)}
    for row in rows:
        entry = told.pop(str(row.get('id')), None)
        rest = {name: value for name, value in row.items() if name != 'id'}
        if entry is None:
            found('row-without-entry')
        elif json.dumps(rest, sort_keys=True) != json.dumps(row_of(entry), sort_keys=True):
            found('row-differs', entry.index)
    return [(entry.index, entry.index + 1) for entry in told.values()]


OFFICE = {
    'report.verified': 'report.submitted', 'assignment.extensionGranted': 'assignment.extensionAsked',
    'assignment.extensionRefused': 'assignment.extensionAsked', 'assignment.returnGranted': 'assignment.returnRequested',
    'assignment.returnRefused': 'assignment.returnRequested',
}
DECISIONS = {**OFFICE, 'report.countersigned': 'report.submitted'}


def check_four_eyes(entries, found):
    asked = {}
    for entry in entries:
        first = DECISIONS.get(entry.fact)
        if first is not None and entry.actor['kind'] == 'system':
            rule = entry.data.get('deemed') if first == 'assignment.extensionAsked' else None
            if rule is None or rule != entry.actor['rule']:
                found('machine-decided', entry.index)
        elif first is not None and set(entry.persons()) & set(asked.get((first, entry.subject['id']), [])):
            found('same-person', entry.index)
        elif entry.fact in OFFICE and entry.unit is not None and entry.actor['unit'] == entry.unit:
            found('same-office', entry.index)
        if entry.fact in DECISIONS.values() and (entry.fact != 'report.submitted' or entry.data.get('kind') == 'completion'):
            asked[entry.fact, entry.subject['id']] = entry.persons()
