import { useState } from "react";
import type { OfficeList } from "../../../shared/events/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { enterSampleMonth } from "../../session/eventOffice.ts";
import { monthWords } from "../../staff/office/days.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Ask } from "../../ui/Ask.tsx";
import { useCopiedWords } from "./copiedWords.ts";
import { useDoing } from "./doing.ts";
import { OwnerField } from "./form/WhatSection.tsx";
import { reloadMonth } from "./month.ts";

/** The sample programme, entered into a whole month as drafts. */
export const SampleMonth = ({ list, month }: { readonly list: OfficeList; readonly month: number }) => {
  const t = useTexts("eventOffice");
  const language = useSettings((s) => s.language);
  const doing = useDoing(reloadMonth);
  const copied = useCopiedWords();
  const [organisation, setOrganisation] = useState<string | null>(
    list.isWholePlace ? null : (list.organisations[0]?.id ?? null),
  );
  const words = monthWords(month, language);
  return (
    <section className="office-part" aria-labelledby="plan-sample">
      <h2 id="plan-sample">{t("sample.title")}</h2>
      <p>{t("sample.lead", { month: words })}</p>
      {list.organisations.length > 0 && <OwnerField owners={list} value={organisation} onChange={setOrganisation} />}
      <Ask
        label={t("sample.enter")}
        text={t("sample.sure", { month: words })}
        sure={{ act: () => doing.perform(() => enterSampleMonth({ month, organisation }), copied) }}
      />
      <Outcome doing={doing} />
    </section>
  );
};
