/** The counsellor could not come back: whom one may turn to meanwhile, and that one need not sit here and wait. */
import type { TicketView } from "../../../shared/consult/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { ElseToDo } from "./ElseToDo.tsx";
import { OpenNumbers } from "./OpenNumbers.tsx";

export const Gone = ({ ticket }: { readonly ticket: TicketView }) => {
  const t = useTexts("visit");
  return (
    <div className="booth-gone">
      <output>{ticket.line?.estimate.kind === "nobody" && t("waiting.nobody")}</output>
      <OpenNumbers most={2} />
      <ElseToDo />
    </div>
  );
};
