import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client } from '../../server/client';
import { APPEALS } from '../../words/appeal';
import { useSay } from '../../words/language';
import { ACTION } from '../../words/office';
import { useShelf } from '../evidence/shelf';

interface FileProps {
  readonly assessment: string;
  readonly unit: string;
  readonly node: string;
  readonly name: string;
}

interface Claim {
  readonly claim: string;
  readonly evidenceIds?: readonly string[];
}

/** An objection to one indicator: why, and the unit's own files. */
export function FileAppeal(props: FileProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={say(APPEALS.fileTitle, { node: props.name })} onClick={() => setOpen(true)}>
        {say(APPEALS.file)}
      </Button>
      {isOpen && <Sheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Sheet({ assessment, unit, node, name, onClose }: FileProps & { readonly onClose: () => void }) {
  const say = useSay();
  const kept = useQueryClient();
  const goTo = useNavigate();
  const { message } = App.useApp();
  const shelf = useShelf();
  const files = shelf.data?.pages.flatMap(({ items }) => items) ?? [];
  const file = useMutation({
    mutationFn: ({ claim, evidenceIds = [] }: Claim) =>
      answered(client.POST('/api/v1/assessments/{id}/appeals', { params: { path: { id: assessment } }, body: { unitId: unit, node, claim, evidenceIds: [...evidenceIds] } })),
    onSuccess: async ({ id, number }) => {
      message.success(say(APPEALS.number, { number }));
      await kept.invalidateQueries();
      void goTo(`/appeals/${id}`);
    },
  });
  return (
    <Drawer open title={say(APPEALS.fileTitle, { node: name })} size={480} onClose={onClose} className="act-sheet" destroyOnHidden>
      <Form<Claim> layout="vertical" requiredMark={false} onFinish={(values) => file.mutate(values)}>
        <Refusal error={file.error} />
        <Form.Item name="claim" label={say(APPEALS.claim)} rules={[{ required: true, message: say(ACTION.required, { field: say(APPEALS.claim) }) }]}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item name="evidenceIds" label={say(APPEALS.files)}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={files.map(({ id, title, fileName }) => ({ value: id, label: title || fileName }))} />
        </Form.Item>
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" loading={file.isPending}>
            {say(APPEALS.file)}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
