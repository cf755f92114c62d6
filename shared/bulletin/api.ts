/** The members' notice board over HTTP. An answer that fails says `{ error }`. */
import { z } from "zod";
import { mayLeadTo } from "../campaign/blocks.ts";
import { audiences, type Post, POST_LETTERS, postKinds, type PostState } from "./posts.ts";

const idSchema = z.string().min(1).max(64);

/** `GET /api/bulletin/posts`: what everybody may read now, newest first. `GET /api/bulletin/members`: also what members may. */
export interface Posts {
  readonly now: number;
  readonly posts: readonly Post[];
}

/** A post as who wrote it, or who looks after the board, gets it. */
export interface KeptPost extends Post {
  /** As it was typed. */
  readonly text: string;
  readonly rev: number;
  readonly state: PostState;
  readonly isOwn: boolean;
  /** Why it was taken out of sight, and by whom; null: it was not. */
  readonly hidden: { readonly reason: string; readonly by: string; readonly at: number } | null;
}
/** `GET /api/bulletin/kept`: one's own, or for whoever looks after the board all. */
export interface KeptPosts {
  readonly now: number;
  readonly posts: readonly KeptPost[];
  /** Whether one may hide what others posted. */
  readonly mayHide: boolean;
  /** Whether one may post. */
  readonly mayPost: boolean;
  /** In whose name one may post; "": in one's own. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

const postFields = {
  kind: z.enum(postKinds),
  audience: z.enum(audiences),
  title: z.string().trim().min(1).max(POST_LETTERS.title),
  text: z.string().trim().min(1).max(POST_LETTERS.text),
  link: z
    .string()
    .max(POST_LETTERS.link)
    .refine((to) => !to.startsWith("/") && mayLeadTo(to))
    .nullable(),
  organisation: idSchema.nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
};

/**
 * `POST /api/bulletin/post` -> `{ id }`: a new one (id null), or one's own changed. 404 "post"; 403 "not-allowed"; 409 "changed" (by
 * somebody else meanwhile) or "too-many"; 422 "words" (may not be said here), "form" with `line` (HTML, tables and the like).
 */
export const postSchema = z
  .strictObject({ id: idSchema.nullable(), rev: z.int().min(0), ...postFields })
  .refine(({ from, to }) => to === null || from <= to, { path: ["to"] });
export type PostInput = z.infer<typeof postSchema>;

/** `POST /api/bulletin/remove` -> `{}`: one's own, for good. 404 "post". */
export const removeSchema = z.strictObject({ id: idSchema });

/** `POST /api/bulletin/hide` -> `{}`: out of sight with a reason that its writer reads, or (null) back. 404 "post". */
export const hideSchema = z.strictObject({
  id: idSchema,
  reason: z.string().trim().min(1).max(POST_LETTERS.reason).nullable(),
});
