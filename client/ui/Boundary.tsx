import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** Shown instead when something below fails. A new `key` tries again. */
  readonly fallback: ReactNode;
}

/** Keeps what fails below it from taking the screen down. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
