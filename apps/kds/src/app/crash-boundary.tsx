import { Component, type ReactNode } from 'react';
import { Crashed } from './crashed';

/** Catches what no one else did: a fault is shown, never a blank wall. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
