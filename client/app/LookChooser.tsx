import { useTexts } from "../campaign/language.ts";
import {
  coats,
  hairColours,
  hairStyles,
  hatColours,
  hats,
  type Look,
  packLook,
  randomLook,
  skins,
  unpackLook,
} from "../../shared/walk/look.ts";
import { useSettings } from "../campaign/settings.ts";
import { Choices } from "../ui/Choices.tsx";

const indices = (list: readonly unknown[]): number[] => list.map((_, i) => i);

/** Skin, hair, clothes and hat: groups of radio buttons, all by keyboard. */
export const LookChooser = () => {
  const t = useTexts("app");
  const packed = useSettings((s) => s.look);
  const setLook = useSettings((s) => s.setLook);
  const look = unpackLook(packed);
  const choose = (part: keyof Look) => (index: number) => setLook(packLook({ ...look, [part]: index }));

  const colours = (
    part: keyof Look,
    list: readonly string[],
    names: "skins" | "hairColours" | "coats" | "hatColours",
  ) => (
    <Choices
      label={t(`look.parts.${part}`)}
      options={indices(list)}
      value={look[part]}
      onChange={choose(part)}
      name={(i) => t(`look.${names}.${i}`)}
      colour={(i) => list[i]!}
    />
  );

  return (
    <div className="look-chooser">
      <div className="row">
        <h3>{t("look.title")}</h3>
        <button type="button" className="button" onClick={() => setLook(packLook(randomLook(Math.random)))}>
          {t("look.random")}
        </button>
      </div>
      {colours("coat", coats, "coats")}
      <Choices
        label={t("look.parts.hair")}
        options={indices(hairStyles)}
        value={look.hair}
        onChange={choose("hair")}
        name={(i) => t(`look.hair.${hairStyles[i]!}`)}
      />
      {colours("hairColour", hairColours, "hairColours")}
      {colours("skin", skins, "skins")}
      <Choices
        label={t("look.parts.hat")}
        options={indices(hats)}
        value={look.hat}
        onChange={choose("hat")}
        name={(i) => t(`look.hats.${hats[i]!}`)}
      />
      {look.hat > 0 && colours("hatColour", hatColours, "hatColours")}
    </div>
  );
};
