import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** Something in the picture could not be made or loaded. */
  readonly onFailure: () => void;
}

/** Keeps a failure inside the picture: it is reported and the picture taken down, the page stays. */
export class Recover extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailure();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
