import { Button } from 'antd';
import { useState } from 'react';
import { type Field, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { ADMIN_NAV, FORM, LINKS } from '../../words/admin';
import { useSay } from '../../words/language';

type LinkView = Schema['LinkView'];

/** Which towns and villages leaders are linked to (包联). */
export function LinksPage() {
  const say = useSay();
  const changes = mayDo(useMe(), 'link.change');
  const [adding, setAdding] = useState(false);
  const links = queries.useQuery('get', '/api/v1/links');
  const aside = changes ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {say(LINKS.add)}
    </Button>
  ) : undefined;
  return (
    <Page title={say(ADMIN_NAV.links)} lead={say(LINKS.lead)} aside={aside}>
      <Loaded query={links}>{(all) => (all.length === 0 ? <Empty title={LINKS.empty} next={LINKS.emptyNext} /> : <LinkTable links={all} changes={changes} />)}</Loaded>
      {adding && <Add onClose={() => setAdding(false)} />}
    </Page>
  );
}

function LinkTable({ links, changes }: { readonly links: readonly LinkView[]; readonly changes: boolean }) {
  const say = useSay();
  const [ending, setEnding] = useState<LinkView | null>(null);
  const { today } = useMe().county;
  return (
    <>
      <Table label={ADMIN_NAV.links} heads={[LINKS.post, LINKS.unit, LINKS.term, FORM.actions]}>
        {links.map((link) => (
          <tr key={link.id}>
            <th scope="row">{link.post}</th>
            <td data-head={say(LINKS.unit)}>{link.unit}</td>
            <td data-head={say(LINKS.term)} className="figures">
              {link.since} — {link.until ?? say(FORM.noEnd)}
            </td>
            <td data-head={say(FORM.actions)}>
              {changes && link.until === null && (
                <Button size="small" danger aria-label={`${say(LINKS.end)} ${link.post} ${link.unit}`} onClick={() => setEnding(link)}>
                  {say(LINKS.end)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {ending !== null && (
        <FormSheet
          danger
          title={say(LINKS.end)}
          about={`${ending.post} · ${ending.unit}`}
          fields={[{ name: 'until', kind: 'day', words: FORM.endOn }]}
          initial={{ until: today }}
          run={(values) => answered(client.POST('/api/v1/links/{id}/end', { params: { path: { id: ending.id } }, body: { until: textOf(values, 'until') } }))}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

function Add({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const posts = queries.useQuery('get', '/api/v1/posts').data ?? [];
  const towns = useUnits().filter(({ kind, closedOn }) => (kind === 'township' || kind === 'village') && closedOn === null);
  const fields: readonly Field[] = [
    { name: 'postId', kind: 'select', words: LINKS.post, options: posts.filter(({ leader }) => leader).map(({ id, title, holder }) => ({ value: id, label: [title, holder?.person].filter(Boolean).join(' · ') })) },
    { name: 'unitId', kind: 'select', words: LINKS.unit, options: towns.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'since', kind: 'day', words: FORM.since },
    { name: 'until', kind: 'day', words: FORM.until, optional: true },
  ];
  return (
    <FormSheet
      title={say(LINKS.add)}
      fields={fields}
      initial={{ since: useMe().county.today }}
      run={(values) =>
        answered(
          client.POST('/api/v1/links', {
            body: { postId: textOf(values, 'postId'), unitId: textOf(values, 'unitId'), since: textOf(values, 'since'), until: maybeOf(values, 'until') },
          }),
        )
      }
      onClose={onClose}
    />
  );
}
