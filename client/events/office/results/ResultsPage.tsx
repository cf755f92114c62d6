import type { OfficeEvent } from "../../../../shared/events/office.ts";
import { AttendancePart } from "./AttendancePart.tsx";
import { RegisteredPart } from "./RegisteredPart.tsx";
import { SurveyPart } from "./SurveyPart.tsx";

/** Who registered, how many came, and what they answered. */
export const ResultsPage = ({ event }: { readonly event: OfficeEvent }) => (
  <div className="office-stack office-figures">
    <AttendancePart event={event} />
    <RegisteredPart event={event.id} registration={event.words.registration} />
    <SurveyPart event={event.id} survey={event.survey} />
  </div>
);
