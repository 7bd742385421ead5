import { theme, type ThemeConfig } from 'antd';
import { RADIUS, SANS, SERIF, type Tones, TYPE } from './tokens';

/** antd's theme from the tokens. */
export function antdTheme(tones: Tones, dark: boolean): ThemeConfig {
  const { red, yellow, green, blue } = tones.lights;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: tones.accent,
      colorLink: tones.accent,
      colorInfo: blue.ink,
      colorError: red.ink,
      colorWarning: yellow.ink,
      colorSuccess: green.ink,
      colorInfoBg: blue.fill,
      colorErrorBg: red.fill,
      colorWarningBg: yellow.fill,
      colorSuccessBg: green.fill,
      colorText: tones.ink,
      colorTextSecondary: tones.inkSoft,
      colorTextTertiary: tones.inkSoft,
      colorTextDescription: tones.inkSoft,
      colorTextPlaceholder: tones.inkSoft,
      colorBgLayout: tones.paper,
      colorBgContainer: tones.surface,
      colorBgElevated: tones.raised,
      colorBorder: tones.lineStrong,
      colorBorderSecondary: tones.line,
      colorTextLightSolid: tones.onAccent,
      borderRadius: RADIUS.small,
      borderRadiusLG: RADIUS.medium,
      fontFamily: SANS,
      fontSize: TYPE.body.size,
      lineHeight: TYPE.body.line / TYPE.body.size,
      controlHeight: 32,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadow: tones.shadow,
    },
    components: componentsOf(tones),
  };
}

/** The same tokens as `--names` on the page, for the style sheets. */
export function putOnPage(tones: Tones, dark: boolean): void {
  const { lights, ...plain } = tones;
  const page = document.documentElement;
  page.style.colorScheme = dark ? 'dark' : 'light';
  const set = (name: string, value: string): void => page.style.setProperty(`--${name}`, value);
  for (const [name, value] of Object.entries(plain)) set(name, value);
  for (const [colour, tone] of Object.entries(lights)) {
    for (const [part, value] of Object.entries(tone)) set(`light-${colour}-${part}`, String(value));
  }
  for (const [name, { size, line }] of Object.entries(TYPE)) {
    set(`type-${name}`, `${size}px`);
    set(`line-${name}`, `${line}px`);
  }
  set('sans', SANS);
  set('serif', SERIF);
}

function componentsOf(tones: Tones): ThemeConfig['components'] {
  return {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Table: { headerBg: tones.paper, cellPaddingBlock: 8, cellPaddingInline: 12 },
    Tabs: { titleFontSize: TYPE.large.size, horizontalItemGutter: 24 },
  };
}
