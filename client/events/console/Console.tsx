/** The console of those who hold an event, for staff within their shell and for guests by their link. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { focusOnMount } from "../../ui/focus.ts";
import { Frame } from "./Frame.tsx";
import { Gone } from "./Gone.tsx";
import { type Room, roomOf, stayIn } from "./room.ts";
import { RoomContext, useLines, useRun } from "./source.ts";
import * as texts from "./texts.ts";
// Questions and names may hold any character.
import "@fontsource/zen-maru-gothic/500.css";
import "../../consult/console/console.css";
import "./console.css";
import "./slides.css";
import "./captions.css";
import "./panels.css";
import "./narrow.css";

addTexts("eventConsole", texts);

const AtWork = ({ room }: { readonly room: Room }) => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const words = useStore(room.facts, (s) => s.view?.words);
  const { state } = useRun();
  return (
    <main className="console event-console" data-state={state}>
      <h1 ref={focusOnMount} tabIndex={-1} className="event-heard">
        {words ? t("title", { title: lines(words.title) }) : ""}
      </h1>
      <Frame />
    </main>
  );
};

const Within = ({ room }: { readonly room: Room }) => {
  const t = useTexts("eventConsole");
  const { view, error } = useStore(room.facts);
  if (view) return <AtWork room={room} />;
  if (error) return <Gone error={error} isGuest={room.seat.guest !== null} again={() => void room.read()} />;
  return (
    <main className="waiting">
      <output>{t("loading")}</output>
    </main>
  );
};

interface Props {
  readonly event: string;
  /** The token of a guest's link; null for staff. */
  readonly guest?: string | null;
}

export default function Console({ event, guest = null }: Props) {
  const room = roomOf({ event, guest });
  useEffect(() => stayIn(room), [room]);
  return (
    <RoomContext value={room}>
      <Within room={room} />
    </RoomContext>
  );
}
