import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form } from 'antd';
import { INSPECTION_SOURCES, type InspectionSource } from '#domain/inspection/inspection-source';
import { type Field, FormFields } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client } from '../../server/client';
import { FORM } from '../../words/admin';
import { INSPECTIONS, PLANS, SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';

interface Line {
  readonly source: InspectionSource;
  readonly officeUnitId: string;
  readonly unitIds?: string[];
  readonly fromOn: string;
  readonly untilOn: string;
  readonly subject: string;
}

interface Fields {
  readonly year: number;
  readonly documentNumber: string;
  readonly approvedBy: string;
  readonly lines: Line[];
}

const HEAD: readonly Field[] = [
  { name: 'year', kind: 'number', words: PLANS.year, min: 2000, max: 2100 },
  { name: 'documentNumber', kind: 'line', words: PLANS.document },
  { name: 'approvedBy', kind: 'line', words: PLANS.approvedBy },
];

const send = ({ lines, ...plan }: Fields): Promise<unknown> =>
  answered(client.POST('/api/v1/inspection-plans', { body: { ...plan, lines: lines.map((line) => ({ ...line, unitIds: line.unitIds ?? [] })) } }));

/** A plan as it was approved, line by line. */
export function PlanSheet({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const register = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await kept.invalidateQueries();
      message.success(say(FORM.done, { what: say(PLANS.register) }));
      onClose();
    },
  });
  const first = { fromOn: `${year}-01-01`, untilOn: `${year}-12-31` };
  return (
    <Drawer open title={say(PLANS.register)} onClose={onClose} size={640} className="act-sheet" destroyOnHidden>
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        initialValues={{ year, lines: [first] }}
        onFinish={(values) => register.mutate(values)}
      >
        <Refusal error={register.error} />
        <FormFields fields={HEAD} />
        <Lines first={first} />
        <div className="sheet-foot soft">
          <span>{say(PLANS.final)}</span>
        </div>
        <div className="act-buttons">
          <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {say(PLANS.register)}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}

function Lines({ first }: { readonly first: Partial<Line> }) {
  const say = useSay();
  return (
    <Form.List name="lines">
      {(lines, { add, remove }) => (
        <>
          {lines.map(({ key, name }, index) => (
            <fieldset key={key} className="line-set">
              <legend>{say(PLANS.line, { number: index + 1 })}</legend>
              <LineFields at={name} />
              {lines.length > 1 && (
                <Button onClick={() => remove(name)}>{say(PLANS.removeLine, { number: index + 1 })}</Button>
              )}
            </fieldset>
          ))}
          <Button className="gap-below" onClick={() => add(first)}>
            {say(PLANS.addLine)}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function LineFields({ at }: { readonly at: number }) {
  const say = useSay();
  const fields: readonly Field[] = [
    { name: 'subject', kind: 'line', words: PLANS.subject },
    {
      name: 'source',
      kind: 'select',
      words: INSPECTIONS.source,
      options: INSPECTION_SOURCES.map((value) => ({ value, label: say(SOURCE_WORDS[value]) })),
    },
    { name: 'officeUnitId', kind: 'unit', words: INSPECTIONS.office },
    { name: 'unitIds', kind: 'units', words: INSPECTIONS.units, hint: INSPECTIONS.unitsHint, optional: true },
    { name: 'fromOn', kind: 'day', words: PLANS.from },
    { name: 'untilOn', kind: 'day', words: PLANS.until },
  ];
  return <FormFields fields={fields} within={[at]} />;
}
