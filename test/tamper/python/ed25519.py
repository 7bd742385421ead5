"""Ed25519 verification by RFC 8032 in plain arithmetic. Cofactorless, as OpenSSL: S below the order, R compared as bytes."""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, other):
    """Points in extended coordinates (X, Y, Z, T)."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


NEUTRAL = (0, 1, 1, 0)


def point_of(data):
    """The point that 32 bytes mean; None where they mean none."""
    y = int.from_bytes(data, 'little') & ((1 << 255) - 1)
    sign = data[31] >> 7
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def bytes_of(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, 'little')


class Multiples:
    """All 16^i * j multiples of a point, so that a product is 64 additions."""

    def __init__(self, point):
        self.rows = []
        for _ in range(64):
            row = [NEUTRAL]
            for _ in range(15):
                row.append(add(row[-1], point))
            self.rows.append(row)
            point = add(row[-1], point)

    def times(self, number):
        result = NEUTRAL
        for row in self.rows:
            if number & 15:
                result = add(result, row[number & 15])
            number >>= 4
        return result


BASE = Multiples(point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little')))
_keys = {}
_known = {}


def verify(public_key, message, signature):
    key = (public_key, message, signature)
    if key not in _known:
        _known[key] = _verify(public_key, message, signature)
    return _known[key]


def _verify(public_key, message, signature):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    if public_key not in _keys:
        point = point_of(public_key)
        # Of minus the point: what is subtracted is added.
        _keys[public_key] = None if point is None else Multiples((P - point[0], point[1], 1, P - point[3]))
    multiples = _keys[public_key]
    s = int.from_bytes(signature[32:], 'little')
    if multiples is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), 'little') % L
    return bytes_of(add(BASE.times(s), multiples.times(k))) == signature[:32]
