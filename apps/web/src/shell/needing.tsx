import type { ReactNode } from 'react';
import { type Action, PERMISSIONS } from '#domain/people/permission';
import { ROLE_WORDS } from '#words/vocabulary';
import { Page } from '../parts/page';
import { Stand } from '../parts/states';
import { mayDo, useMe } from '../server/me';
import { useSay } from '../words/language';
import { STATES } from '../words/shell';

/** A page for whom it is; others are told which roles may and who grants them. */
export function Needing({ action, children }: { readonly action: Action; readonly children: ReactNode }) {
  const say = useSay();
  if (mayDo(useMe(), action)) return <>{children}</>;
  const roles = (Object.keys(PERMISSIONS[action]) as (keyof typeof ROLE_WORDS)[]).map((role) => say(ROLE_WORDS[role]));
  return (
    <Page title={say(STATES.noAccess)}>
      <Stand mood="no-access" title={say(STATES.noAccess)} next={say(STATES.noAccessNext, { roles: roles.join(' · ') })} />
    </Page>
  );
}
