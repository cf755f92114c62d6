/** Where the console has its facts from, and what does its deeds: the server, or the practice booth. */
import { type ComponentType, createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { OwnSession } from "../../../shared/consult/console.ts";
import type { ConsoleDeeds, ConsoleState } from "../../session/console.ts";
import type { Talk } from "../conversation/state.ts";
import type { Talks } from "./talks.ts";

export interface ConsoleSource {
  readonly state: StoreApi<ConsoleState>;
  readonly deeds: ConsoleDeeds;
  /** Nothing is sent anywhere: the visitors are scripts. */
  readonly isPractice: boolean;
  /** Read anew at once, where news have stopped. */
  read(): Promise<void>;
  dismiss(whisper: number): void;
  openTalk(own: OwnSession): Talk;
  /** What else is said after a conversation. */
  readonly Afterword?: ComponentType<{ readonly session: string; readonly name: string }>;
}

export interface ConsoleRoom {
  readonly source: ConsoleSource;
  readonly talks: Talks;
}

export const RoomContext = createContext<ConsoleRoom | null>(null);

/** The console that this stands in. */
export const useRoom = (): ConsoleRoom => {
  const room = useContext(RoomContext);
  if (!room) throw new Error("outside of a console");
  return room;
};

export const useConsole = <T>(select: (state: ConsoleState) => T): T => useStore(useRoom().source.state, select);
