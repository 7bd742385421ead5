"""A bundle against what the inspector pinned: everything in memory, and the tree by its definition."""

import re

import formats
import keys
import meaning
import scores
import stamps
import sm
from entries import Entry, NoEntry, NotCanonical, canonical_value, check_order
from formats import Head, Malformed, Promise, ProofText, Tree, leaf_hash, tile_path

TAMPERED = {
    'signature-wrong', 'cosignature-wrong', 'cosignature-time-back', 'entries-missing', 'entries-cut',
    'entries-too-many', 'entry-differs', 'tile-differs', 'root-differs', 'checkpoint-inconsistent', 'head-behind', 'receipt-wrong',
    'receipt-denied', 'proof-wrong', 'entry-not-canonical', 'entry-malformed', 'entry-twice', 'entry-elsewhere', 'time-back',
    'time-ahead', 'move-illegal', 'table-malformed', 'row-differs', 'row-without-entry', 'entry-without-row', 'evidence-differs',
    'evidence-unlisted', 'same-person', 'same-office', 'machine-decided',
    'key-forged', 'signed-out-of-turn', 'one-officer', 'sm3-root-differs', 'stamp-wrong', 'stamp-early',
    'publication-differs', 'scheme-differs', 'facts-differ', 'score-differs', 'score-unfounded', 'score-missing', 'score-unlisted',
}
REMARKS = {'no-witness', 'restored', 'time-late', 'clock-moved', 'evidence-missing', 'file-unknown', 'part-only',
           'key-changed', 'restarted', 'cut-by-restart', 'stamps-unjudged', 'sm3-unjudged'}
KNOWN = re.compile(r'bundle\.json|(sm3/)?checkpoint|entries\.jsonl|evidence\.jsonl|tables/(assignment|report|publication)\.jsonl|((sm3/)?checkpoints|receipts|evidence|publications|runs|schemes)/[^/]+|stamps/[0-9]{12}([.]tsr)?'
                   r'|tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/(x[0-9]{3}/)*[0-9]{3}(\.p/([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]))?')


