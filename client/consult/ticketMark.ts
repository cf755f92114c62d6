/**
 * Whether this device holds a ticket that was not put away yet: all that the first screen needs to know, so that it can load the rest. It
 * lies under a neutral name, and is gone with everything else that the device forgets.
 */
import { create } from "zustand";
import type { TicketView } from "../../shared/consult/views.ts";
import { drop, keep, recall } from "../campaign/device.ts";
import { beforeForgetting } from "../campaign/forget.ts";

const KEY = "open";
/** The ticket that was put away last: the server still knows it for a while. */
const AWAY = "away";

export const useTicketMark = create(() => recall(KEY) !== null);

export const markTicket = (isOpen: boolean): void => {
  if (isOpen === useTicketMark.getState()) return;
  if (isOpen) keep(KEY, "1");
  else drop(KEY);
  useTicketMark.setState(isOpen, true);
};
beforeForgetting(() => markTicket(false));

export const putAway = (ticket: string): void => keep(AWAY, ticket);
export const isPutAway = (ticket: string): boolean => recall(AWAY) === ticket;

/** Whether its visitor is called, and awaited. */
export const isTicketCalled = (ticket: Pick<TicketView, "state"> | null | undefined): boolean =>
  ticket?.state === "called" || ticket?.state === "called-again";

/** Whether nothing more can happen to it. */
export const isTicketOver = ({ state }: Pick<TicketView, "state">): boolean =>
  state === "ended" || state === "abandoned";
