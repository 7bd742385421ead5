import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { filled, type InBoth, type Language } from '#words/language';
import { keep, kept } from '../server/browser';

type Details = Readonly<Record<string, unknown>>;

interface Speaking {
  readonly language: Language;
  setLanguage(language: Language): void;
  /** Words in the reader's language, `{name}` filled. */
  say(words: InBoth<string>, details?: Details): string;
}

const LanguageContext = createContext<Speaking | null>(null);

/** Chinese first, unless the reader chose English. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setState] = useState<Language>(() => (kept('language') === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speaking = useMemo<Speaking>(
    () => ({
      language,
      setLanguage: (next) => {
        keep('language', next);
        setState(next);
      },
      say: (words, details) => (details ? filled(words[language], details) : words[language]),
    }),
    [language],
  );
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
  const speaking = useContext(LanguageContext);
  if (speaking === null) throw new Error('words are spoken inside LanguageProvider only');
  return speaking;
}

export const useSay = (): Speaking['say'] => useLanguage().say;
