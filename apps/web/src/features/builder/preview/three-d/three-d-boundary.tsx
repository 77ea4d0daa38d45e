import { Button } from '@pet/ui';
import { Component, type ReactNode } from 'react';
import { StageNotice } from './stage-notice.tsx';

/** Whatever goes wrong in 3D, the builder goes on with its drawing. */
export class ThreeDBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <StageNotice
        action={<Button onClick={() => this.setState({ hasFailed: false })}>Try again</Button>}
      >
        3D stopped working. The drawing shows the same harness.
      </StageNotice>
    );
  }
}
