import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/language';
import { FORM } from '../words/admin';
import { SHELL } from '../words/shell';
import { type Field, FormFields, type Given } from './form-fields';
import { Refusal } from './refusal-alert';

interface FormSheetProps<Result> {
  readonly title: string;
  /** What it is about, under the title. */
  readonly about?: string;
  readonly fields: readonly Field[];
  readonly initial?: Given;
  readonly danger?: boolean;
  /** What to know before it is done. */
  readonly children?: ReactNode;
  /** Told what stands in the fields, where some depend on others. */
  readonly onChange?: (values: Given) => void;
  readonly run: (values: Given) => Promise<Result>;
  readonly onDone?: (result: Result) => void;
  readonly onClose: () => void;
}

/** A sheet from the side with its fields; what was typed stays whatever is refused. */
export function FormSheet<Result>({ title, about, fields, initial, danger, children, onChange, run, onDone, onClose }: FormSheetProps<Result>) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const doing = useMutation({
    mutationFn: run,
    onSuccess: async (result) => {
      await kept.invalidateQueries();
      message.success(say(FORM.done, { what: title }));
      onClose();
      onDone?.(result);
    },
  });
  return (
    <Drawer open title={title} onClose={onClose} size={480} className="act-sheet" destroyOnHidden>
      {about !== undefined && <p className="act-about">{about}</p>}
      <Form<Given> layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={(_, values) => onChange?.(values)} onFinish={(values) => doing.mutate(values)}>
        <Refusal error={doing.error} />
        <FormFields fields={fields} />
        <div className="sheet-foot soft">
          {children}
          <span>{say(FORM.recorded, { what: title })}</span>
        </div>
        <div className="act-buttons">
          <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
          <Button type="primary" danger={danger} htmlType="submit" loading={doing.isPending}>
            {title}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
