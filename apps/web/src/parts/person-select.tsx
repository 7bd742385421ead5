import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../server/client';
import { useUnits } from '../server/units';
import { FORM } from '../words/admin';
import { useSay } from '../words/language';

const MOST = 30;

/** A person by his account, found while typing; the value is the person’s id. */
export function PersonSelect(given: object) {
  const say = useSay();
  const units = useUnits();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data } = queries.useQuery('get', '/api/v1/accounts', { params: { query: { limit: MOST, ...(text !== '' && { text }) } } });
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const people = (data?.items ?? []).filter(({ machine }) => !machine);
  return (
    <Select
      {...given}
      placeholder={say(FORM.choose)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={people.map(({ personId, person, unitId, login }) => ({ value: personId, label: `${person} · ${nameOf.get(unitId) ?? ''} · ${login}` }))}
    />
  );
}
