import { type Field, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client } from '../../server/client';
import { ACCOUNTS } from '../../words/admin';
import { useSay } from '../../words/language';

const FIELDS: readonly Field[] = [
  { name: 'person', kind: 'line', words: ACCOUNTS.person },
  { name: 'unitId', kind: 'unit', words: ACCOUNTS.unit },
  { name: 'login', kind: 'line', words: ACCOUNTS.login, hint: ACCOUNTS.loginHint },
  { name: 'machine', kind: 'check', words: ACCOUNTS.isMachine },
];

/** A new person’s account; how to come in he is given by a one-time link. */
export function CreateAccount({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <FormSheet
      title={say(ACCOUNTS.create)}
      fields={FIELDS}
      run={(values) =>
        answered(
          client.POST('/api/v1/accounts', {
            body: { person: maybeOf(values, 'person'), unitId: textOf(values, 'unitId'), login: textOf(values, 'login'), machine: values['machine'] === true },
          }),
        )
      }
      onClose={onClose}
    />
  );
}
