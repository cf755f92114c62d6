/** `/staff/board`: write posts, take them down; for moderators and operators, hide what has no place there. */
import { useState } from "react";
import type { KeptPost, KeptPosts } from "../../shared/bulletin/api.ts";
import { POST_LETTERS } from "../../shared/bulletin/posts.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { hidePost, readKeptPosts, removePost } from "../session/bulletin.ts";
import { Answered, useAnswer } from "../staff/answer.tsx";
import { Field } from "../staff/form/Field.tsx";
import { Form } from "../staff/form/Form.tsx";
import { SubmitButton } from "../staff/form/SubmitButton.tsx";
import { Page } from "../staff/Page.tsx";
import { useSending } from "../staff/sending.ts";
import { useProblemWords } from "../staff/words.ts";
import { Ask, useClose } from "../ui/Ask.tsx";
import { PostCard } from "./PostCard.tsx";
import { PostForm } from "./PostForm.tsx";
import * as texts from "./texts.ts";
import "../staff/office/office.css";
import "./bulletin.css";

addTexts("bulletin", texts);

interface HideProps {
  readonly post: KeptPost;
  readonly reload: () => Promise<void>;
}

const HideForm = ({ post, reload }: HideProps) => {
  const t = useTexts("bulletin");
  const close = useClose();
  const { busy, error, send } = useSending();
  const [reason, setReason] = useState("");
  const hide = async () => {
    if (reason.trim() === "" || (await send(() => hidePost(post.id, reason.trim()))) === null) return;
    close();
    await reload();
  };
  return (
    <Form onSubmit={hide} problem={error}>
      <Field label={t("staff.reason")} value={reason} maxLength={POST_LETTERS.reason} onChange={setReason} />
      <SubmitButton label={t("staff.hide")} busy={busy} primary={false} />
    </Form>
  );
};

interface KeptProps extends HideProps {
  readonly mayHide: boolean;
  readonly onEdit: () => void;
}

const Kept = ({ post, mayHide, reload, onEdit }: KeptProps) => {
  const t = useTexts("bulletin");
  const words = useProblemWords();
  const { error, send } = useSending();
  const doing = (act: () => Promise<object>) => async () => {
    if ((await send(act)) !== null) await reload();
  };
  return (
    <PostCard post={post}>
      <p>
        <strong>{t(`staff.states.${post.state}`)}</strong>
      </p>
      {post.hidden && <p>{t("staff.hidden", { name: post.hidden.by, reason: post.hidden.reason })}</p>}
      <div className="row">
        {post.isOwn && (
          <>
            <button
              type="button"
              className="button"
              aria-label={t("staff.editOf", { title: post.title })}
              onClick={onEdit}
            >
              {t("staff.edit")}
            </button>
            <Ask
              label={t("staff.remove")}
              text={t("staff.removeText")}
              sure={{ act: doing(() => removePost(post.id)) }}
            />
          </>
        )}
        {mayHide && post.hidden === null && (
          <Ask label={t("staff.hide")} spoken={t("staff.hideOf", { title: post.title })}>
            <HideForm post={post} reload={reload} />
          </Ask>
        )}
        {mayHide && post.hidden !== null && (
          <button type="button" className="button" onClick={() => void doing(() => hidePost(post.id, null))()}>
            {t("staff.show")}
          </button>
        )}
      </div>
      <p role="alert" className="problem">
        {error && words(error)}
      </p>
    </PostCard>
  );
};

const Posts = ({ kept, reload }: { readonly kept: KeptPosts; readonly reload: () => Promise<void> }) => {
  const t = useTexts("bulletin");
  const [edited, setEdited] = useState<KeptPost | "new" | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { posts, organisations, mayPost, mayHide } = kept;
  const open = (what: KeptPost | "new" | null) => {
    setSaved(false);
    setEdited(what);
  };
  return (
    <>
      <output className="staff-said">{isSaved && t("staff.saved")}</output>
      {mayPost && edited === null && (
        <div>
          <button type="button" className="button primary" onClick={() => open("new")}>
            {t("staff.new")}
          </button>
        </div>
      )}
      {edited !== null && (
        <PostForm
          key={edited === "new" ? "new" : edited.id}
          post={edited === "new" ? null : edited}
          organisations={organisations}
          onCancel={() => open(null)}
          onDone={async () => {
            setEdited(null);
            setSaved(true);
            await reload();
          }}
        />
      )}
      {posts.length === 0 && <p>{t("staff.none")}</p>}
      <ul className="bulletin-posts">
        {posts.map((post) => (
          <li key={post.id}>
            <Kept post={post} mayHide={mayHide} reload={reload} onEdit={() => open(post)} />
          </li>
        ))}
      </ul>
    </>
  );
};

export default function StaffBoard() {
  const t = useTexts("bulletin");
  const answer = useAnswer(readKeptPosts);
  return (
    <Page title={t("staff.title")} lead={t(answer.value?.mayHide ? "staff.leadLook" : "staff.lead")}>
      <Answered answer={answer}>{(kept) => <Posts kept={kept} reload={answer.reload} />}</Answered>
    </Page>
  );
}
