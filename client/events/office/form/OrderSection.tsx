import { itemKinds, LETTERS, MOST } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { useSettings } from "../../../campaign/settings.ts";
import { newId } from "../newId.ts";
import type { ItemDraft } from "./draft.ts";
import { LinesField, NumberField, SelectField } from "./fields.tsx";
import { Rows } from "./Rows.tsx";
import type { SectionProps } from "./sectionProps.ts";
import * as texts from "./texts.ts";
import { lengthOf } from "./WhenSection.tsx";

/** What an item of this kind is usually called, in every language. */
const usualTitle = (kind: ItemDraft["kind"]): ItemDraft["title"] => ({
  ja: texts.ja.order.kinds[kind],
  easy: texts.easy.order.kinds[kind],
  en: texts.en.order.kinds[kind],
});
const isUsual = ({ kind, title }: ItemDraft): boolean => title.ja === "" || title.ja === usualTitle(kind).ja;

/** A new item takes ten minutes unless somebody says otherwise. */
const makeItem = (): ItemDraft => ({
  id: newId(),
  kind: "talk",
  title: usualTitle("talk"),
  minutes: 10,
  speaker: null,
});

const ANYBODY = "";

/** What happens within the event, in order; whether it fits into its time is a remark. */
export const OrderSection = ({ draft, change }: SectionProps) => {
  const t = useTexts("eventForm");
  const language = useSettings((s) => s.language);
  const over = lengthOf(draft);
  const speakers = draft.speakers.map((_, i) => String(i));
  const speakerName = (value: string) => {
    if (value === ANYBODY) return t("order.anybody");
    const name = draft.speakers[Number(value)]?.name;
    return name?.[language] || name?.ja || t("speakers.one", { n: Number(value) + 1 });
  };
  return (
    <>
      <p className="hint">{t("order.hint")}</p>
      <output className={over > 0 ? "problem" : "plan-span"}>
        {draft.order.length > 0 &&
          (over > 0
            ? t("order.over", { count: over })
            : over < 0
              ? t("order.left", { count: -over })
              : t("order.fits"))}
      </output>
      <Rows
        rows={draft.order}
        onChange={(order) => change({ order: [...order] })}
        name={(n) => t("order.one", { n })}
        begin={{ label: t("order.add"), make: makeItem }}
        most={MOST.items}
      >
        {(item, edit, i) => (
          <>
            <div className="office-fields">
              <SelectField
                path={`order.${i}.kind`}
                label={t("order.kind")}
                value={item.kind}
                options={itemKinds}
                name={(kind) => t(`order.kinds.${kind}`)}
                onChange={(kind) => edit({ ...item, kind, title: isUsual(item) ? usualTitle(kind) : item.title })}
              />
              <NumberField
                path={`order.${i}.minutes`}
                label={t("order.minutes")}
                min={1}
                max={720}
                value={item.minutes}
                onChange={(minutes) => edit({ ...item, minutes })}
              />
              <SelectField
                path={`order.${i}.speaker`}
                label={t("order.speaker")}
                value={item.speaker === null ? ANYBODY : String(item.speaker)}
                options={[ANYBODY, ...speakers]}
                name={speakerName}
                onChange={(value) => edit({ ...item, speaker: value === ANYBODY ? null : Number(value) })}
              />
            </div>
            <LinesField
              path={`order.${i}.title`}
              label={t("order.title")}
              value={item.title}
              onChange={(title) => edit({ ...item, title })}
              most={LETTERS.item}
            />
          </>
        )}
      </Rows>
    </>
  );
};
