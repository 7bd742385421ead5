"""The second verifier: the same verdicts as dist/verify.mjs, written apart from it. Python 3, standard library only.

  python3 verify.py DIR --key VKEY [--witness VKEY]... [--quorum K] [--checkpoint FILE]... [--receipt FILE]...
                    [--origin NAME] [--max-head-age SECONDS] [--authority PEM]...      (time-stamps by the openssl program)
  python3 verify.py --batch      bundles as JSON lines on standard input, verdicts as JSON lines on standard output

Exit 0 valid, 1 tampered, 2 not verified.
"""

import argparse
import base64
import json
import os
import pathlib
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from bundle import Verification  # noqa: E402
from formats import SM2, Key, Malformed  # noqa: E402
from stamps import certificates  # noqa: E402

EXIT = {'valid': 0, 'tampered': 1, 'unverified': 2}


def verdict_of(verification):
    faults = {code: None if span[0] == float('inf') else list(span) for code, span in sorted(verification.faults.items())}
    return {'outcome': verification.outcome(), 'faults': faults}


def batch():
    """Each line: files and presented bytes in base64; keys and witnesses as vkeys."""
    kept = {}
    for line in sys.stdin:
        given = json.loads(line)
        for name, data in given.get('keep', {}).items():
            kept[name] = base64.b64decode(data)
        if 'files' not in given:
            continue
        trust = given['trust']
        trust = {
            **trust,
            'authorities': [base64.b64decode(one) for one in trust['authorities']],
            'keys': [Key(vkey) for vkey in trust['keys']],
            'sm2_keys': [Key(vkey) for vkey in trust['sm2_keys']],
            'witnesses': [Key(vkey) for vkey in trust['witnesses']],
            'checkpoints': [(name, kept[data]) for name, data in trust['checkpoints']],
            'receipts': [(name, kept[data]) for name, data in trust['receipts']],
        }
        files = {path: kept[data] for path, data in given['files'].items()}
        print(json.dumps(verdict_of(Verification(files, trust).run())), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', nargs='?')
    parser.add_argument('--batch', action='store_true')
    for name in ('key', 'witness', 'checkpoint', 'receipt', 'authority'):
        parser.add_argument(f'--{name}', action='append', default=[])
    parser.add_argument('--origin')
    parser.add_argument('--quorum', type=int)
    parser.add_argument('--max-head-age', type=int)
    options = parser.parse_args()
    if options.batch:
        batch()
        return 0
    try:
        given, witnesses = [Key(vkey) for vkey in options.key], [Key(vkey) for vkey in options.witness]
        keys, sm2_keys = [key for key in given if key.type != SM2], [key for key in given if key.type == SM2]
    except Malformed:
        keys = []
    root = pathlib.Path(options.folder or '')
    if not keys or not options.folder or not root.is_dir():
        print(__doc__, file=sys.stderr)
        return EXIT['unverified']
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob('*') if path.is_file()}
    named = lambda paths: [(path, pathlib.Path(path).read_bytes()) for path in paths]
    trust = {
        'origin': options.origin or keys[0].name, 'keys': keys, 'sm2_keys': sm2_keys, 'witnesses': witnesses,
        'quorum': len(witnesses) if options.quorum is None else options.quorum,
        'checkpoints': named(options.checkpoint), 'receipts': named(options.receipt),
        'authorities': [one for path in options.authority for one in certificates(pathlib.Path(path).read_text())], 'max_head_age': options.max_head_age, 'now': time.time(),
    }
    verdict = verdict_of(Verification(files, trust).run())
    print(json.dumps(verdict))
    return EXIT[verdict['outcome']]


sys.exit(main())
