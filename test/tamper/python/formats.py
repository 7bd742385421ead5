"""C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof and tlog-tiles, and RFC 6962, as far as verifying needs them."""

import base64
import hashlib
import re

import ed25519

ED25519, COSIGNATURE, SM2 = 1, 4, 255
SM2_NAME = b'duban-sm2/1'
EMPTY = hashlib.sha256(b'').digest()


class Malformed(Exception):
    pass


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b'\0' + entry)


def node_hash(left, right):
    return sha256(b'\1' + left + right)


def unbase64(text):
    try:
        data = base64.b64decode(text.encode('ascii'), validate=True)
    except (ValueError, UnicodeEncodeError) as error:
        raise Malformed('base64') from error
    if base64.b64encode(data).decode() != text:
        raise Malformed('base64')
    return data


def decimal(text):
    if not re.fullmatch(r'0|[1-9][0-9]{0,15}', text, re.ASCII) or int(text) > 2**53 - 1:
        raise Malformed('decimal')
    return int(text)


def is_name(name):
    return name != '' and '+' not in name and not any(c.isspace() for c in name if c not in '\x1c\x1d\x1e\x1f')


class Key:
    def __init__(self, vkey):
        match = re.fullmatch(r'([^+]*)\+([0-9a-f]{8})\+(.+)', vkey, re.DOTALL)
        if not match:
            raise Malformed('key')
        self.vkey = vkey
        self.name, self.id, data = match[1], bytes.fromhex(match[2]), unbase64(match[3])
        self.type, self.public = data[:1] and data[0], data[1:]
        right = sha256(self.name.encode() + b'\n' + data)[:4]
        size, is_known = 32, self.type in (ED25519, COSIGNATURE)
        if self.type == SM2:
            size, is_known, self.public = 65, self.public.startswith(SM2_NAME), self.public[len(SM2_NAME):]
        if not is_name(self.name) or not is_known or len(self.public) != size or self.id != right:
            raise Malformed('key')


class Note:
    """A text and its signature lines (name, key id, signature)."""

    def __init__(self, data):
        try:
            text = data.decode('utf-8')
        except UnicodeDecodeError as error:
            raise Malformed('note') from error
        if len(data) > 1_000_000 or any(c < ' ' and c != '\n' for c in text):
            raise Malformed('note')
        split = text.rfind('\n\n')
        lines = text[split + 2:]
        if split < 0 or not lines.endswith('\n'):
            raise Malformed('note')
        self.text = text[:split + 1]
        self.signatures = [self.line(line) for line in lines[:-1].split('\n')]
        if len(self.signatures) > 100:
            raise Malformed('note')

    @staticmethod
    def line(line):
        match = re.fullmatch('— ([^ ]+) ([^ ]+)', line)
        if not match:
            raise Malformed('note')
        data = unbase64(match[2])
        if not is_name(match[1]) or len(data) < 5:
            raise Malformed('note')
        return match[1], data[:4], data[4:]

    def lines_of(self, key):
        return [signature for name, id, signature in self.signatures if name == key.name and id == key.id]

    def is_signed_by(self, key):
        lines = self.lines_of(key)
        return key.type == ED25519 and bool(lines) and ed25519.verify(key.public, self.text.encode(), lines[0])

    def cosigned_at(self, key):
        lines = self.lines_of(key)
        if key.type != COSIGNATURE or not lines or len(lines[0]) != 72:
            return None
        seconds = int.from_bytes(lines[0][:8], 'big')
        message = f'cosignature/v1\ntime {seconds}\n{self.text}'.encode()
        return seconds if seconds < 2**53 and ed25519.verify(key.public, message, lines[0][8:]) else None


class Head:
    """A signed checkpoint."""

    def __init__(self, name, origin_of, data):
        self.name, self.origin_of, self.note = name, origin_of, Note(data)
        lines = self.note.text[:-1].split('\n')
        if len(lines) < 3 or lines[0] == '' or '' in lines[3:]:
            raise Malformed('checkpoint')
        self.origin, self.size, self.root = lines[0], decimal(lines[1]), unbase64(lines[2])
        if len(self.root) != 32:
            raise Malformed('checkpoint')
        self.times, self.stamped = {}, None


class ProofText:
    def __init__(self, name, data):
        try:
            text = data.decode('utf-8')
        except UnicodeDecodeError as error:
            raise Malformed('proof') from error
        split = text.find('\n\n')
        lines = text[:max(split, 0)].split('\n')
        if split < 0 or lines.pop(0) != 'c2sp.org/tlog-proof@v1':
            raise Malformed('proof')
        self.extra = unbase64(lines.pop(0)[6:]) if lines and lines[0].startswith('extra ') else None
        if not lines or not lines[0].startswith('index '):
            raise Malformed('proof')
        self.index = decimal(lines.pop(0)[6:])
        self.proof = [unbase64(line) for line in lines]
        if len(self.proof) > 63 or any(len(hash) != 32 for hash in self.proof):
            raise Malformed('proof')
        self.head = Head(name, 'receipt', text[split + 2:].encode())


class Promise:
    def __init__(self, data):
        self.note = Note(data)
        lines = self.note.text[:-1].split('\n')
        if len(lines) != 6 or lines[0] != 'duban-promise/1' or '' in lines or not re.fullmatch(r'0|[1-9][0-9]{0,9}', lines[4], re.ASCII):
            raise Malformed('promise')
        self.origin, self.leaf, self.beyond, self.body = lines[1], unbase64(lines[2]), int(lines[4]), lines[5]
        if len(self.leaf) != 32:
            raise Malformed('promise')


def proves_inclusion(leaf, index, head, proof):
    """By recursion on the definition of RFC 6962 section 2.1.1: which side of the split the leaf is on, from the root down."""
    if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < head.size or any(len(hash) != 32 for hash in proof):
        return False
    sides, start, end = [], 0, head.size
    while end - start > 1:
        middle = start + split(end - start)
        sides.append(index < middle)
        start, end = (start, middle) if index < middle else (middle, end)
    if len(sides) != len(proof):
        return False
    for is_left, hash in zip(reversed(sides), proof):
        leaf = node_hash(leaf, hash) if is_left else node_hash(hash, leaf)
    return leaf == head.root


def split(count):
    return 1 << (count - 1).bit_length() - 1


class Tree:
    """The Merkle tree over leaf hashes, by the recursion that defines it; whole subtrees are hashed once."""

    def __init__(self, leaves):
        self.leaves, self.known = leaves, {}

    def root(self, start, end):
        count = end - start
        if count == 0:
            return EMPTY
        if count == 1:
            return self.leaves[start]
        if (start, end) not in self.known:
            middle = start + split(count)
            hash = node_hash(self.root(start, middle), self.root(middle, end))
            if count & (count - 1):
                return hash
            self.known[start, end] = hash
        return self.known[start, end]


def tile_path(level, index, width):
    groups = []
    while True:
        groups.insert(0, f'{index % 1000:03}')
        index //= 1000
        if not index:
            break
    path = '/'.join(['x' + group for group in groups[:-1]] + groups[-1:])
    return f'tile/{level}/{path}' + ('' if width == 256 else f'.p/{width}')
