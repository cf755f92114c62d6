import { useState } from "react";
import { dayOf, momentOf } from "../../../shared/campaign/days.ts";
import { LETTERS } from "../../../shared/events/event.ts";
import { type Kind, kinds } from "../../../shared/events/kinds.ts";
import type { OfficeList, Saved } from "../../../shared/events/office.ts";
import { goTo } from "../../app/path.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { copyEvent, loadPack, readPacks, saveEvent } from "../../session/eventOffice.ts";
import { useAnswer } from "../../staff/answer.tsx";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { useDoing } from "./doing.ts";
import { type Problems } from "./form/draft.ts";
import { ProblemsContext, SelectField, TextField } from "./form/fields.tsx";
import { OwnerField } from "./form/WhatSection.tsx";
import { freshWords } from "./fresh.ts";
import { reloadMonth } from "./month.ts";
import { eventPath } from "./path.ts";
import { useKindWords } from "./words.ts";

const ways = ["pack", "copy", "nothing"] as const;
type Way = (typeof ways)[number];

interface Props {
  readonly list: OfficeList;
  readonly day: number;
  readonly onCancel: () => void;
}

/** A new event: from a course pack, like another one, or from nothing. It begins as a draft, whose page opens. */
export const NewEvent = ({ list, day, onCancel }: Props) => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const kindWords = useKindWords();
  const doing = useDoing(reloadMonth);
  const packs = useAnswer(readPacks);
  const [way, setWay] = useState<Way>("pack");
  const [date, setDate] = useState(dayOf(day));
  const [clock, setClock] = useState("14:00");
  const [organisation, setOrganisation] = useState<string | null>(
    list.isWholePlace ? null : (list.organisations[0]?.id ?? null),
  );
  const [kind, setKind] = useState<Kind>("course");
  const [title, setTitle] = useState("");
  const copyable = list.events.filter(({ mayChange }) => mayChange);
  const [source, setSource] = useState(copyable[0]?.id ?? "");
  const [chosen, setPack] = useState<string | null>(null);
  const all = packs.value?.packs ?? [];
  const pack = chosen ?? all[0]?.id ?? "";
  const [problems, setProblems] = useState<Problems>({});

  const send = async () => {
    const from = momentOf(date, clock);
    const hasDay = momentOf(date, "00:00") !== null;
    const found: Problems = {
      ...(!hasDay && { day: "day" }),
      ...(hasDay && from === null && { clock: "clock" }),
      ...(way === "nothing" && title.trim() === "" && { "new-title": "empty" }),
    };
    setProblems(found);
    if (from === null || Object.keys(found).length > 0) return;
    const enter = (): Promise<Saved> => {
      switch (way) {
        case "pack":
          return loadPack({ pack, from, organisation });
        case "copy":
          return copyEvent({ event: source, from });
        case "nothing":
          return saveEvent({ event: null, revision: 0, words: freshWords(kind, { title, from, organisation }) });
      }
    };
    await doing.perform(async () => {
      const { event } = await enter();
      goTo(eventPath(event));
    }, "");
  };
  const isEmpty = (way === "pack" && all.length === 0) || (way === "copy" && copyable.length === 0);
  return (
    <ProblemsContext value={problems}>
      <OfficeForm
        title={t("new.title")}
        problem={doing.problem}
        isBusy={doing.busy}
        save={t("new.enter")}
        onSend={async () => {
          if (!isEmpty) await send();
        }}
        onCancel={onCancel}
      >
        <Choices
          label={t("new.way")}
          options={ways}
          value={way}
          onChange={setWay}
          name={(one) => t(`new.ways.${one}`)}
        />
        {way === "pack" &&
          (all.length > 0 ? (
            <SelectField
              path="pack"
              label={t("new.pack")}
              hint={t("new.packHint")}
              value={pack}
              options={all.map(({ id }) => id)}
              name={(id) => {
                const found = all.find((one) => one.id === id)!;
                return t("new.packName", { title: own(found.title) || found.title.ja, count: found.minutes });
              }}
              onChange={setPack}
            />
          ) : (
            <p className="hint">{t("new.noPacks")}</p>
          ))}
        {way === "copy" &&
          (copyable.length > 0 ? (
            <SelectField
              path="source"
              label={t("new.source")}
              hint={t("new.sourceHint")}
              value={source}
              options={copyable.map(({ id }) => id)}
              name={(id) => {
                const { words } = copyable.find((one) => one.id === id)!;
                return `${dayOf(words.from).slice(5).replace("-", "/")} ${own(words.title) || words.title.ja}`;
              }}
              onChange={setSource}
            />
          ) : (
            <p className="hint">{t("new.noSources")}</p>
          ))}
        {way === "nothing" && (
          <>
            <SelectField
              path="kind"
              label={t("new.kind")}
              value={kind}
              options={kinds}
              name={kindWords}
              onChange={setKind}
            />
            <TextField
              path="new-title"
              label={t("new.name")}
              hint={t("new.nameHint")}
              value={title}
              onChange={setTitle}
              most={LETTERS.title}
            />
          </>
        )}
        <div className="office-fields">
          <TextField path="day" label={t("new.day")} type="date" value={date} onChange={setDate} />
          <TextField path="clock" label={t("new.clock")} type="time" value={clock} onChange={setClock} />
        </div>
        <output className="hint">{doing.busy && way === "pack" && t("new.drawing")}</output>
        {way !== "copy" && <OwnerField owners={list} value={organisation} onChange={setOrganisation} />}
      </OfficeForm>
    </ProblemsContext>
  );
};
