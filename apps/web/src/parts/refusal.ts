import { App } from 'antd';
import { useCallback } from 'react';
import { problemOf } from '../server/client';
import { isUnreached } from '../server/reachable';
import { useLanguage } from '../words/language';
import { STATES } from '../words/shell';

/** Title and next step of whatever went wrong, in the reader's language. */
export function useRefusalWords(): (error: unknown) => { readonly title: string; readonly next: string } {
  const { language, say } = useLanguage();
  return useCallback(
    (error) => {
      const problem = problemOf(error);
      if (problem === null && isUnreached(error)) return { title: say(STATES.offline), next: say(STATES.offlineNext) };
      if (problem === null) return { title: say(STATES.failed), next: say(STATES.failedNext) };
      const { title, next } = problem.words[language];
      const wrong = problem.errors.map((field) => `${field.pointer.split('/').pop() ?? ''} ${field[language]}`);
      return { title, next: [next, ...wrong].join('；') };
    },
    [language, say],
  );
}

/** Tells it in passing; where something was typed, the form itself tells it instead. */
export function useTellRefusal(): (error: unknown) => void {
  const { notification } = App.useApp();
  const words = useRefusalWords();
  return useCallback(
    (error) => {
      const { title, next } = words(error);
      notification.error({ title, description: next, role: 'alert' });
    },
    [notification, words],
  );
}
