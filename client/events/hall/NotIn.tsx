/** Why somebody is not let in, said kindly, with what they can do about it. */
import { type FormEvent, useId, useRef, useState } from "react";
import { CODE_UNITS } from "../../../shared/talk/code.ts";
import type { EventPage } from "../../../shared/events/api.ts";
import { offerName } from "../../app/names.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import type { HallLine } from "../../session/hall.ts";
import type { NotIn as Why } from "../../session/hallState.ts";
import { HelpLines } from "../../talk/HelpLines.tsx";
import { attendByCode } from "./attending.ts";
import { PageLink } from "../programme/PageLink.tsx";
import { Facts } from "./Facts.tsx";
import { Plain, ToProgramme } from "./plainScreens.tsx";

interface Props {
  readonly why: Why;
  readonly page: EventPage;
  readonly hall: HallLine;
}

const CodeForm = ({ why }: { readonly why: "by-code" | "code-wrong" | "code-wait" }) => {
  const t = useTexts("hall");
  const id = useId();
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === "") field.current?.focus();
    else attendByCode(code.trim());
  };
  return (
    <form className="hall-code" onSubmit={send}>
      <label htmlFor={id}>{t("notIn.code")}</label>
      <input
        ref={field}
        id={id}
        className="field"
        type="text"
        maxLength={CODE_UNITS}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        aria-invalid={why === "code-wrong"}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setCode(event.target.value)}
      />
      <output id={`${id}-problem`} className="problem">
        {why === "code-wrong" && t("notIn.codeWrong")}
        {why === "code-wait" && t("notIn.codeWait")}
      </output>
      <button type="submit" className="button primary">
        {t("notIn.codeSend")}
      </button>
    </form>
  );
};

const words = {
  "not-open": "notIn.notOpen",
  shut: "notIn.shut",
  full: "notIn.full",
  members: "notIn.members",
  "by-code": "notIn.byCode",
  "code-wrong": "notIn.byCode",
  "code-wait": "notIn.byCode",
  over: "notIn.over",
  out: "notIn.out",
  unknown: "door.unknownText",
  name: "notIn.name",
  credentials: "notIn.credentials",
  nonsense: "notIn.nonsense",
} as const satisfies Record<Why, string>;

/** Another name than the one that cannot be worn, and in. */
const withAnotherName = (hall: HallLine): void => {
  const { name, language, setName } = useSettings.getState();
  setName(offerName(language, name));
  hall.rejoin();
};

export const NotIn = ({ why, page: { card }, hall }: Props) => {
  const t = useTexts("hall");
  const isByCode = why === "by-code" || why === "code-wrong" || why === "code-wait";
  const toEvent = (label: string) => (
    <PageLink className="button" to={`/events/${card.id}`}>
      {label}
    </PageLink>
  );
  return (
    <Plain title={t(isByCode ? "notIn.codeTitle" : "notIn.title")}>
      <Facts card={card} />
      <p>{t(words[why])}</p>
      {isByCode && <CodeForm key={why} why={why} />}
      <div className="row">
        {why === "name" && (
          <button type="button" className="button primary" onClick={() => withAnotherName(hall)}>
            {t("notIn.anotherName")}
          </button>
        )}
        {!isByCode && why !== "out" && why !== "name" && (
          <button type="button" className="button" onClick={() => hall.rejoin()}>
            {t("again")}
          </button>
        )}
        {why === "full" && toEvent(t("notIn.waitingList"))}
        {why === "members" && (
          <PageLink className="button" to="/staff">
            {t("notIn.signIn")}
          </PageLink>
        )}
        {why !== "full" && toEvent(t("soon.about"))}
        <ToProgramme />
      </div>
      {why === "out" && <HelpLines label={t("after.numbers")} />}
    </Plain>
  );
};
