import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useSay } from '../words/language';
import { SHELL } from '../words/shell';

interface PageProps {
  readonly title: string;
  readonly lead?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

const Headed = createContext(false);

/** Whether the page has its heading; what stands there instead of a page is the heading itself. */
export const useHeaded = (): boolean => useContext(Headed);

/** A page: its name in the window, one heading, what can be done beside it. */
export function Page({ title, lead, aside, children }: PageProps) {
  const say = useSay();
  useEffect(() => {
    document.title = `${title} · ${say(SHELL.product)}`;
  }, [title, say]);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="soft">{lead}</p>}
        </div>
        {aside !== undefined && <div className="page-aside">{aside}</div>}
      </header>
      <Headed value>{children}</Headed>
    </div>
  );
}
