/** The members' notice board of the platform: who reads, writes and hides what. One per process; the store is the truth. */
import { v7 as uuid } from "uuid";
import type { KeptPost, KeptPosts, PostInput } from "../../shared/bulletin/api.ts";
import type { Block } from "../../shared/campaign/blocks.ts";
import { type Post, POSTS_EACH, stateOn } from "../../shared/bulletin/posts.ts";
import { dayOf } from "../../shared/campaign/days.ts";
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import { may } from "../../shared/staff/permissions.ts";
import type { Role } from "../../shared/staff/roles.ts";
import { covers, scopeOf } from "../../shared/staff/scope.ts";
import type { Actor } from "../staff/door.ts";
import type { BulletinPosts } from "../store/stands.migration.ts";
import { HttpError } from "../web/http.ts";
import type { PostsStore } from "./posts.store.ts";
import { maySay, plainly, readPost } from "./words.ts";

/** Who writes in an organisation's name. */
const WRITERS: readonly Role[] = ["member", "exhibitor", "host", "operator"];

interface Given {
  readonly store: PostsStore;
  readonly hygiene: Pick<Hygiene, "check">;
  /** Names of organisations, by their ids. */
  readonly organisations: () => Promise<ReadonlyMap<string, string>>;
}

export class Bulletin {
  readonly #given: Given;
  /** Texts as they were read, by post: everybody asks for them, and there are texts that are dear to read. */
  readonly #read = new Map<string, { readonly text: string; readonly blocks: readonly Block[] }>();

  constructor(given: Given) {
    this.#given = given;
  }

  /** What hangs there now, newest first; with `forMembers` also what only they may read. */
  async posts(forMembers: boolean, now: number): Promise<Post[]> {
    const [rows, names] = await this.#rows();
    const hanging = rows.filter(
      (row) => stateOf(row, dayOf(now)) === "shown" && (forMembers || row.audience === "all"),
    );
    return Promise.all(hanging.map((row) => this.#post(row, names)));
  }

  /** One's own, or all for whoever looks after the board, however they stand. */
  async kept(actor: Actor, now: number): Promise<KeptPosts> {
    const [rows, names] = await this.#rows();
    const mayHide = may(actor.roles, "POST /api/bulletin/hide");
    const mine = rows.filter(({ author }) => mayHide || author === actor.id);
    const scope = scopeOf(actor.grants, WRITERS);
    const posts = mine.map(async (row): Promise<KeptPost> => {
      const { hidden_reason: reason, hidden_by: by, hidden_at: at } = row;
      return {
        ...(await this.#post(row, names)),
        text: row.text,
        rev: row.rev,
        state: stateOf(row, dayOf(now)),
        isOwn: row.author === actor.id,
        hidden: reason === null ? null : { reason, by: by ?? "", at: at ?? 0 },
      };
    });
    return {
      now,
      posts: await Promise.all(posts),
      mayHide,
      mayPost: may(actor.roles, "POST /api/bulletin/post"),
      organisations: [...names].filter(([id]) => covers(scope, id)).map(([id, name]) => ({ id, name })),
    };
  }

  /** Post, or change what one posted; gives back its id. Rejects with an HttpError as `postSchema` says. */
  async post(actor: Actor, { id, rev, from, to, ...typed }: PostInput, now: number): Promise<string> {
    const { store, hygiene } = this.#given;
    const words = { ...typed, title: plainly(typed.title), text: plainly(typed.text) };
    if (words.title === "" || words.text === "") throw new HttpError(422, "form", null, { line: null });
    if (words.organisation !== null && !covers(scopeOf(actor.grants, WRITERS), words.organisation))
      throw new HttpError(403, "not-allowed");
    if (!maySay(hygiene, words.title, words.text)) throw new HttpError(422, "words");
    const read = await readPost(words.text);
    if ("line" in read) throw new HttpError(422, "form", null, { line: read.line });
    const written = { ...words, from_day: from, to_day: to };
    if (id !== null) {
      if ((await store.find(id))?.author !== actor.id) throw new HttpError(404, "post");
      if (!(await store.change(id, actor.id, rev, written, now))) throw new HttpError(409, "changed");
      return id;
    }
    const row: BulletinPosts = {
      id: uuid(),
      author: actor.id,
      by_name: actor.name,
      ...written,
      at: now,
      changed: now,
      rev: 0,
      hidden_reason: null,
      hidden_by: null,
      hidden_at: null,
    };
    if (!(await store.add(row, POSTS_EACH))) throw new HttpError(409, "too-many");
    return row.id;
  }

  /** Take down one's own for good; gives back its title. Rejects with 404 "post". */
  async remove(actor: Actor, id: string): Promise<string> {
    const { store } = this.#given;
    const row = await store.find(id);
    if (!row || !(await store.remove(id, actor.id))) throw new HttpError(404, "post");
    this.#read.delete(id);
    return row.title;
  }

  /** Out of sight with a reason, or (null) back; gives back its title. Rejects with 404 "post". */
  async hide(actor: Actor, id: string, reason: string | null, now: number): Promise<string> {
    const { store } = this.#given;
    const row = await store.find(id);
    if (!row) throw new HttpError(404, "post");
    await store.hide(id, reason === null ? null : { reason, by: actor.name, at: now });
    return row.title;
  }

  async #post(row: BulletinPosts, names: ReadonlyMap<string, string>): Promise<Post> {
    const { id, kind, audience, title, link, by_name: by, from_day: from, to_day: to, at, changed } = row;
    const organisation = row.organisation === null ? null : (names.get(row.organisation) ?? null);
    return {
      id,
      kind,
      audience,
      title,
      blocks: await this.#blocks(row),
      link,
      by,
      organisation,
      from,
      to,
      at,
      changed,
    };
  }

  async #blocks({ id, text }: BulletinPosts): Promise<readonly Block[]> {
    const known = this.#read.get(id);
    if (known?.text === text) return known.blocks;
    const read = await readPost(text);
    // It was read when it was written; rules that grew stricter meanwhile show nothing of it.
    const blocks = "line" in read ? [] : read;
    this.#read.set(id, { text, blocks });
    return blocks;
  }

  #rows(): Promise<readonly [BulletinPosts[], ReadonlyMap<string, string>]> {
    return Promise.all([this.#given.store.all(), this.#given.organisations()]);
  }
}

const stateOf = ({ from_day: from, to_day: to, hidden_reason }: BulletinPosts, day: string) =>
  stateOn({ from, to, isHidden: hidden_reason !== null }, day);
