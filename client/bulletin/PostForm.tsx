import { useId, useState } from "react";
import type { KeptPost, KeptPosts, PostInput } from "../../shared/bulletin/api.ts";
import { audiences, POST_LETTERS, postKinds, POSTS_EACH } from "../../shared/bulletin/posts.ts";
import { mayLeadTo } from "../../shared/campaign/blocks.ts";
import { dayOf } from "../../shared/campaign/days.ts";
import { useTexts } from "../campaign/language.ts";
import type { ApiError } from "../session/api.ts";
import { savePost } from "../session/bulletin.ts";
import { useStaff } from "../session/staff.ts";
import { Field } from "../staff/form/Field.tsx";
import { OfficeForm } from "../staff/office/OfficeForm.tsx";
import { useSending } from "../staff/sending.ts";
import { useProblemWords } from "../staff/words.ts";
import { Choices } from "../ui/Choices.tsx";

/** What the server says of a post, in words. */
const useRefusal = (): ((error: ApiError) => string) => {
  const t = useTexts("bulletin");
  const words = useProblemWords();
  return (error) => {
    const { line } = (error.body ?? {}) as { readonly line?: number | null };
    if (error.error === "words") return t("staff.problems.words");
    if (error.error === "form") return t("staff.problems.form", { line: line ?? 1 });
    if (error.error === "changed") return t("staff.problems.changed");
    if (error.error === "too-many") return t("staff.problems.many", { count: POSTS_EACH });
    return words(error);
  };
};

interface Props {
  /** Null: a new one. */
  readonly post: KeptPost | null;
  readonly organisations: KeptPosts["organisations"];
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

export const PostForm = ({ post, organisations, onDone, onCancel }: Props) => {
  const t = useTexts("bulletin");
  const text = useId();
  const me = useStaff((s) => s.me);
  const refusal = useRefusal();
  const { busy, error, send } = useSending();
  const [problem, setProblem] = useState<"empty" | "link" | "days" | null>(null);
  const [draft, setDraft] = useState<PostInput>(() => ({
    id: post?.id ?? null,
    rev: post?.rev ?? 0,
    kind: post?.kind ?? "working-group",
    audience: post?.audience ?? "all",
    title: post?.title ?? "",
    text: post?.text ?? "",
    link: post?.link ?? null,
    organisation: post
      ? (organisations.find(({ name }) => name === post.organisation)?.id ?? null)
      : (organisations[0]?.id ?? null),
    from: post?.from ?? dayOf(Date.now()),
    to: post?.to ?? null,
  }));
  const change = (part: Partial<PostInput>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const { title, text: words, link, from, to } = draft;
    const isWrong =
      title.trim() === "" || words.trim() === ""
        ? "empty"
        : link !== null && (link.startsWith("/") || !mayLeadTo(link))
          ? "link"
          : from === "" || (to !== null && to < from)
            ? "days"
            : null;
    setProblem(isWrong);
    if (isWrong === null && (await send(() => savePost(draft))) !== null) await onDone();
  };
  return (
    <OfficeForm
      level={2}
      title={post ? t("staff.editOf", { title: post.title }) : t("staff.new")}
      problem={problem ? t(`staff.problems.${problem}`) : error && refusal(error)}
      isBusy={busy}
      save={t("staff.save")}
      onSend={save}
      onCancel={onCancel}
    >
      <Choices
        label={t("staff.fields.kind")}
        options={postKinds}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        name={(k) => t(`kinds.${k}`)}
      />
      <Choices
        label={t("staff.fields.audience")}
        options={audiences}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        name={(a) => t(`staff.fields.audiences.${a}`)}
      />
      {organisations.length > 0 && (
        <Choices
          label={t("staff.fields.organisation")}
          options={[...organisations.map(({ id }) => id), ""]}
          value={draft.organisation ?? ""}
          onChange={(id) => change({ organisation: id || null })}
          name={(id) =>
            organisations.find((one) => one.id === id)?.name ?? t("staff.fields.myself", { name: me?.name ?? "" })
          }
        />
      )}
      <Field
        label={t("staff.fields.title")}
        value={draft.title}
        maxLength={POST_LETTERS.title}
        onChange={(title) => change({ title })}
        // Enter that ends a Japanese conversion sends nothing.
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
        }}
      />
      <div className="staff-field">
        <label htmlFor={text}>{t("staff.fields.text")}</label>
        <p id={`${text}-hint`} className="hint">
          {t("staff.fields.textHint")}
        </p>
        <textarea
          id={text}
          className="field"
          rows={8}
          maxLength={POST_LETTERS.text}
          aria-describedby={`${text}-hint`}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <Field
        label={t("staff.fields.link")}
        inputMode="url"
        maxLength={POST_LETTERS.link}
        value={draft.link ?? ""}
        onChange={(link) => change({ link: link.trim() || null })}
      />
      <Field label={t("staff.fields.from")} type="date" value={draft.from} onChange={(from) => change({ from })} />
      <Field
        label={t("staff.fields.to")}
        type="date"
        value={draft.to ?? ""}
        onChange={(to) => change({ to: to || null })}
      />
    </OfficeForm>
  );
};
