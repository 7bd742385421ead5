"""SM3 (GB/T 32905), SM2 verification (GB/T 32918) in plain arithmetic, and the heads of SM3 of a bundle."""

from formats import Head, Malformed

MASK = 0xffffffff
P = 2**256 - 2**224 - 2**96 + 2**64 - 1
A, B = P - 3, 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93
N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123
G = (0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7, 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0)


def turn(word, by):
    by %= 32
    return (word << by | word >> (32 - by)) & MASK


def block(state, data):
    w = [int.from_bytes(data[at:at + 4], 'big') for at in range(0, 64, 4)]
    for j in range(16, 68):
        x = w[j - 16] ^ w[j - 9] ^ turn(w[j - 3], 15)
        w.append(x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[j - 13], 7) ^ w[j - 6])
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        ss1 = turn(turn(a, 12) + e + turn(0x79cc4519 if j < 16 else 0x7a879d8a, j) & MASK, 7)
        ff, gg = (a ^ b ^ c, e ^ f ^ g) if j < 16 else (a & b | a & c | b & c, e & f | ~e & g)
        tt1 = ff + d + (ss1 ^ turn(a, 12)) + (w[j] ^ w[j + 4]) & MASK
        tt2 = gg + h + ss1 + w[j] & MASK
        a, b, c, d, e, f, g, h = tt1, a, turn(b, 9), c, tt2 ^ turn(tt2, 9) ^ turn(tt2, 17), e, turn(f, 19), g
    return [one ^ other for one, other in zip(state, (a, b, c, d, e, f, g, h))]


_known = {}


def sm3(data):
    if data not in _known:
        state = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]
        padded = data + b'\x80' + bytes(-(len(data) + 9) % 64) + (len(data) * 8).to_bytes(8, 'big')
        for at in range(0, len(padded), 64):
            state = block(state, padded[at:at + 64])
        _known[data] = b''.join(word.to_bytes(4, 'big') for word in state)
    return _known[data]


def add(one, other):
    """Points as (x, y), the one at infinity None."""
    if one is None or other is None:
        return other if one is None else one
    if one[0] == other[0]:
        if (one[1] + other[1]) % P == 0:
            return None
        slope = (3 * one[0] * one[0] + A) * pow(2 * one[1], -1, P)
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, P)
    x = (slope * slope - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def times(point, number):
    result = None
    for bit in bin(number)[2:]:
        result = add(result, result)
        if bit == '1':
            result = add(result, point)
    return result


def verify(point, message, signature):
    x, y = int.from_bytes(point[1:33], 'big'), int.from_bytes(point[33:], 'big')
    if len(point) != 65 or point[0] != 4 or x >= P or y >= P or (y * y - x**3 - A * x - B) % P or len(signature) != 64:
        return False
    r, s = int.from_bytes(signature[:32], 'big'), int.from_bytes(signature[32:], 'big')
    if not (0 < r < N and 0 < s < N) or (r + s) % N == 0:
        return False
    z = sm3(b'\0\x80' + b'1234567812345678' + b''.join(one.to_bytes(32, 'big') for one in (A, B, *G, x, y)))
    at = add(times(G, s), times((x, y), (r + s) % N))
    return at is not None and (int.from_bytes(sm3(z + message), 'big') + at[0]) % N == r


def root_of(entries):
    """The tree's definition once more, over the other hash."""
    if len(entries) < 2:
        return sm3(b'\0' + entries[0]) if entries else sm3(b'')
    middle = 1 << (len(entries) - 1).bit_length() - 1
    return sm3(b'\1' + root_of(entries[:middle]) + root_of(entries[middle:]))


class Heads:
    def __init__(self, files, trust, found):
        self.files, self.keys, self.presented, self.found, self.signed = files, trust['sm2_keys'], trust['checkpoints'], found, []

    def is_presented(self, data):
        try:
            return Head('', 'presented', data).origin in [key.name for key in self.keys]
        except Malformed:
            return False

    def load(self, is_part):
        kept = [path for path in self.files if path.startswith('sm3/')]
        if is_part or not self.keys:
            if kept or self.keys:
                self.found('sm3-unjudged')
            return
        if 'sm3/checkpoint' not in kept:
            self.found('sm3-incomplete')
        for path in kept:
            self.read(path, 'newest' if path == 'sm3/checkpoint' else 'kept', self.files[path])
        for name, data in self.presented:
            if self.is_presented(data):
                self.read(name, 'presented', data)

    def read(self, name, origin_of, data):
        try:
            head = Head(name, origin_of, data)
        except Malformed:
            return self.found('checkpoint-malformed')
        if origin_of == 'kept' and name != f'sm3/checkpoints/{head.size:012}':
            return self.found('checkpoint-malformed')
        if head.origin not in [key.name for key in self.keys]:
            return self.found('origin-differs')
        lines = [(key, line) for key in self.keys for line in head.note.lines_of(key)[:1]]
        if any(verify(key.public, head.note.text.encode(), line) for key, line in lines):
            self.signed.append(head)
        else:
            self.found('signature-wrong' if lines else 'not-signed-by-key')

    def judge(self, size, entries):
        wrong = [head for head in self.signed if len(entries) == size >= head.size and root_of(entries[:head.size]) != head.root]
        for head in self.signed:
            if head.size > size:
                self.found('head-behind', size, head.size)
            elif head.size < size and head.origin_of == 'newest':
                self.found('sm3-incomplete')
            if head in wrong:
                sound = [one.size for one in self.signed if one not in wrong and one.size < head.size]
                self.found('sm3-root-differs', max(sound, default=0), max(head.size, 1))
