/** Whether somebody just left the square by its own way out: only then, and only on this page, they may be asked how it was. */
import { create } from "zustand";

export const useLeft = create(() => false);
