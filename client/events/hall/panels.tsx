import type { EventPage } from "../../../shared/events/api.ts";
import type { HallLine } from "../../session/hall.ts";
import { Handouts } from "./Handouts.tsx";
import { Order } from "./Order.tsx";
import { People } from "./People.tsx";
import { Questions } from "./Questions.tsx";
import { SlideWords } from "./SlideWords.tsx";
import { View } from "./View.tsx";
import { Worksheet } from "./Worksheet.tsx";

const all = ["questions", "slide", "worksheet", "order", "handouts", "people", "view"] as const;
export type Panel = (typeof all)[number];

/** Those that this event has. */
export const panelsOf = ({ words }: EventPage): readonly Panel[] => {
  const isEmpty: Partial<Record<Panel, boolean>> = {
    worksheet: words.worksheet.length === 0,
    order: words.order.length === 0,
    handouts: words.handouts.length === 0,
  };
  return all.filter((panel) => !isEmpty[panel]);
};

interface Props {
  readonly panel: Panel;
  readonly hall: HallLine;
  readonly page: EventPage;
}

export const PanelContent = ({ panel, hall, page }: Props) => {
  switch (panel) {
    case "questions":
      return <Questions hall={hall} />;
    case "slide":
      return <SlideWords hall={hall} />;
    case "worksheet":
      return <Worksheet card={page.card} parts={page.words.worksheet} />;
    case "order":
      return <Order hall={hall} page={page} />;
    case "handouts":
      return <Handouts page={page} />;
    case "people":
      return <People hall={hall} />;
    case "view":
      return <View hall={hall} />;
  }
};
