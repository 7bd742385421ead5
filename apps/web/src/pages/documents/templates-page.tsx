import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DOCUMENT_KIND_WORDS } from '#words/documents';
import { FileInput } from '../../parts/file-input';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { asDocument } from '../../server/document-body';
import { dayOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { DOCUMENTS, TEMPLATES } from '../../words/document';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';

type Template = Schema['TemplateView'];

/** The Word template of each kind: taken away, changed in Word or WPS, brought back. */
export function TemplatesPage() {
  const say = useSay();
  const templates = queries.useQuery('get', '/api/v1/templates');
  return (
    <Page title={say(TEMPLATES.title)} lead={say(TEMPLATES.lead)} aside={<Link to="/documents">{say(DOCUMENTS.back)}</Link>}>
      <Loaded query={templates}>
        {(found) => (
          <div className="stack">
            {found.map((template) => (
              <TemplatePanel key={template.kind} template={template} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function TemplatePanel({ template }: { readonly template: Template }) {
  const say = useSay();
  const me = useMe();
  const { kind, source, version, fileName, loadedAt, fields } = template;
  const name = say(DOCUMENT_KIND_WORDS[kind]);
  const inForce = source === 'default' ? say(TEMPLATES.own) : say(TEMPLATES.office, { version, name: fileName });
  return (
    <section className="panel stack" aria-label={name}>
      <div className="panel-head">
        <h2>{name}</h2>
        <Button href={`/api/v1/templates/${kind}/file`} download={`${name}.docx`} aria-label={`${say(TEMPLATES.download)} ${name}`}>
          {say(TEMPLATES.download)}
        </Button>
      </div>
      <p>
        {say(TEMPLATES.inForce)}：{inForce} {loadedAt !== null && <span className="soft figures">{dayOf(loadedAt)}</span>}
      </p>
      <details>
        <summary>{say(TEMPLATES.fields)}</summary>
        <ul className="plain">
          {fields.map((field) => (
            <li key={field.name}>
              <code>{`{${field.name}}`}</code> {field.kind === 'raw' && say(TEMPLATES.raw, { name: field.name })}
              {field.kind === 'image' && say(TEMPLATES.image, { name: field.name })} {field.required && <b>{say(TEMPLATES.required)}</b>}
            </li>
          ))}
        </ul>
      </details>
      {mayDo(me, 'template.change') && <Upload template={template} name={name} />}
    </section>
  );
}

function Upload({ template: { kind, source }, name }: { readonly template: Template; readonly name: string }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const told = async ({ version }: Schema['TemplateLoadedView']): Promise<void> => {
    message.success(say(TEMPLATES.loaded, { version }));
    setFile(null);
    await kept.invalidateQueries();
  };
  const load = useMutation({
    mutationFn: (chosen: File) => answered(client.POST('/api/v1/templates/{kind}', { params: { path: { kind }, query: { fileName: chosen.name.slice(0, 120) } }, ...asDocument(chosen) })),
    onSuccess: told,
  });
  const restore = useMutation({ mutationFn: () => answered(client.POST('/api/v1/templates/{kind}/restore', { params: { path: { kind } } })), onSuccess: told });
  return (
    <>
      <div className="row">
        <FileInput id={`template-${kind}`} label={say(TEMPLATES.file)} accept=".docx" file={file} onChoose={(next) => (setFile(next), load.reset())} />
        <Button type="primary" disabled={file === null} loading={load.isPending} aria-label={`${say(TEMPLATES.load)} ${name}`} onClick={() => file !== null && load.mutate(file)}>
          {say(TEMPLATES.load)}
        </Button>
        {source === 'office' && (
          <Popconfirm title={say(TEMPLATES.restore)} description={say(TEMPLATES.restoreAsk)} okText={say(TEMPLATES.restore)} cancelText={say(SHELL.cancel)} onConfirm={() => restore.mutate()}>
            <Button loading={restore.isPending}>{say(TEMPLATES.restore)}</Button>
          </Popconfirm>
        )}
      </div>
      <Refusal error={load.error ?? restore.error} />
    </>
  );
}
