/** The members' notice board of the public-private platform: who posts what to whom. Pure. */
import type { Block } from "../campaign/blocks.ts";

export const postKinds = ["working-group", "symposium", "materials", "other"] as const;
export type PostKind = (typeof postKinds)[number];

export const audiences = ["all", "members"] as const;
export type Audience = (typeof audiences)[number];

/** Letters of a title, of a text, and of the reason for which one is hidden, at most. */
export const POST_LETTERS = { title: 80, text: 4000, link: 300, reason: 300 } as const;
/** Posts of one account that may be on the board at once. */
export const POSTS_EACH = 20;

/** A post as readers get it. */
export interface Post {
  readonly id: string;
  readonly kind: PostKind;
  readonly audience: Audience;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** https, mailto or tel; null: none. */
  readonly link: string | null;
  /** The work name of who posted it, and of what organisation. */
  readonly by: string;
  readonly organisation: string | null;
  /** Days in Japan on which it hangs, both included; `to` null: until it is taken down. */
  readonly from: string;
  readonly to: string | null;
  /** When it was first posted, and last changed, epoch ms. */
  readonly at: number;
  readonly changed: number;
}

/** How a post stands on a day. */
export type PostState = "shown" | "coming" | "past" | "hidden";

export const stateOn = (
  { from, to, isHidden }: Pick<Post, "from" | "to"> & { readonly isHidden: boolean },
  day: string,
): PostState => {
  if (isHidden) return "hidden";
  if (day < from) return "coming";
  return to !== null && day > to ? "past" : "shown";
};
