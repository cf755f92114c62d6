/** The steps that one can take with the event now, and what takes them. */
import { doorsMs } from "../../../shared/events/kinds.ts";
import { useTexts } from "../../campaign/language.ts";
import { cancelEvent } from "../../session/eventConsole.ts";
import { type Doing, useDeedWith } from "../../consult/staff/deed.ts";
import { itemAfter, type StepDeed, type Steps, stepsOf } from "./nextStep.ts";
import { useLines, useNow, useParty, useRoom, useRun, useView } from "./source.ts";

interface EventSteps extends Steps {
  readonly doorsAt: number;
  /** Cancelling goes its own way, and can fail in its own words. */
  readonly cancelling: Doing;
  /** What the button of a step says. */
  words(deed: StepDeed): string;
  take(deed: StepDeed): void;
}

const known = ["not-yours", "past", "place-taken", "registered"] as const;

export const useSteps = (): EventSteps => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const { tell, seat } = useRoom();
  const { words } = useView();
  const run = useRun();
  const party = useParty();
  const now = useNow();
  const cancelling = useDeedWith(known, (problem) =>
    problem === "sign-in" || problem === "offline" ? t("refusals.offline") : t(`refusals.${problem}`),
  );
  const doorsAt = run.from - doorsMs[words.kind];
  const nextItem = itemAfter(words.order, run.item);
  const title = words.order.find(({ id }) => id === nextItem)?.title;
  // Guests hold no account, and with it no way to call an event off.
  const { next, others } = stepsOf(run, party, { now, doorsAt, nextItem });
  return {
    next,
    others: seat.guest === null ? others : others.filter(({ deed }) => deed !== "cancel"),
    doorsAt,
    cancelling,
    words: (deed) => t(`steps.${deed}`, { title: title ? lines(title) : "" }),
    take(deed) {
      if (deed === "cancel") void cancelling.perform(() => cancelEvent(seat.event));
      else if (deed !== "next-item") tell("run", { deed });
      else if (nextItem !== null) tell("run", { deed: "go", item: nextItem });
    },
  };
};
