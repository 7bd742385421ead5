import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../words/language';
import { kept, keep } from '../server/browser';
import { antdTheme, putOnPage } from './theme';
import { DAY_TONES, NIGHT_TONES, type Tones } from './tokens';

export type Mode = 'system' | 'day' | 'night';
interface Look {
  readonly mode: Mode;
  readonly tones: Tones;
  setMode(mode: Mode): void;
}
const LookContext = createContext<Look>({ mode: 'system', tones: DAY_TONES, setMode: () => undefined });
export const useLook = (): Look => useContext(LookContext);

/** The colours in force, for pictures that draw themselves. */
export const useTones = (): Tones => useLook().tones;

const NIGHT = window.matchMedia('(prefers-color-scheme: dark)');

function useSystemNight(): boolean {
  const [night, setNight] = useState(NIGHT.matches);
  useEffect(() => {
    const changed = (event: MediaQueryListEvent): void => setNight(event.matches);
    NIGHT.addEventListener('change', changed);
    return () => NIGHT.removeEventListener('change', changed);
  }, []);
  return night;
}

/** Theme, antd's own words, and day or night as the reader or his system wants it. */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [mode, setModeState] = useState<Mode>(() => (kept('mode') as Mode | null) ?? 'system');
  const systemNight = useSystemNight();
  const dark = mode === 'night' || (mode === 'system' && systemNight);
  const tones = dark ? NIGHT_TONES : DAY_TONES;
  useEffect(() => putOnPage(tones, dark), [tones, dark]);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  const look = useMemo<Look>(
    () => ({
      mode,
      tones,
      setMode: (next) => {
        keep('mode', next);
        setModeState(next);
      },
    }),
    [mode, tones],
  );
  return (
    <LookContext value={look}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={antdTheme(tones, dark)}
        button={{ autoInsertSpace: false }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </LookContext>
  );
}
