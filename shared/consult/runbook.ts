/**
 * The emergency runbook as data: what is done, by whom, in which order, with the branch that a place without addresses needs:
 * we do not know where the visitor is. The words and the scripts of the calls are the client's, by these keys.
 */

/** What for: a life in danger now, violence going on, a child being harmed. */
export const dangers = ["life", "violence", "child"] as const;
export type Danger = (typeof dangers)[number];

/** Whom to call for it. */
export const emergencyNumbers = { life: "119", violence: "110", child: "189" } as const satisfies Record<
  Danger,
  string
>;

/** Whether the visitor has said where they are; "asked": they were asked and did not say. */
export const places = ["unasked", "known", "asked"] as const;
export type Place = (typeof places)[number];

export const runbookSteps = [
  /** The supervisor comes, and confirms that this is an emergency. */
  "confirm",
  /** The visitor is told what happens now and by whom: nobody is reported behind their back. */
  "tell",
  "ask-place",
  /** Place known: the supervisor calls, with the script, and says what is known. */
  "call",
  /** Place unknown: ask once more, gently, for anything that helps: a station, a shop, a town. */
  "ask-again",
  /** Encourage them to call themselves, or to go to somebody near. */
  "encourage",
  "stay",
  "log",
  /** Counsellor and supervisor talk about it afterwards. */
  "debrief",
] as const;
export type RunbookStep = (typeof runbookSteps)[number];

export interface Step {
  readonly step: RunbookStep;
  readonly who: "counsellor" | "supervisor";
  /** What it must come after. */
  readonly after: RunbookStep | null;
  /** With which places it is done; empty: with any. */
  readonly when: readonly Place[];
  /** May be done again and again: staying is not ticked off once. */
  readonly isLasting: boolean;
}

const step = (step: RunbookStep, who: Step["who"], after: Step["after"], more: Partial<Step> = {}): Step => ({
  step,
  who,
  after,
  when: [],
  isLasting: false,
  ...more,
});

export const runbook: readonly Step[] = [
  step("confirm", "supervisor", null),
  step("tell", "counsellor", "confirm"),
  step("ask-place", "counsellor", "confirm", { when: ["unasked"] }),
  step("call", "supervisor", "confirm", { when: ["known"] }),
  step("ask-again", "counsellor", "confirm", { when: ["asked"], isLasting: true }),
  step("encourage", "counsellor", "confirm", { when: ["asked"], isLasting: true }),
  // From the first moment, whatever else is done, and by whomever.
  step("stay", "counsellor", null, { isLasting: true }),
  step("log", "supervisor", "confirm"),
  step("debrief", "supervisor", "log"),
];

/** An emergency as far as it is. */
export interface Emergency {
  readonly danger: Danger;
  readonly place: Place;
  readonly done: readonly RunbookStep[];
}

/** What can be done now: all steps open, lasting ones too. */
export const openSteps = ({ place, done }: Pick<Emergency, "place" | "done">): Step[] =>
  runbook.filter(
    ({ step, after, when, isLasting }) =>
      (isLasting || !done.includes(step)) &&
      (after === null || done.includes(after)) &&
      (when.length === 0 || when.includes(place)),
  );

/** Whether this may be ticked off now. */
export const mayDo = (emergency: Emergency, wanted: RunbookStep): boolean =>
  openSteps(emergency).some(({ step }) => step === wanted);

/** Whether all is done that is ever done. Where the place becomes known at last, there is a call to make. */
export const isDone = (emergency: Emergency): boolean => openSteps(emergency).every(({ isLasting }) => isLasting);

/** Whether this one has something left to do. */
export const hasLeft = (emergency: Emergency, who: Step["who"]): boolean =>
  openSteps(emergency).some((step) => step.who === who && !step.isLasting);
