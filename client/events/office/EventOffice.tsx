/** The office of events: the month, each event, and the numbers of records. Shown inside the staff's shell. */
import type { Me } from "../../../shared/staff/accounts.ts";
import { usePath } from "../../app/path.ts";
import { addTexts } from "../../campaign/language.ts";
import { ConfirmPage } from "./ConfirmPage.tsx";
import { EventPage } from "./EventPage.tsx";
import * as formTexts from "./form/texts.ts";
import { MonthPage } from "./MonthPage.tsx";
import { officePlace } from "./path.ts";
import * as texts from "./texts.ts";
import "../../staff/office/office.css";
import "./office.css";
import "./form/form.css";

addTexts("eventOffice", texts);
addTexts("eventForm", formTexts);

export default function EventOffice({ me }: { readonly me: Me }) {
  const place = officePlace(usePath());
  switch (place?.at) {
    case "event":
      return <EventPage key={place.id} id={place.id} me={me} />;
    case "confirm":
      return <ConfirmPage />;
    default:
      return <MonthPage me={me} />;
  }
}
