import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useMe } from '../server/me';
import { sessionEnded, useSessionEnded } from '../server/session-ended';
import { useSay } from '../words/language';
import { SIGN_IN } from '../words/shell';
import { SignInForm } from './sign-in-form';

/** Over the page when the session ended in the middle of it: the page and what was typed stay underneath. */
export function SessionEnded() {
  const ended = useSessionEnded();
  const me = useMe();
  const say = useSay();
  const kept = useQueryClient();
  const goOn = (): void => {
    sessionEnded.set(false);
    void kept.invalidateQueries();
  };
  return (
    <Modal open={ended} title={say(SIGN_IN.again)} footer={null} closable={false} keyboard={false} mask={{ closable: false }} destroyOnHidden>
      <p className="soft">{say(SIGN_IN.againNext)}</p>
      <SignInForm login={me.login} onDone={goOn} />
      <Button type="link" block className="gap-above" onClick={() => window.location.assign('/')}>
        {say(SIGN_IN.other)}
      </Button>
    </Modal>
  );
}
