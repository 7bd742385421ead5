import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { sessionEnded } from '../server/session-ended';
import { useLanguage } from '../words/language';
import { SHELL, SIGN_IN } from '../words/shell';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const { say, language, setLanguage } = useLanguage();
  const kept = useQueryClient();
  useEffect(() => {
    document.title = `${say(SIGN_IN.title)} · ${say(SHELL.product)}`;
  }, [say]);
  const enter = (): void => {
    sessionEnded.set(false);
    void kept.resetQueries();
  };
  return (
    <main className="sign-in">
      <section className="sign-in-face">
        <img src="/mark.svg" alt="" width="56" height="56" />
        <h1>{say(SHELL.product)}</h1>
        <p>{say(SIGN_IN.lead)}</p>
        <p className="sign-in-secret">{say(SHELL.unclassified)}</p>
      </section>
      <section className="sign-in-form">
        <div className="sign-in-top">
          <h2>{say(SIGN_IN.title)}</h2>
          <Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
            {say(SHELL.language)}
          </Button>
        </div>
        <SignInForm onDone={enter} />
        <p className="soft">
          <a href="/api/docs">{say(SHELL.apiDocs)}</a>
        </p>
      </section>
    </main>
  );
}
