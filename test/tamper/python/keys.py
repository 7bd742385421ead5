"""Which keys sign the log: those the inspector brought, and those that the log's entries hand it to, each signed by the one before."""

import ed25519
from formats import ED25519, Key, Malformed, unbase64

FOREVER = float('inf')
BY_TWO = {'trail.keyChanged', 'trail.keyRetired', 'trail.sm2KeyChanged', 'trail.sm2KeyRetired', 'trail.restarted', 'account.frozen', 'account.restored', 'account.shredded'}


def first_origin(origin):
    return '/'.join(origin.split('/')[:2])


def check_officers(entries, found):
    for entry in entries:
        if entry.fact in BY_TWO:
            second, persons = entry.data.get('second'), entry.persons()
            if not isinstance(second, str) or not persons or second in persons:
                found('one-officer', entry.index)


class Step:
    """A key in its time: heads larger than `since`, up to `until`."""

    def __init__(self, vkey, index=-1, since=-1, signed=False, restart=None):
        self.vkey, self.key, self.index, self.since, self.until = vkey, Key(vkey), index, since, FOREVER
        self.signed, self.restart, self.trusted = signed, restart, False


def _key(text):
    try:
        key = Key(text) if isinstance(text, str) else None
    except (Malformed, UnicodeError):
        return None
    return key if key is not None and key.type == ED25519 else None


def _text(parts):
    return ''.join(part.replace('\n', ' ') + '\n' for part in parts).encode()


def _is_restart(data):
    texts = all(isinstance(data.get(name), str) for name in ('from', 'root', 'knownRoot'))
    return texts and all(isinstance(data.get(name), int) and not isinstance(data.get(name), bool) and data[name] >= 0 for name in ('size', 'knownSize'))


class Keys:
    """The chain of the entries, then who may sign which head. Faults are named by position only."""

    def __init__(self, pinned, origin, entries, found):
        self.pinned, self.origin, self.found = pinned, origin, found
        self.by_vkey = {key.vkey: key for key in pinned}
        self.steps, self.newest_holds = [], False
        for entry in entries:
            if entry.fact == 'trail.keyRetired':
                self.retire(entry)
            elif entry.fact in ('trail.keyChanged', 'trail.restarted'):
                self.hand(entry)

    def hand(self, entry):
        data, is_restart = entry.data, entry.fact == 'trail.restarted'
        old, new, signature = _key(data.get('from')), _key(data.get('to')), data.get('signature', False)
        whole = new is not None and (_is_restart(data) and data['size'] <= entry.index if is_restart else True)
        signed = False
        if whole and old is not None and isinstance(signature, str):
            if is_restart:
                text = _text(['duban-restart/1', data['from'], data['to'], f"{data['size']} {data['root']}", f"{data['knownSize']} {data['knownRoot'] or '-'}"])
            else:
                text = _text(['duban-key-change/1', data['from'], data['to']])
            try:
                signed = ed25519.verify(old.public, text, unbase64(signature))
            except Malformed:
                signed = False
        if not whole or not (signed or (is_restart and signature is None)):
            return self.found('key-forged', entry.index)
        before = data['from'] if old is not None else None
        if self.steps and self.steps[-1].vkey != before:
            if before not in self.by_vkey or any(step.vkey in self.by_vkey for step in self.steps):
                return self.found('key-forged', entry.index)
            self.forget()
        if not self.steps and before is not None:
            self.steps.append(Step(before))
        since = data['size'] - 1 if is_restart else entry.index
        self.steps.append(Step(data['to'], entry.index, since, signed, data if is_restart else None))

    def retire(self, entry):
        older = [step for step in self.steps[:-1] if step.vkey == entry.data.get('key')]
        if not older:
            return self.found('key-forged', entry.index)
        older[0].until = min(older[0].until, entry.index)

    def forget(self):
        named = [step for step in self.steps if step.index >= 0]
        if named:
            self.found('key-forged', named[0].index)
        self.steps = []

    def settle(self, heads):
        """Once all entries are known. A chain from a stranger under heads of a pinned key is forged."""
        if self.steps and not any(step.vkey in self.by_vkey for step in self.steps):
            if any(head.note.is_signed_by(key) for head in heads for key in self.pinned):
                self.forget()
        self.signers = []
        for vkey in self.by_vkey:
            if all(step.vkey != vkey for step in self.steps):
                self.signers.append(Step(vkey))
                self.signers[-1].trusted = True
        last = max((at for at, step in enumerate(self.steps) if step.vkey in self.by_vkey), default=-1)
        trusted = False
        for at, step in enumerate(self.steps):
            trusted = step.vkey in self.by_vkey or (trusted and step.signed)
            step.trusted = trusted
            if trusted or at < last:
                self.signers.append(step)

    def is_name(self, origin):
        return origin == self.origin or any(step.key.name == origin for step in self.signers)

    def signs(self, note):
        return any(note.is_signed_by(step.key) for step in self.signers)

    def cut(self, origin):
        return next((self.steps[at] for at in range(1, len(self.steps)) if self.steps[at].restart and self.steps[at - 1].key.name == origin), None)

    def holds(self, head):
        is_newest = head.origin_of == 'newest'
        over = self.cut(head.origin) if is_newest else None
        by = [step for step in self.signers if head.note.is_signed_by(step.key)]
        in_turn = [step for step in by if step.since < head.size <= step.until and over is None]
        if not by:
            self.found('signature-wrong' if any(head.note.lines_of(step.key) for step in self.signers) else 'not-signed-by-key')
        elif not in_turn:
            self.found('signed-out-of-turn', over.index if over else by[0].until if head.size > by[0].since else by[0].since)
        elif not any(step.trusted for step in in_turn) and (is_newest or not self.newest_holds):
            self.found('not-signed-by-key')
        else:
            self.newest_holds = self.newest_holds or is_newest
            return True
        return False

    def is_lost(self, head):
        cut = self.cut(head.origin)
        if cut is None or head.size <= cut.restart['size']:
            return False
        size, known, root = cut.restart['size'], cut.restart['knownSize'], cut.restart['knownRoot']
        if head.size > known:
            self.found('head-behind', size, head.size)
        elif head.size == known and root and head.root.hex() != root:
            self.found('checkpoint-inconsistent', size, head.size)
        else:
            self.found('cut-by-restart')
        return True

    def tell(self, root_at):
        for step in self.steps:
            if step.restart is None:
                if step.index >= 0:
                    self.found('key-changed', step.index)
                continue
            self.found('restarted', step.index)
            if not step.signed and step not in self.signers:
                self.found('restart-unsigned', step.index)
            root = root_at(step.restart['size'])
            if root is not None and root.hex() != step.restart['root']:
                self.found('key-forged', step.index)
