/** The members' board as everybody reads it; whoever is signed in as a member finds what is for members there, too. */
import { useCallback, useEffect, useState } from "react";
import type { Posts } from "../../shared/bulletin/api.ts";
import { type PostKind, postKinds } from "../../shared/bulletin/posts.ts";
import { may } from "../../shared/staff/permissions.ts";
import { PageLink } from "../events/programme/PageLink.tsx";
import { addTexts, useTexts } from "../campaign/language.ts";
import { readPosts } from "../session/bulletin.ts";
import { useStaff } from "../session/staff.ts";
import { Choices } from "../ui/Choices.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { PostCard } from "./PostCard.tsx";
import * as texts from "./texts.ts";
import "./bulletin.css";

addTexts("bulletin", texts);

const List = ({ posts }: { readonly posts: Posts["posts"] }) => {
  const t = useTexts("bulletin");
  const [kind, setKind] = useState<PostKind | "any">("any");
  const shown = posts.filter((post) => kind === "any" || post.kind === kind);
  if (posts.length === 0)
    return (
      <section className="card bulletin-post">
        <p>{t("none")}</p>
        <p className="hint">{t("noneHint")}</p>
        <div className="row">
          <PageLink to="/see/stands" className="button">
            {t("toStands")}
          </PageLink>
          <PageLink to="/events" className="button">
            {t("toProgramme")}
          </PageLink>
        </div>
      </section>
    );
  return (
    <>
      <Choices
        label={t("filter")}
        options={["any", ...postKinds] as const}
        value={kind}
        onChange={setKind}
        name={(k) => (k === "any" ? t("any") : t(`kinds.${k}`))}
      />
      <output className="bulletin-none">{shown.length === 0 && t("none")}</output>
      <ul className="bulletin-posts">
        {shown.map((post) => (
          <li key={post.id}>
            <PostCard post={post} />
          </li>
        ))}
      </ul>
    </>
  );
};

export default function Board() {
  const t = useTexts("bulletin");
  const me = useStaff((s) => s.me);
  const isMember = me ? may(me.roles, "GET /api/bulletin/members") : false;
  const [posts, setPosts] = useState<Posts["posts"] | null>(null);
  const [isLost, setLost] = useState(false);
  const load = useCallback(() => {
    const take = (read: Posts) => {
      setPosts(read.posts);
      setLost(false);
    };
    readPosts(isMember).then(take, () => setLost(true));
  }, [isMember]);
  useEffect(load, [load]);
  return (
    <div className="over-screen bulletin">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t("lead")}</p>
      {isMember && (
        <p className="row">
          {t("leadMembers")}{" "}
          <PageLink to="/staff/board" className="button">
            {t("write")}
          </PageLink>
        </p>
      )}
      <output className="bulletin-none">{isLost ? t("lost") : posts === null && t("loading")}</output>
      {isLost && (
        <div>
          <button type="button" className="button" onClick={load}>
            {t("again")}
          </button>
        </div>
      )}
      {posts !== null && <List posts={posts} />}
    </div>
  );
}
