import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { FORMS } from '../../words/list';
import { CADENCE_WORDS, TASK } from '../../words/task';
import { RegisterFormSheet } from './register-form';

const HOUR_MINUTES = 60;
type Form = Schema['FormView'];
const hours = (minutes: number): string => (minutes / HOUR_MINUTES).toFixed(1);

/** The register of forms: what is asked of units, by whom, on what basis, and what it costs them. */
export function FormsPage() {
  const say = useSay();
  const [registering, setRegistering] = useState(false);
  const forms = queries.useQuery('get', '/api/v1/forms');
  const inForce = forms.data?.filter(({ expired }) => !expired) ?? [];
  const total = say(FORMS.total, { count: inForce.length, hours: hours(inForce.reduce((sum, { minutesAYear }) => sum + minutesAYear, 0)) });
  const aside = mayDo(useMe(), 'form.register') ? (
    <Button type="primary" onClick={() => setRegistering(true)}>
      {say(FORMS.register)}
    </Button>
  ) : undefined;
  return (
    <Page title={say(FORMS.nav)} lead={inForce.length > 0 ? `${total} · ${say(FORMS.lead)}` : say(FORMS.lead)} aside={aside}>
      <Loaded query={forms}>{(found) => (found.length === 0 ? <Empty title={FORMS.empty} next={FORMS.emptyNext} /> : <FormTable forms={found} />)}</Loaded>
      {registering && <RegisterFormSheet onClose={() => setRegistering(false)} />}
    </Page>
  );
}

const HEADS = [FORMS.item, FORMS.figure, FORMS.owner, FORMS.basis, FORMS.expires, TASK.cadence, FORMS.minutes, FORMS.respondents, FORMS.year] as const;

function FormTable({ forms }: { readonly forms: readonly Form[] }) {
  const say = useSay();
  return (
    <Table label={FORMS.nav} heads={HEADS} amounts={3}>
      {forms.map((form) => (
        <tr key={form.id}>
          <th scope="row">
            <span className="number figures">{form.number}</span> {form.title}
          </th>
          <td data-head={say(FORMS.figure)}>{form.figureKey}</td>
          <td data-head={say(FORMS.owner)}>{form.owner}</td>
          <td data-head={say(FORMS.basis)}>{form.legalBasis}</td>
          <td data-head={say(FORMS.expires)} className="figures">
            <span>
              {form.expiresOn} {form.expired && <span className="mark mark-over">{say(FORMS.expired)}</span>}
            </span>
          </td>
          <td data-head={say(TASK.cadence)}>{say(CADENCE_WORDS[form.cadence as keyof typeof CADENCE_WORDS])}</td>
          <td data-head={say(FORMS.minutes)} className="figures amount">
            {form.minutes}
          </td>
          <td data-head={say(FORMS.respondents)} className="figures amount">
            {form.respondents}
          </td>
          <td data-head={say(FORMS.year)} className="figures amount">
            {hours(form.minutesAYear)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
