/** The members' notice board over HTTP. Each throws an `ApiError`. */
import type { KeptPosts, PostInput, Posts } from "../../shared/bulletin/api.ts";
import { ask } from "./api.ts";

/** What everybody may read, and for whoever is signed in as a member, what members may. */
export const readPosts = (isMember: boolean): Promise<Posts> =>
  ask<Posts>("GET", isMember ? "/api/bulletin/members" : "/api/bulletin/posts");
export const readKeptPosts = (): Promise<KeptPosts> => ask<KeptPosts>("GET", "/api/bulletin/kept");
export const savePost = (post: PostInput): Promise<object> => ask("POST", "/api/bulletin/post", post);
export const removePost = (id: string): Promise<object> => ask("POST", "/api/bulletin/remove", { id });
/** Out of sight, with why; null: back. */
export const hidePost = (id: string, reason: string | null): Promise<object> =>
  ask("POST", "/api/bulletin/hide", { id, reason });
