import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Stand } from '../parts/states';
import { useSay } from '../words/language';
import { SHELL, STATES } from '../words/shell';

/** What a page shows that broke: what was typed is kept by the drafts, not by the page. */
export function BrokenPage() {
  const say = useSay();
  return (
    <Stand mood="failed" title={say(STATES.broken)} next={say(STATES.brokenNext)}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {say(SHELL.reload)}
      </Button>
    </Stand>
  );
}

interface State {
  readonly broke: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broke: false };

  static getDerivedStateFromError(): State {
    return { broke: true };
  }

  override render(): ReactNode {
    return this.state.broke ? <BrokenPage /> : this.props.children;
  }
}
