import { createContext, type ReactNode, useContext } from 'react';
import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { type Action, mayPerhaps } from '#domain/people/permission';
import type { Schema } from './client';

export type Me = Schema['MeView'];

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('nobody is signed in here');
  return me;
}

/** The reader as the permission table knows him. */
export function actorOf(me: Me): PersonActor {
  const { roles, ...rest } = me;
  return { kind: 'person', countyId: 0 as CountyId, ...rest, grants: roles } as unknown as PersonActor;
}

/** Whether any of his roles may do this at all, by the domain's own table. */
export function mayDo(me: Me, action: Action): boolean {
  return mayPerhaps(actorOf(me), action);
}
