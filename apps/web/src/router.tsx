import { createBrowserRouter } from 'react-router';
import { SCREENS } from './routes';
import { ActivatePage } from './shell/activate-page';
import { BrokenPage } from './shell/error-boundary';
import { Home } from './shell/home';
import { Needing } from './shell/needing';
import { NoSuchPage } from './shell/no-such-page';
import { Shell } from './shell/shell';

/** Every screen is read when it is first opened. */
export const router = createBrowserRouter([
  { path: 'activate', Component: ActivatePage, ErrorBoundary: BrokenPage },
  {
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: Home },
      ...SCREENS.map(({ path, needs, load }) => ({
        path,
        ErrorBoundary: BrokenPage,
        lazy: async () => {
          const Page = await load();
          return {
            Component: () => (
              <Needing action={needs}>
                <Page />
              </Needing>
            ),
          };
        },
      })),
      { path: '*', Component: NoSuchPage },
    ],
  },
]);
