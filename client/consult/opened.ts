/** Whether the visitor's side of the booths lies over what is on the screen: opened from a booth, a list, a notice, a sign. */
import { create } from "zustand";

interface Booths {
  readonly isOpen: boolean;
  /** The organisation at whose front it was opened; null: any. */
  readonly organisation: string | null;
}

const shut: Booths = { isOpen: false, organisation: null };

export const useBooths = create<Booths>()(() => shut);

export const openBooths = (organisation: string | null = null): void =>
  useBooths.setState({ isOpen: true, organisation });
export const closeBooths = (): void => useBooths.setState(shut);
