/**
 * The counsellor's risk form: four questions, and the level that follows. The form orders thoughts and decides who is called; it
 * does not measure anybody. What was not asked is never read as "no". Pure.
 */

/** To each question: "unasked" until somebody asks, "unclear" when the answer is. */
export const riskAnswers = ["unasked", "no", "unclear", "yes"] as const;
type RiskAnswer = (typeof riskAnswers)[number];

/** When it would be. */
export const timeFrames = ["unasked", "none", "later", "unclear", "within-48h"] as const;
type TimeFrame = (typeof timeFrames)[number];

export interface RiskForm {
  /** Thoughts of dying. */
  readonly thoughts: RiskAnswer;
  readonly plan: RiskAnswer;
  /** Whether the means are at hand. */
  readonly means: RiskAnswer;
  readonly when: TimeFrame;
}

/** From calm to grave. "unknown": not enough was asked to say. */
export const riskLevels = ["none", "unknown", "thoughts", "serious", "imminent"] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const unaskedForm: RiskForm = { thoughts: "unasked", plan: "unasked", means: "unasked", when: "unasked" };

/** How grave a form is. No answer that is worse ever makes it less. */
export const riskLevel = ({ thoughts, plan, means, when }: RiskForm): RiskLevel => {
  // Whatever else was said: a time within two days is a plan.
  if (when === "within-48h") return "imminent";
  if (plan === "yes" || means === "yes") {
    // Both at hand, and no time known: nobody waits to learn which day it is.
    return plan === means && when === "unclear" ? "imminent" : "serious";
  }
  if (when === "later") return "serious";
  // Thoughts, and nobody can say that it is not today.
  if (thoughts === "yes") return when === "unclear" ? "serious" : "thoughts";
  const isDenied = thoughts === "no" && ![plan, means, when].includes("unclear");
  return isDenied ? "none" : "unknown";
};

/** Whether the supervisor is called at once. */
export const callsSupervisor = (level: RiskLevel): boolean => level === "serious" || level === "imminent";

/** What to ask next; null when all is asked that the level depends on. */
export const askNext = (form: RiskForm): keyof RiskForm | null => {
  if (form.thoughts === "unasked") return "thoughts";
  if (form.thoughts === "no") return null;
  return (["when", "plan", "means"] as const).find((question) => form[question] === "unasked") ?? null;
};
