"""Time-stamps of RFC 3161, judged by `openssl ts -verify` as of the moment they state; only that moment is read here."""

import base64
import datetime
import os
import re
import subprocess
import tempfile

TST_INFO = bytes.fromhex('060b2a864886f70d0109100104')
UNTRUSTED = ('certificate verify error', 'signing certificate')


def certificates(text):
    return [base64.b64decode(body) for body in re.findall('-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----', text)]


def _head(data, at):
    length, at = data[at + 1], at + 2
    if length >= 0x80:
        length, at = int.from_bytes(data[at:at + length - 0x80], 'big'), at + length - 0x80
    return at, length


def moment(answer):
    """Milliseconds since 1970: [0], the octets, TSTInfo, and of its members the first GeneralizedTime."""
    at = answer.index(TST_INFO) + len(TST_INFO)
    for _ in range(3):
        at, length = _head(answer, at)
    end = at + length
    while at < end:
        tag, (inside, length) = answer[at], _head(answer, at)
        if tag == 0x18:
            text = answer[inside:inside + length].decode('ascii')
            whole = datetime.datetime.strptime(text[:14], '%Y%m%d%H%M%S') - datetime.datetime(1970, 1, 1)
            return int((whole.total_seconds() + float('0' + text[14:-1])) * 1000)
        at = inside + length
    raise ValueError


def judge(answer, stamped, authorities):
    """A fault or None, and the moment."""
    try:
        at = moment(answer)
    except (ValueError, IndexError):
        return 'stamp-wrong', None
    with tempfile.TemporaryDirectory() as folder:
        def put(name, data):
            path = os.path.join(folder, name)
            with open(path, 'wb') as file:
                file.write(data)
            return path
        pem = b''.join(b'-----BEGIN CERTIFICATE-----\n' + base64.encodebytes(one) + b'-----END CERTIFICATE-----\n' for one in authorities)
        asked = ['openssl', 'ts', '-verify', '-partial_chain', '-attime', str(at // 1000), '-CAfile', put('authorities', pem),
                 '-data', put('stamped', stamped), '-in', put('answer', answer)]
        try:
            done = subprocess.run(asked, capture_output=True, text=True)
        except OSError:
            return 'stamp-untrusted', None
    if done.returncode == 0:
        return None, at
    return ('stamp-untrusted' if any(words in done.stderr.lower() for words in UNTRUSTED) else 'stamp-wrong'), None
