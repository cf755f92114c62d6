/**
 * Who of the staff is at this page, and the badge they wear in the square. The session itself is a cookie that no script can
 * read; the badge lives in this tab and no longer: another tab, or a device after quick exit, is a visitor's.
 */
import { create } from "zustand";
import type { BadgeToken, Me } from "../../shared/staff/accounts.ts";
import { type Badge, badges } from "../../shared/staff/roles.ts";
import { beforeForgetting } from "../campaign/forget.ts";
import { beforeExit } from "../campaign/quickExit.ts";
import { ApiError, ask, whenSignedOut } from "./api.ts";
import { noteBuild } from "./build.ts";

const KEY = "plat.badge";

const keptBadge = (): Badge => {
  try {
    return badges.find((badge) => badge === sessionStorage.getItem(KEY)) ?? "none";
  } catch {
    return "none";
  }
};

interface Staff {
  /** Who is signed in; null for nobody, undefined as long as that is not known. */
  readonly me: Me | null | undefined;
  /** The session ended while its pages were open: `me` is who was here, and what they were at stays. */
  readonly isOver: boolean;
  readonly badge: Badge;
  /** The badge that the place did not accept any more; "none" otherwise. */
  readonly lost: Badge;
}

export const useStaff = create<Staff>()(() => ({ me: undefined, isOver: false, badge: keptBadge(), lost: "none" }));

/** Wear a badge at the next joins of this tab. */
export const wear = (badge: Badge): void => {
  useStaff.setState({ badge, lost: "none" });
  try {
    if (badge === "none") sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, badge);
  } catch {
    // Without storage it is worn until a reload.
  }
};

/** Ask who is signed in here. Throws an ApiError where that cannot be said now; "nobody" is an answer. */
export const askWho = async (): Promise<Me | null> => {
  const me = await ask<Me>("GET", "/api/staff/me").catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  });
  useStaff.setState({ me, isOver: false });
  return me;
};

whenSignedOut(() => {
  if (useStaff.getState().me) useStaff.setState({ isOver: true });
});

/** The place does not accept the badge: who wears it may have signed out, or do something else now. */
export class BadgeRefused extends Error {
  override name = "BadgeRefused";
}

/** A request that the server cannot read may be an old page's, before any join could tell it that there is a newer one. */
const lookAtBuild = async (): Promise<void> => {
  try {
    noteBuild((await ask<{ readonly build: string }>("GET", "/api/now")).build);
  } catch {
    // The next try to join asks again.
  }
};

/** For a join with this pass: a fresh token of the badge worn, undefined for none. Throws BadgeRefused, or an ApiError of the line. */
export const badgeToken = async (pass: string): Promise<string | undefined> => {
  const { badge } = useStaff.getState();
  if (badge === "none") return undefined;
  try {
    return (await ask<BadgeToken>("POST", "/api/staff/badge", { badge, pass })).badge;
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) await lookAtBuild();
    if (!(error instanceof ApiError) || ![401, 403].includes(error.status)) throw error;
    wear("none");
    useStaff.setState({ lost: badge });
    throw new BadgeRefused();
  }
};

/** Sign out without waiting: the page may be gone before an answer. */
const signOutInPassing = (): void => {
  const { me, badge } = useStaff.getState();
  wear("none");
  if (!me && badge === "none") return;
  useStaff.setState({ me: null, isOver: false });
  const headers = { "content-type": "application/json" };
  fetch("/api/auth/sign-out", { method: "POST", headers, body: "{}", keepalive: true }).catch(() => {});
};
beforeExit(signOutInPassing);
beforeForgetting(signOutInPassing);
