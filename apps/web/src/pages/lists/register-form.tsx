import { useState } from 'react';
import { type Field, type Given, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, queries } from '../../server/client';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { FORMS } from '../../words/list';

/** An estimate for one filling; the service takes no more. */
const MOST_MINUTES = 600;

const save = (values: Given): Promise<unknown> =>
  answered(
    client.POST('/api/v1/forms', {
      body: {
        itemId: textOf(values, 'itemId'),
        figureKey: textOf(values, 'figureKey'),
        ownerUnit: textOf(values, 'ownerUnit'),
        legalBasis: textOf(values, 'legalBasis'),
        expiresOn: textOf(values, 'expiresOn'),
        minutes: Number(values['minutes']),
      },
    }),
  );

/** A figure is asked once in the county, on a basis and until a day. */
export function RegisterFormSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { today } = useMe().county;
  const [chosen, setChosen] = useState<string | undefined>();
  const { data: lists = [] } = queries.useQuery('get', '/api/v1/lists');
  const list = chosen ?? lists.find(({ kind }) => kind === 'annual')?.id;
  const { data: items = [] } = queries.useQuery('get', '/api/v1/lists/{id}/items', { params: { path: { id: list ?? '' } } }, { enabled: list !== undefined });
  const fields: readonly Field[] = [
    { name: 'list', kind: 'select', words: FORMS.list, options: lists.map(({ id, title }) => ({ value: id, label: title })), optional: true },
    { name: 'itemId', kind: 'select', words: FORMS.item, options: items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })) },
    { name: 'figureKey', kind: 'line', words: FORMS.figure, hint: FORMS.figureHint },
    { name: 'ownerUnit', kind: 'unit', words: FORMS.owner },
    { name: 'legalBasis', kind: 'line', words: FORMS.basis },
    { name: 'expiresOn', kind: 'day', words: FORMS.expires, min: today },
    { name: 'minutes', kind: 'number', words: FORMS.minutes, min: 1, max: MOST_MINUTES },
  ];
  return (
    <FormSheet title={say(FORMS.register)} fields={fields} initial={{ minutes: 10 }} onChange={(values) => setChosen(textOf(values, 'list') || undefined)} run={save} onClose={onClose}>
      <span>{say(FORMS.registered)}</span>
    </FormSheet>
  );
}
