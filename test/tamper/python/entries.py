"""Entries of the trail: their one canonical form, their members, their order."""

import datetime
import json
import re

UUID = re.compile('[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')
AT = re.compile(r'[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z')
USUAL, LONGEST, AFTER_MOVE = 5_000, 60_000, 4_096


class NotCanonical(Exception):
    pass


def _object(pairs):
    made = dict(pairs)
    if len(made) != len(pairs):
        raise NotCanonical
    return made


def _integer(text):
    if text.startswith('-0') or abs(int(text)) > 2**53 - 1:
        raise NotCanonical
    return int(text)


def _refuse(_):
    raise NotCanonical


def _sorted(value):
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: key.encode('utf-16-be', 'surrogatepass'))}
    return [_sorted(one) for one in value] if isinstance(value, list) else value


def canonical_value(data):
    """The value whose canonical form (RFC 8785) the bytes or the text are; NotCanonical for all others."""
    try:
        text = data.decode('utf-8') if isinstance(data, bytes) else data
        value = json.loads(text, object_pairs_hook=_object, parse_int=_integer, parse_float=_refuse, parse_constant=_refuse)
        written = json.dumps(_sorted(value), ensure_ascii=False, separators=(',', ':'))
        written.encode('utf-8')
    except (ValueError, RecursionError, UnicodeError) as error:
        raise NotCanonical from error
    if written != text:
        raise NotCanonical
    return value


class NoEntry(Exception):
    pass


class Entry:
    def __init__(self, value, index):
        self.index = index
        if not isinstance(value, dict) or ','.join(value) != 'actor,at,county,data,fact,id,subject,unit,v' or value['v'] != 1 or value['v'] is True:
            raise NoEntry
        for name in ('actor', 'county', 'data', 'fact', 'id', 'subject', 'unit'):
            setattr(self, name, value[name])
        if not (is_id(self.id) and isinstance(self.county, str) and isinstance(self.fact, str) and isinstance(self.data, dict)):
            raise NoEntry
        if not (self.unit is None or is_id(self.unit)) or not _is_actor(self.actor) or not _is_subject(self.subject):
            raise NoEntry
        self.at = milliseconds(value['at'])

    def persons(self):
        return [one for one in (self.actor.get('person'), self.actor.get('actingFor')) if one is not None]


def is_id(value):
    return isinstance(value, str) and UUID.fullmatch(value) is not None


def _is_actor(actor):
    if not isinstance(actor, dict):
        return False
    if actor.get('kind') == 'system':
        return len(actor) == 2 and isinstance(actor.get('rule'), str)
    if actor.get('kind') != 'person' or ','.join(actor) != 'actingFor,kind,person,post,unit':
        return False
    return is_id(actor['person']) and is_id(actor['unit']) and all(actor[name] is None or is_id(actor[name]) for name in ('actingFor', 'post'))


def _is_subject(subject):
    return isinstance(subject, dict) and ','.join(subject) == 'id,kind' and is_id(subject['id']) and isinstance(subject['kind'], str)


def milliseconds(at):
    if not isinstance(at, str) or not AT.fullmatch(at):
        raise NoEntry
    try:
        moment = datetime.datetime.strptime(at, '%Y-%m-%dT%H:%M:%S.%fZ')
    except ValueError as error:
        raise NoEntry from error
    return (moment - datetime.datetime(1970, 1, 1)) // datetime.timedelta(milliseconds=1)


def check_order(entries, found):
    """One county, no id twice, times that do not go back. Returns whether the county has a time of its own."""
    ids, own_time, highest, before, moved = set(), False, None, None, None
    for entry in entries:
        if entry.id in ids:
            found('entry-twice', entry.index)
        ids.add(entry.id)
        if entry.county != entries[0].county:
            found('entry-elsewhere', entry.index)
        if entry.fact == 'county.created' and entry.data.get('kind') != 'real':
            own_time = True
        if entry.fact == 'backup.restored':
            found('restored', entry.index)
        late = 0 if highest is None else highest.at - entry.at
        from_before = moved is not None and entry.index - moved[0] <= AFTER_MOVE and entry.at >= moved[1] - LONGEST
        if late > LONGEST and not from_before:
            is_forward = before is None or entry.at >= before - LONGEST
            found('time-back', highest.index if is_forward else entry.index, entry.index + 1)
        elif late > USUAL and not from_before:
            found('time-late', entry.index)
        if highest is None or entry.at > highest.at:
            before, highest = None if highest is None else highest.at, entry
        if entry.fact == 'county.clockMoved':
            is_again = moved is not None and entry.index - moved[0] <= AFTER_MOVE
            moved = (entry.index, min(entry.at, moved[1]) if is_again else entry.at)
            own_time = True
            found('clock-moved', entry.index)
    return own_time
