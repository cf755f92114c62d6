import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PostInput } from "../../shared/bulletin/api.ts";
import { POSTS_EACH } from "../../shared/bulletin/posts.ts";
import { Hygiene } from "../../shared/safety/hygiene.ts";
import { hygieneSchema } from "../../shared/safety/lists.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import type { Actor } from "../staff/door.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Bulletin } from "./bulletin.ts";
import { PostsStore } from "./posts.store.ts";

const NOON = Date.parse("2027-05-03T12:00:00+09:00");
const words = new URL("../../assets/campaign/words.json", import.meta.url);
const hygiene = new Hygiene(hygieneSchema.parse(JSON.parse(readFileSync(words, "utf8"))), { numbers: [], urls: [] });
const actor = (id: string, ...grants: Grant[]): Actor => ({ id, name: id, grants, roles: grants.map((g) => g.role) });
const draft: PostInput = {
  id: null,
  rev: 0,
  kind: "symposium",
  audience: "all",
  title: "公開シンポジウム",
  text: "5月20日にひらきます。\n\n- 申込みは電話 03-0000-0000 へ",
  link: "https://example.org/",
  organisation: null,
  from: "2027-05-01",
  to: "2027-05-20",
};

describe.each(dialects)("the members' board in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let board: Bulletin;
    let club: string;
    beforeAll(async () => {
      database = await make();
      db = await database.open();
      const organisations = new OrganisationsStore(db);
      club = (await organisations.add({ name: "球の会", easy: "", en: "" }))!;
      board = new Bulletin({ store: new PostsStore(db), hygiene, organisations: () => organisations.names() });
    });
    afterEach(async () => void (await db.deleteFrom("bulletin_posts").execute()));
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });
    const member = () => actor("いぶき", { role: "member", organisation: club });
    const moderator = actor("しずく", { role: "moderator", organisation: null });

    it("shows a post to everybody, or to members only, on its days", async () => {
      await board.post(member(), { ...draft, organisation: club }, NOON);
      await board.post(member(), { ...draft, audience: "members", title: "会員へ" }, NOON + 1);
      await board.post(member(), { ...draft, title: "あとで", from: "2027-05-10" }, NOON + 2);
      const open = await board.posts(false, NOON);
      expect(open).toMatchObject([{ title: "公開シンポジウム", organisation: "球の会", by: "いぶき" }]);
      expect(open[0]!.blocks.map(({ is }) => is)).toEqual(["paragraph", "list"]);
      expect((await board.posts(true, NOON)).map(({ title }) => title)).toEqual(["会員へ", "公開シンポジウム"]);
      expect((await board.posts(false, NOON + 30 * 24 * 3600_000)).length).toBe(0);
      expect((await board.kept(member(), NOON)).posts.map(({ state }) => state)).toEqual(["coming", "shown", "shown"]);
    });

    it.each([
      [{ text: "<script>alert(1)</script>" }, 422, "form"],
      [{ text: "読んでください。\n\n| a |\n|---|\n| b |" }, 422, "form"],
      [{ text: "[ここ](javascript:alert(1))" }, 422, "form"],
      [{ text: ">".repeat(4000) }, 422, "form"],
      [{ title: "\u200b\u202e" }, 422, "form"],
      [{ title: "ばかやろう" }, 422, "words"],
      [{ organisation: "another" }, 403, "not-allowed"],
      [{ id: "nothing" }, 404, "post"],
    ] as const)("refuses %o", async (change, status, message) => {
      await expect(board.post(member(), { ...draft, ...change }, NOON)).rejects.toMatchObject({ status, message });
      expect(await board.posts(true, NOON)).toEqual([]);
    });

    it("keeps nothing hidden, and nothing that turns letters around", async () => {
      await board.post(member(), { ...draft, title: "会\u202e員へ\u200b", text: "一\u2066行\r\n- 二\t行" }, NOON);
      const [own] = (await board.kept(member(), NOON)).posts;
      expect(own).toMatchObject({ title: "会員へ", text: "一行\n- 二  行" });
    });

    it("reads a text once, however often it is asked for: some are dear to read", async () => {
      const id = await board.post(member(), draft, NOON);
      const blocks = async () => (await board.posts(false, NOON))[0]!.blocks;
      const first = await blocks();
      expect(await blocks()).toBe(first);
      await board.post(member(), { ...draft, id, text: "別の文" }, NOON);
      expect(await blocks()).toMatchObject([{ inlines: [{ text: "別の文" }] }]);
    });

    it("lets one change and take down one's own alone, and nobody overwrite what they did not read", async () => {
      const id = await board.post(member(), draft, NOON);
      const other = actor("other", { role: "member", organisation: null });
      await expect(board.post(other, { ...draft, id }, NOON)).rejects.toMatchObject({ status: 404 });
      await expect(board.remove(other, id)).rejects.toMatchObject({ status: 404 });
      await board.post(member(), { ...draft, id, title: "新しい題" }, NOON + 1);
      await expect(board.post(member(), { ...draft, id }, NOON + 2)).rejects.toMatchObject({ message: "changed" });
      expect(await board.posts(false, NOON)).toMatchObject([{ title: "新しい題", at: NOON, changed: NOON + 1 }]);
      await board.remove(member(), id);
      expect(await board.posts(false, NOON)).toEqual([]);
    });

    it("is looked after: a hidden post is seen by its writer, with the reason", async () => {
      const id = await board.post(member(), draft, NOON);
      await board.hide(moderator, id, "内容の確認中です", NOON);
      expect(await board.posts(true, NOON)).toEqual([]);
      const own = await board.kept(member(), NOON);
      expect(own.mayHide).toBe(false);
      expect(own.posts).toMatchObject([{ state: "hidden", hidden: { reason: "内容の確認中です", by: "しずく" } }]);
      expect((await board.kept(moderator, NOON)).posts).toMatchObject([{ isOwn: false }]);
      await board.hide(moderator, id, null, NOON);
      expect(await board.posts(false, NOON)).toHaveLength(1);
    });

    it("has room for so many of one account", async () => {
      for (let i = 0; i < POSTS_EACH; i++) await board.post(member(), draft, NOON);
      await expect(board.post(member(), draft, NOON)).rejects.toMatchObject({ message: "too-many" });
    });
  });
});
