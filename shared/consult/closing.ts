/** The two questions after a conversation. Both may be left out; they ask about the visit, not about the person. */

/** "Did you feel heard?", "Do you know a next step?" */
export const closingQuestions = ["heard", "next-step"] as const;
type ClosingQuestion = (typeof closingQuestions)[number];

export const closingAnswers = ["yes", "somewhat", "no"] as const;
export type ClosingAnswer = (typeof closingAnswers)[number];

/** The answers; null where there was none. */
export type Closing = Readonly<Record<ClosingQuestion, ClosingAnswer | null>>;

export const unanswered: Closing = { heard: null, "next-step": null };
