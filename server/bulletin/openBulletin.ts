/** Puts the members' board together, and answers for it over HTTP. */
import { hideSchema, type KeptPosts, type Posts, postSchema, removeSchema } from "../../shared/bulletin/api.ts";
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import type { StaffDoor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import { sendJson } from "../web/http.ts";
import type { Routes } from "../web/routes.ts";
import { Bulletin } from "./bulletin.ts";
import { PostsStore } from "./posts.store.ts";

/** The answer for everybody is kept so long, ms. */
const KEPT_MS = 3000;
/** Bytes of a post: Japanese letters take three, and a browser may write each as six. */
const POST_BYTES = 40 * 1024;

interface Given {
  readonly store: Store;
  readonly hygiene: Pick<Hygiene, "check">;
  readonly door: StaffDoor;
  readonly note: Note;
  readonly now?: () => number;
}

export const bulletinRoutes = ({ store, hygiene, door, note, now = Date.now }: Given): Routes => {
  const organisations = new OrganisationsStore(store);
  const bulletin = new Bulletin({ store: new PostsStore(store), hygiene, organisations: () => organisations.names() });
  let latest: { readonly at: number; readonly posts: Promise<Posts> } | null = null;
  const forAll = (at: number): Promise<Posts> => {
    if (latest && at - latest.at <= KEPT_MS) return latest.posts;
    const posts = bulletin.posts(false, at).then((found) => ({ now: at, posts: found }));
    latest = { at, posts };
    posts.catch(() => (latest = null));
    return posts;
  };
  const changed = (): void => void (latest = null);
  return {
    "GET /api/bulletin/posts": async (_req, res) => sendJson(res, 200, await forAll(now())),
    "GET /api/bulletin/members": door.open("GET /api/bulletin/members", null, async (): Promise<Posts> => ({
      now: now(),
      posts: await bulletin.posts(true, now()),
    })),
    "GET /api/bulletin/kept": door.open("GET /api/bulletin/kept", null, (actor): Promise<KeptPosts> =>
      bulletin.kept(actor, now()),
    ),
    "POST /api/bulletin/post": door.open(
      "POST /api/bulletin/post",
      postSchema,
      async (actor, post) => {
        const id = await bulletin.post(actor, post, now());
        changed();
        await note(actor, post.id === null ? "bulletin-post" : "bulletin-change", post.title, post.audience);
        return { id };
      },
      POST_BYTES,
    ),
    "POST /api/bulletin/remove": door.open("POST /api/bulletin/remove", removeSchema, async (actor, { id }) => {
      const title = await bulletin.remove(actor, id);
      changed();
      await note(actor, "bulletin-remove", title, id);
      return {};
    }),
    "POST /api/bulletin/hide": door.open("POST /api/bulletin/hide", hideSchema, async (actor, { id, reason }) => {
      const title = await bulletin.hide(actor, id, reason, now());
      changed();
      await note(actor, reason === null ? "bulletin-show" : "bulletin-hide", title, reason ?? "");
      return {};
    }),
  };
};
