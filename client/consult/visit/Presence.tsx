/** Who is here, and how the lines stand: always on the screen, said when it changes. */
import type { TicketView } from "../../../shared/consult/views.ts";
import { useTexts } from "../../campaign/language.ts";
import type { Talk } from "../conversation/state.ts";
import { useTalk } from "../conversation/useTalk.ts";

interface Props {
  readonly talk: Talk;
  readonly ticket: TicketView;
}

const usePresence = ({ talk, ticket }: Props): string => {
  const t = useTexts("visit");
  const tc = useTexts("conversation");
  const line = useTalk(talk, (s) => s.line);
  const seated = useTalk(talk, (s) => s.seated);
  const hasKey = useTalk(talk, (s) => s.canWrite);
  const epoch = useTalk(talk, (s) => s.epoch);
  const people = useTalk(talk, (s) => s.people);
  const last = [...people.values()].findLast(({ seat }) => seat === "counsellor");
  const name = ticket.counsellor ?? last?.name ?? t("booth.goneSomebody");
  if (ticket.state === "waiting") return t("booth.gone", { name });
  if (line === "joining") return t("booth.comes", { name });
  if (line === "returning") return tc("line.returning");
  if (ticket.away.includes("counsellor")) return t("booth.away", { name });
  if (!hasKey) return epoch > 0 ? t("booth.letInWait") : t("booth.comes", { name });
  const names = seated.flatMap((one) =>
    one.seat === "visitor" || !one.isHere ? [] : tc("log.named", { name: one.name }),
  );
  return names.length > 0 ? t("booth.together", { names: names.join("、") }) : t("booth.listens", { name });
};

export const Presence = (props: Props) => {
  const t = useTexts("visit");
  const words = usePresence(props);
  const { listening } = props.ticket;
  return (
    <div className="booth-presence" data-gone={props.ticket.state === "waiting" || undefined}>
      <output>{words}</output>
      {/* Stays as long as somebody listens: nobody is listened to without seeing it. */}
      <output className="booth-listener">
        {listening?.state === "announced" && t("booth.listener", { name: listening.name })}
      </output>
    </div>
  );
};
