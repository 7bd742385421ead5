import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { FileInput } from '../../parts/file-input';
import { type Field, FormFields } from '../../parts/form-fields';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { SHELL, SIGN_IN } from '../../words/shell';
import type { ListHead } from './workbook';

interface Fields {
  readonly year: string;
  readonly document: string;
  readonly title?: string;
  readonly countersign?: boolean;
  readonly verifyingUnit?: string;
  readonly substituteUnit?: string;
}

interface FormProps {
  readonly onChoose: (chosen: { readonly file: File; readonly head: ListHead }) => void;
}

const UNITS: readonly Field[] = [
  { name: 'verifyingUnit', kind: 'unit', words: LISTS.verifyingUnit, optional: true },
  { name: 'substituteUnit', kind: 'unit', words: LISTS.substituteUnit, hint: LISTS.substituteHint, optional: true },
];

export function ImportForm({ onChoose }: FormProps) {
  const say = useSay();
  const { today } = useMe().county;
  const [file, setFile] = useState<File | null>(null);
  const required = [{ required: true, message: say(SIGN_IN.required) }];
  return (
    <Form<Fields>
      className="panel narrow"
      layout="vertical"
      requiredMark={false}
      initialValues={{ year: today.slice(0, 4) }}
      onFinish={({ year, countersign = false, ...rest }) => file !== null && onChoose({ file, head: { ...rest, year: Number(year), countersign } })}
    >
      <p className="unclassified unclassified-here gap-below">{say(SHELL.unclassified)}</p>
      <div className="form-pair">
        <Form.Item name="year" label={say(LISTS.year)} rules={required}>
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="document" label={say(LISTS.document)} rules={required}>
          <Input placeholder="县委办〔2023〕1号" />
        </Form.Item>
      </div>
      <Form.Item name="title" label={say(LISTS.name)}>
        <Input />
      </Form.Item>
      <div className="form-pair">
        <FormFields fields={UNITS} />
      </div>
      <Form.Item name="countersign" valuePropName="checked">
        <Checkbox>{say(LISTS.countersign)}</Checkbox>
      </Form.Item>
      <p className="gap-below">
        <FileInput id="list-file" label={say(LISTS.file)} accept=".xlsx" file={file} onChoose={setFile} />
      </p>
      <Button type="primary" htmlType="submit" disabled={file === null}>
        {say(LISTS.next)}
      </Button>
    </Form>
  );
}
