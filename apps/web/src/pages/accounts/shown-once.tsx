import { App, Button, Input, Modal } from 'antd';
import { FORM } from '../../words/admin';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';

interface ShownOnceProps {
  readonly title: string;
  readonly next: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that the server no longer knows once this is closed; it is kept nowhere here either. */
export function ShownOnce({ title, next, secret, onClose }: ShownOnceProps) {
  const say = useSay();
  const { message } = App.useApp();
  const copy = (): void => {
    // Only where the page is secure; elsewhere it is marked and copied by hand.
    void navigator.clipboard?.writeText(secret).then(() => message.success(say(FORM.copied)));
  };
  return (
    <Modal open title={title} onCancel={onClose} mask={{ closable: false }} footer={<Button onClick={onClose}>{say(SHELL.close)}</Button>}>
      <p>{next}</p>
      <p className="soft gap-below">{say(FORM.once)}</p>
      <Input.TextArea className="secret figures" readOnly aria-label={title} value={secret} autoSize onFocus={({ target }) => target.select()} />
      <Button className="gap-above" onClick={copy}>
        {say(FORM.copy)}
      </Button>
    </Modal>
  );
}
