/** "Follow me", as the greeter who leads sees it: whom one has offered to lead. */
import { create } from "zustand";
import { usePeople } from "./people.ts";
import { offerLead } from "./talking.ts";

/** The slot and name of whom one leads; null when nobody. */
export const useLeading = create<{ readonly led: { readonly slot: number; readonly name: string } | null }>()(() => ({
  led: null,
}));

export const leadSomebody = (slot: number, name: string): void => {
  if (offerLead({ slot })) useLeading.setState({ led: { slot, name } });
};

export const endLeading = (): void => {
  offerLead({ slot: null });
  useLeading.setState({ led: null });
};

// Whoever is gone is led no more.
usePeople.subscribe(({ people }) => {
  const { led } = useLeading.getState();
  if (led && !people.has(led.slot)) useLeading.setState({ led: null });
});