class Verification:
    def __init__(self, files, trust):
        self.files, self.trust, self.faults = files, trust, {}
        self.sm3, self.bodies = sm.Heads(files, trust, self.found), []
        self.heads, self.signed, self.receipts, self.promises, self.others = [], [], [], [], []

    def found(self, code, start=None, end=None):
        """Of one code the lowest position is kept, of two that begin alike the narrower."""
        span = (float('inf'),) * 2 if start is None else (start, start + 1 if end is None else end)
        self.faults[code] = min(self.faults.get(code, span), span)

    def outcome(self):
        codes = set(self.faults)
        return 'tampered' if codes & TAMPERED else 'unverified' if codes - REMARKS else 'valid'

    def run(self):
        newest = self.load_heads()
        if newest is not None and 'origin-differs' not in self.faults:
            self.check(newest)
        return self

    def load_heads(self):
        newest = None
        if 'checkpoint' not in self.files:
            self.found('checkpoint-missing')
        else:
            try:
                newest = Head('checkpoint', 'newest', self.files['checkpoint'])
                if not self.is_ours(newest.origin):
                    self.found('origin-differs')
            except Malformed:
                self.found('checkpoint-malformed')
        for path in self.files:
            if path.startswith('checkpoints/'):
                self.add_head(path, 'kept', self.files[path], 'checkpoint-malformed')
        for name, data in self.trust['checkpoints']:
            if self.sm3.is_presented(data):
                continue
            self.add_head(name, 'presented', data, 'presented-unreadable')
        self.add_stamps()
        for name, data in self.trust['receipts'] + [(path, data) for path, data in self.files.items() if path.startswith('receipts/')]:
            self.add_receipt(name, data)
        return newest

    def is_ours(self, origin):
        """Under whatever name; which of them the log really had is judged when its entries are read."""
        return keys.first_origin(origin) == keys.first_origin(self.trust['origin'])

    def add_head(self, name, origin_of, data, otherwise):
        try:
            head = Head(name, origin_of, data)
            if not self.is_ours(head.origin) or (origin_of == 'kept' and name != f'checkpoints/{head.size:012}'):
                raise Malformed
            self.others.append(head)
        except Malformed:
            self.found(otherwise)

    def add_stamps(self):
        tokens = sorted(path for path in self.files if re.fullmatch(r'stamps/[0-9]{12}\.tsr', path, re.ASCII))
        authorities = self.trust.get('authorities') or []
        if tokens and not authorities:
            self.found('stamps-unjudged')
        if authorities and not tokens:
            self.found('stamp-missing')
        for path in tokens:
            data, head = self.files.get(path[:-4], b''), None
            try:
                head = Head(path[:-4], 'stamped', data)
                if path[:-4] != f'stamps/{head.size:012}' or not self.is_ours(head.origin):
                    raise Malformed
                self.others.append(head)
            except Malformed:
                self.found('checkpoint-malformed')
            if authorities:
                fault, at = stamps.judge(self.files[path], data, authorities)
                if fault:
                    self.found(fault)
                elif head:
                    head.stamped = at

    def add_receipt(self, name, data):
        try:
            promise = Promise(data)
        except Malformed:
            promise = None
        if promise is not None:
            if not self.is_ours(promise.origin):
                self.found('presented-unreadable')
            elif leaf_hash(promise.body.encode()) != promise.leaf:
                self.found('receipt-wrong')
            else:
                self.promises.append(promise)
            return
        try:
            receipt = ProofText(name, data)
        except Malformed:
            return self.found('presented-unreadable')
        receipt.leaf = leaf_hash(receipt.extra) if receipt.extra is not None and is_entry(receipt.extra) else None
        if receipt.leaf is not None and not formats.proves_inclusion(receipt.leaf, receipt.index, receipt.head, receipt.proof):
            self.found('receipt-wrong', receipt.index)
        elif not self.is_ours(receipt.head.origin):
            self.found('presented-unreadable')
        else:
            self.receipts.append(receipt)
            self.others.append(receipt.head)

    def check(self, newest):
        for head in [newest] + self.others:
            self.read_cosignatures(head)
        is_part = 'entries.jsonl' in self.files
        self.sm3.load(is_part)
        entries, tables = [], ()
        pinned = self.trust['keys']
        if any(newest.note.lines_of(key) for key in pinned) and not any(newest.note.is_signed_by(key) for key in pinned):
            self.settle(newest, [])
        else:
            entries, tables = (self.part if is_part else self.whole)(newest)
        own_time = check_order(entries, self.found) if entries else False
        meaning.check_four_eyes(entries, self.found)
        keys.check_officers(entries, self.found)
        self.compare_tables(entries, tables)
        if tables or is_part:
            self.check_evidence(entries)
        self.check_times(newest, entries, own_time)
        for path in self.files:
            if not KNOWN.fullmatch(path):
                self.found('file-unknown')

    def settle(self, newest, entries):
        """Whose log, which of its names and keys: what is not of it is named and left out."""
        heads = [newest] + self.others
        self.keys = keys.Keys(self.trust['keys'], self.trust['origin'], entries, self.found)
        self.keys.settle(heads)
        unnamed = {'newest': 'origin-differs', 'kept': 'origin-differs', 'stamped': 'origin-differs', 'presented': 'presented-unreadable', 'receipt': 'presented-unreadable'}
        for head in heads:
            if not self.keys.is_name(head.origin):
                self.found(unnamed[head.origin_of])
            elif self.keys.holds(head) and (head is newest or not self.keys.is_lost(head)):
                self.signed.append(head)
        for promise in list(self.promises):
            if not self.keys.is_name(promise.origin) or not self.keys.signs(promise.note):
                self.found('receipt-wrong' if self.keys.is_name(promise.origin) else 'presented-unreadable')
                self.promises.remove(promise)
        self.receipts = [receipt for receipt in self.receipts if self.keys.is_name(receipt.head.origin)]

    def read_cosignatures(self, head):
        for witness in self.trust['witnesses']:
            if head.note.lines_of(witness):
                seconds = head.note.cosigned_at(witness)
                if seconds is None:
                    self.found('cosignature-wrong')
                else:
                    head.times[witness.name] = seconds

    def whole(self, newest):
        size, entries, leaves, kept, gap = newest.size, [], [], [], False
        for index in range((size + 255) // 256):
            start, width = index * 256, min(256, size - index * 256)
            tile = self.tile(0, index, width)
            read, hashes = self.entry_tile(start, width, tile)
            entries += read
            gap = gap or (hashes is None and tile is None)
            if gap:
                break
            leaves += hashes or tile
            kept += tile or hashes
        self.settle(newest, entries)
        if not gap:
            self.compare_heads(newest, leaves, kept)
        self.name_behind(newest)
        self.sm3.judge(newest.size, self.bodies)
        tree = Tree(leaves)
        self.keys.tell(lambda size: None if gap else tree.root(0, size))
        return entries, ('tables/assignment.jsonl', 'tables/report.jsonl', 'evidence.jsonl', 'tables/publication.jsonl')

    def tile(self, level, index, width):
        data = self.files.get(tile_path(level, index, width))
        start, end = index * 256 * 256**level, (index * 256 + width) * 256**level
        if data is None:
            self.found('tile-missing', start, end)
        elif len(data) != width * 32:
            self.found('tile-differs', *((start, end) if level == 0 else (end - 256**level, end)))
        else:
            return [data[at:at + 32] for at in range(0, len(data), 32)]
        return None

    def entry_tile(self, start, width, tile):
        data = self.files.get(tile_path('entries', start // 256, width))
        if data is None:
            self.found('entries-missing', start, start + width)
            return [], None
        bodies, at, is_cut = [], 0, False
        while at < len(data):
            end = at + 2 + int.from_bytes(data[at:at + 2].ljust(2, b'\0'), 'big')
            if end > len(data):
                is_cut = True
                break
            bodies.append(data[at + 2:end])
            at = end
        self.bodies += bodies[:width]
        hashes = [leaf_hash(body) for body in bodies]
        read = [entry for entry in (self.entry(body, start + place) for place, body in enumerate(bodies[:width])) if entry]
        if len(bodies) == width and not is_cut:
            return read, hashes
        differs = next((place for place, (one, other) in enumerate(zip(hashes, tile or [])) if one != other), min(len(bodies), width))
        code = 'entries-too-many' if len(bodies) >= width else 'entries-cut' if is_cut else 'entries-missing'
        self.found(code, start + differs, start + differs + abs(width - len(bodies)))
        return read, None

    def entry(self, body, index):
        try:
            return Entry(canonical_value(body), index)
        except NotCanonical:
            self.found('entry-not-canonical', index)
        except NoEntry:
            self.found('entry-malformed', index)
        return None

    def compare_heads(self, newest, leaves, kept):
        size, by_entries, by_tiles = newest.size, Tree(leaves), Tree(kept)
        differs = next((place for place, (one, other) in enumerate(zip(leaves, kept)) if one != other), None)
        signed = [head for head in self.signed if head.size <= size]
        reference = newest if newest in signed else max(signed, key=lambda head: head.size, default=None)
        if by_entries.root(0, size) == newest.root and differs is None:
            self.check_upper_tiles(by_entries, size)
        if reference is not None:
            tree = by_entries
            if by_entries.root(0, reference.size) != reference.root and by_tiles.root(0, reference.size) == reference.root:
                tree = by_tiles
            if differs is not None:
                self.found('tile-differs' if by_entries.root(0, reference.size) == reference.root else 'entry-differs', differs)
            self.name_wrong_heads(reference, signed, tree)
        for receipt in self.receipts:
            cut = self.keys.cut(receipt.head.origin)
            if cut and receipt.head.size > cut.restart['size'] and receipt.index >= cut.restart['size']:
                continue
            if receipt.index >= size:
                self.found('receipt-denied', receipt.index)
            elif not (leaves[receipt.index] == receipt.leaf if receipt.leaf is not None
                      else formats.proves_inclusion(leaves[receipt.index], receipt.index, receipt.head, receipt.proof)):
                self.found('receipt-denied', receipt.index)
        for promise in self.promises:
            cut = self.keys.cut(promise.origin)
            if promise.leaf in leaves:
                continue
            if cut and cut.restart['size'] <= promise.beyond < cut.restart['knownSize']:
                self.found('cut-by-restart')
            else:
                self.found(*(('receipt-denied', promise.beyond, size) if size > promise.beyond else ('not-comparable',)))

    def name_behind(self, newest):
        for head in self.signed:
            if head.size > newest.size:
                self.found('head-behind', newest.size, head.size)

    def name_wrong_heads(self, reference, signed, tree):
        agrees = [head for head in signed if tree.root(0, head.size) == head.root]
        wrong = [head for head in signed if head not in agrees]
        quorum = max(1, self.trust['quorum'])
        held = [head.size for head in agrees if head.origin_of in ('presented', 'receipt') or head.stamped is not None or len(head.times) >= quorum]

        def sound_up_to(size, sizes):
            return max([one for one in sizes if one < size], default=0)

        if reference in wrong:
            end = min(head.size for head in wrong)
            self.found('root-differs', sound_up_to(end, [head.size for head in agrees]), max(end, 1))
        for head in wrong:
            if head is not reference:
                self.found('checkpoint-inconsistent', sound_up_to(head.size, held), max(head.size, 1))

    def check_upper_tiles(self, tree, size):
        level, count = 1, size // 256
        while count:
            span = 256**level
            for index in range((count + 255) // 256):
                width = min(256, count - index * 256)
                tile = self.tile(level, index, width)
                for place, hash in enumerate(tile or []):
                    first = (index * 256 + place) * span
                    if tree.root(first, first + span) != hash:
                        self.found('tile-differs', first, first + span)
                        break
            level, count = level + 1, count // 256

    def part(self, newest):
        self.found('part-only')
        entries = []
        for line in self.lines('entries.jsonl', 'index')[0]:
            body, index, proof = line.get('body'), line.get('index'), line.get('proof')
            if not isinstance(body, str) or not isinstance(index, int):
                self.found('table-malformed')
                continue
            try:
                hashes = [formats.unbase64(str(hash)) for hash in proof] if isinstance(proof, list) else None
            except Malformed:
                hashes = None
            if hashes is None or not formats.proves_inclusion(leaf_hash(body.encode()), index, newest, hashes):
                self.found('proof-wrong', index)
            entry = self.entry(body.encode(), index)
            if entry:
                entries.append(entry)
        self.settle(newest, entries)
        self.part_tiles(newest)
        try:
            scope = canonical_value(self.files.get('bundle.json', b''))['scope']['kind']
        except (NotCanonical, KeyError, TypeError):
            scope = None
        return entries, ('tables/assignment.jsonl', 'tables/report.jsonl') if scope == 'item' else ()

    def part_tiles(self, newest):
        tree = None
        if any(path.startswith('tile/0/') for path in self.files):
            tiles = [self.tile(0, index, min(256, newest.size - index * 256)) for index in range((newest.size + 255) // 256)]
            if all(tile is not None for tile in tiles):
                leaves = [hash for tile in tiles for hash in tile]
                self.compare_heads(newest, leaves, leaves)
                tree = Tree(leaves)
        elif len(self.signed) > (newest in self.signed) or self.promises or self.receipts:
            self.found('not-comparable')
        self.name_behind(newest)
        self.keys.tell(lambda size: None if tree is None else tree.root(0, size))

    def lines(self, path, key):
        """The lines of a table, and whether all of them could be read."""
        rows, before, is_whole = [], None, True
        text = self.files[path]
        for line in (text[:-1] if text.endswith(b'\n') else text).split(b'\n') if text else []:
            try:
                row = canonical_value(line)
                at = row[key] if isinstance(row, dict) else None
                if not isinstance(at, (str, int)) or isinstance(at, bool) or (before is not None and (type(at) is not type(before) or at <= before)):
                    raise NotCanonical
                before = at
                rows.append(row)
            except (NotCanonical, KeyError):
                is_whole = False
                self.found('table-malformed')
        return rows, is_whole

    def compare_tables(self, entries, tables):
        for path in tables:
            rows = []
            if path not in self.files:
                # Older bundles have no publications: that is nothing missing where nothing was published.
                if 'publication' not in path or any(entry.fact in scores.STAGES for entry in entries):
                    self.found('table-missing')
                unseen, is_whole = [], False
            else:
                rows, is_whole = self.lines(path, 'id')
                unseen = self.compare_table(entries, path, rows)
            for start, end in unseen if is_whole else []:
                self.found('entry-without-row', start, end)
            if 'publication' in path:
                scores.check_texts(entries, rows, self.files, self.found)

    def compare_table(self, entries, path, rows):
        if path == 'tables/assignment.jsonl':
            return meaning.check_lives(entries, rows, self.found)
        told = {'tables/report.jsonl': meaning.REPORTS, 'evidence.jsonl': meaning.EVIDENCE, 'tables/publication.jsonl': scores.PUBLICATIONS}
        return meaning.check_told(entries, rows, told[path], self.found)

    def check_evidence(self, entries):
        received = {}
        for entry in entries:
            if entry.fact == 'evidence.received' and isinstance(entry.data.get('sha256'), str):
                received[entry.data['sha256']] = entry.index
        here = {path[9:]: path for path in self.files if re.fullmatch('evidence/[0-9a-f]{64}', path)}
        for name, path in here.items():
            if formats.sha256(self.files[path]).hex() != name:
                self.found('evidence-differs', received.get(name))
            elif name not in received:
                self.found('evidence-unlisted')
        for name, index in received.items():
            if name not in here:
                self.found('evidence-missing', index)

    def check_times(self, newest, entries, own_time):
        last = {}
        for head in sorted(self.signed, key=lambda head: head.size):
            for witness, seconds in head.times.items():
                before = last.get(witness)
                if before and before[1] < head.size and seconds < before[0]:
                    self.found('cosignature-time-back', before[1], head.size)
                if not before or seconds > before[0]:
                    last[witness] = (seconds, head.size)
            latest = max((entry for entry in entries if entry.index < head.size), key=lambda entry: entry.at, default=None)
            if not own_time and latest and head.times and latest.at > min(head.times.values()) * 1000 + 5_000:
                self.found('time-ahead', latest.index)
            if not own_time and latest and head.stamped is not None and latest.at > head.stamped + 5_000:
                self.found('stamp-early', latest.index)
        if not self.trust['witnesses']:
            self.found('no-witness')
        elif len(newest.times) < self.trust['quorum']:
            self.found('quorum-missing')
        if self.trust['max_head_age'] is not None:
            if not newest.times:
                self.found('head-age-unknown')
            elif self.trust['now'] - max(newest.times.values()) > self.trust['max_head_age']:
                self.found('head-too-old')


def is_entry(data):
    try:
        Entry(canonical_value(data), 0)
        return True
    except (NotCanonical, NoEntry):
        return False
