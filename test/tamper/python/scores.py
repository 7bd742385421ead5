"""Published scores: their texts against the entries, and what the frozen scheme and facts give against what they say."""

import hashlib
import json

from count import Count
from entries import NotCanonical, canonical_value
from rules import Uncountable

STAGES = {'score.published': 'provisional', 'score.changed': 'changed', 'score.finalised': 'final', 'score.graded': 'graded'}


def has_points(bodies, again, with_grades):
    """Whether the bodies say what was counted again: points and members of each unit, in this order."""
    if [body.get('unit') for body in bodies] != [one['unit'] for one in again]:
        return False
    for body, one in zip(bodies, again):
        expected = one if with_grades else {**one, 'grade': None, 'awardBarred': False}
        if {cell['node']: cell['points'] for cell in body['cells']} != expected['points']:
            return False
        if any(json.dumps(body.get(name)) != json.dumps(expected[name]) for name in ('group', 'total', 'rank', 'tiedWith', 'grade', 'awardBarred')):
            return False
    return True


def shows_frozen(bodies, facts):
    frozen = {json.dumps(fact, sort_keys=True) for fact in facts}
    return all(json.dumps(fact, sort_keys=True) in frozen for body in bodies for cell in body['cells'] for one in cell['inputs'] for fact in one['facts'])


def follows(text, scheme, run, with_grades):
    """None where scheme and facts give nothing at all."""
    try:
        again = Count(json.loads(scheme), run['facts']).run()
        return has_points(text, again, with_grades) and shows_frozen(text, run['facts'])
    except (Uncountable, ArithmeticError, LookupError, TypeError, AttributeError, ValueError):
        return None


def said_in(data):
    try:
        head, *bodies = [canonical_value(line) for line in data.decode().split('\n')]
        return (head['runId'], bodies) if isinstance(head['runId'], str) and all(isinstance(body, dict) for body in bodies) else None
    except (NotCanonical, UnicodeError, LookupError, TypeError):
        return None


class Texts:
    def __init__(self, files, found):
        self.files, self.found, self.used = files, found, set()

    def read(self, folder, name, index):
        path = f'{folder}/{name}'
        self.used.add(path)
        if path not in self.files:
            self.found('score-missing', index)
            return None, False
        return self.files[path], hashlib.sha256(self.files[path]).hexdigest() == name


def publication_id(entry):
    return f"{entry.subject['id']}/{str(entry.data.get('number')).rjust(6, '0')}"


PUBLICATIONS = (tuple(STAGES), publication_id, lambda entry: {
    'stage': STAGES[entry.fact], **{name: entry.data.get(name) for name in ('document', 'reason', 'sha256')}})


def check_texts(entries, rows, files, found):
    told = {publication_id(entry): entry for entry in entries if entry.fact in STAGES}
    graded = {entry.subject['id']: entry.data['number'] for entry in told.values() if entry.fact == 'score.graded'}
    kept, texts = {str(row.get('id')): str(row.get('sha256')) for row in rows}, Texts(files, found)
    for name, entry in told.items():
        named = str(entry.data.get('sha256'))
        under = named if f'publications/{named}' in files else kept.get(name, named)
        data, is_sound = texts.read('publications', under, entry.index)
        if data is None:
            continue
        is_sound = is_sound and under == named
        if not is_sound:
            found('publication-differs', entry.index)
        check_text(said_in(data), is_sound, entry, texts, entry.data['number'] >= graded.get(entry.subject['id'], float('inf')))
    for path in files:
        folder, _, rest = path.partition('/')
        if folder in ('publications', 'runs', 'schemes') and rest and '/' not in rest and path not in texts.used:
            found('score-unlisted')


def check_text(said, is_sound, entry, texts, with_grades):
    found, index = texts.found, entry.index
    run_name = entry.data.get('run') if isinstance(entry.data.get('run'), str) else said and said[0]
    if is_sound and (said is None or said[0] != run_name):
        found('score-unfounded', index)
    run, run_is_sound = texts.read('runs', run_name, index) if run_name is not None else (None, False)
    try:
        frozen = canonical_value(run) if run is not None else None
    except NotCanonical:
        frozen = None
    scheme, scheme_is_sound = (None, False)
    if isinstance(frozen, dict) and isinstance(frozen.get('scheme'), str):
        scheme, scheme_is_sound = texts.read('schemes', frozen['scheme'], index)
    if run is not None and not run_is_sound:
        found('facts-differ', index)
    if scheme is not None and not scheme_is_sound:
        found('scheme-differs', index)
    if said is not None and run_is_sound and scheme_is_sound:
        answer = follows(said[1], scheme, frozen, with_grades)
        if answer is not True:
            found('score-unfounded' if answer is None else 'score-differs', index)
