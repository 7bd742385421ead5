import { textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, match } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { ACCESS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { type Access, useScopeWords } from './scope-words';

interface SheetProps {
  readonly access: Access;
  readonly onClose: () => void;
}

/** A second person’s decision, with what it opens before his eyes. */
export function DecideSheet({ access, onClose }: SheetProps) {
  const say = useSay();
  const { id, version, person, beginsAt, endsAt, reason } = access;
  const scope = useScopeWords()(access);
  const options = [
    { value: 'approve', label: say(ACCESS.approve) },
    { value: 'refuse', label: say(ACCESS.refuse) },
  ];
  return (
    <FormSheet
      title={say(ACCESS.decide)}
      about={`${person} · ${scope} · ${say(ACCESS.until, { from: minuteOf(beginsAt), until: minuteOf(endsAt) })} · ${reason}`}
      fields={[
        { name: 'decision', kind: 'select', words: ACCESS.decision, options },
        { name: 'reason', kind: 'text', words: ACCESS.reason },
      ]}
      run={(values) =>
        answered(
          client.POST('/api/v1/accesses/{id}/decide', {
            params: { path: { id }, header: match(version) },
            body: { approve: textOf(values, 'decision') === 'approve', reason: textOf(values, 'reason') },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

export function EndSheet({ access, own, onClose }: SheetProps & { readonly own: boolean }) {
  const say = useSay();
  const { id, version, person } = access;
  return (
    <FormSheet
      title={say(own ? ACCESS.giveUp : ACCESS.endIt)}
      about={person}
      danger
      fields={[{ name: 'reason', kind: 'text', words: ACCESS.reason }]}
      run={(values) => answered(client.POST('/api/v1/accesses/{id}/end', { params: { path: { id }, header: match(version) }, body: { reason: textOf(values, 'reason') } }))}
      onClose={onClose}
    />
  );
}
