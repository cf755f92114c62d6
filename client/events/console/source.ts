/** The console that a component stands in, and what it asks of it most. */
import { createContext, useContext, useEffect, useState } from "react";
import { useStore } from "zustand";
import { mayUse, type Part, type Tool } from "../../../shared/events/kinds.ts";
import { type Lines, lineIn } from "../../../shared/events/event.ts";
import type { ConsoleView } from "../../../shared/events/office.ts";
import { isOpen, type Party } from "../../../shared/events/transitions.ts";
import type { HandView, RunView } from "../../../shared/events/views.ts";
import { useSettings } from "../../campaign/settings.ts";
import type { AttendedHall } from "../../session/hall.ts";
import type { Kept } from "./kept.ts";
import type { Facts, Room } from "./room.ts";

export const RoomContext = createContext<Room | null>(null);

export const useRoom = (): Room => {
  const room = useContext(RoomContext);
  if (!room) throw new Error("outside of a console");
  return room;
};

export const useHallNow = <T>(select: (state: AttendedHall) => T): T => useStore(useRoom().hall.store, select);
const useFacts = <T>(select: (state: Facts) => T): T => useStore(useRoom().facts, select);
export const useKept = <T>(select: (state: Kept) => T): T => useStore(useRoom().kept, select);

/** The event as it was read; within the console's frame it always was. */
export const useView = (): ConsoleView => {
  const view = useFacts((s) => s.view);
  if (!view) throw new Error("not read yet");
  return view;
};

/** The run as it was last heard of. */
export const useRun = (): RunView => {
  const heard = useHallNow((s) => s.run);
  const { run } = useView();
  return heard ?? run;
};

/** One's own hand, as it is now; null: an operator without a part. */
export const useSelf = (): HandView | null => {
  const { self } = useView();
  return useRun().hands.find(({ id }) => id === self) ?? null;
};
export const usePart = (): Part | null => useSelf()?.part ?? null;

/** Whether there is a stage to show something on: with an audience, or in a rehearsal. */
export const useIsOn = (): boolean => {
  const { state } = useRun();
  return isOpen(state) || state === "rehearsal";
};

export const useMay = (tool: Tool): boolean => {
  const part = usePart();
  return part !== null && mayUse([part], tool);
};

/** As whom one does something to the event itself; null: one's part does not run it. */
export const useParty = (): Party | null => {
  const part = usePart();
  const { seat } = useRoom();
  if (part === "host" || part === "co-host") return part;
  return part === null && seat.guest === null ? "operator" : null;
};

/** Words of those who planned it, in the language of the page. */
export const useLines = (): ((lines: Lines) => string) => {
  const language = useSettings((s) => s.language);
  return (lines) => lineIn(lines, language).words;
};

const SECOND = 1000;

/** The server's time, epoch ms, each second anew. */
export const useNow = (): number => {
  const clock = useHallNow((s) => s.clock);
  const [own, setOwn] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return own + clock;
};
