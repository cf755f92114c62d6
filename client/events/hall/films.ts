/** The films of an event, and which of them is on. */
import type { EventPage } from "../../../shared/events/api.ts";
import type { Video } from "../../../shared/events/event.ts";
import type { Film as Position } from "../../../shared/events/stage.ts";
import { filmAt } from "../../../shared/events/stage.ts";
import { type HallLine, useHall } from "../../session/hall.ts";

export interface EventFilm {
  readonly id: "video" | "signing";
  readonly video: Video;
}

/** Films of this event; what loads from where is said before it does. */
export const filmsOf = ({ words: { video, signing } }: EventPage): readonly EventFilm[] => [
  ...(video ? [{ id: "video", video } as const] : []),
  ...(signing ? [{ id: "signing", video: signing } as const] : []),
];

/** Whether the film is on, as those who hold the event have it: all see it at the same place. */
export const useFilmPosition = (hall: HallLine): Position | null => useHall(hall, (s) => s.stage.film);

/** From this far apart one is brought to where the others are, s. Less, and the sound would stumble. */
const APART_S = 2;

/** Bring a player to where all are. Where the browser does not let it play by itself, its own button does. */
export const align = (player: HTMLVideoElement, position: Position, serverNow: number): void => {
  const wished = filmAt(position, serverNow) / 1000;
  if (Math.abs(player.currentTime - wished) > APART_S) player.currentTime = wished;
  if (position.since === null) player.pause();
  else if (player.paused && !player.ended) player.play().catch(() => {});
};
