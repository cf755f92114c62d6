import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  log: {
    title: "Conversation",
    empty: "No words yet.",
    you: "You",
    visitor: "Visitor",
    named: "{{name}}",
    former: "Somebody who was here before",
    line: "{{name}}: {{words}}",
    late: "(arrived late)",
    unreadable: "Something came that cannot be read. You can simply go on.",
    unreadableMany: "{{count}} lines came that cannot be read. You can simply go on.",
    gap: "Lines that did not arrive here: {{count}}. Written again, they can be read.",
    unknown: "Something came that this page cannot show. Loading the page again may help.",
    numbers: "People who can help",
    note: "A note for {{to}}, who takes over",
    sending: "Sending",
    kept: "Sent",
    read: "Received",
  },
  thinking: "{{name}} is thinking",
  thinkingVisitor: "The other person is thinking",
  write: {
    label: "Write",
    placeholder: "You can write here",
    send: "Send",
    enter: "Enter sends",
    enterHint: "When this is off, Ctrl+Enter sends.",
    left: "About {{count}} characters left",
    over: "A little long. You can send it in two parts.",
    notYet: "The conversation is being sealed. You can write in a moment.",
    letIn: "Waiting to be let in. You will be able to read what is written from then on.",
    failed: "This could not be sent just now. Your words are kept. Please press Send again.",
    tooOften: "That was a little fast. It will be sent again in a moment.",
  },
  line: {
    returning: "The line dropped and is being mended. What you write is sent once you are back.",
    notKept: "This browser keeps no records. After loading the page again, earlier lines will not be here.",
  },
  time: {
    left: "{{count}} min left",
    over: "The time is up",
  },
  sealed: {
    title: "How it is sealed",
    sentence:
      "What you write here is sealed between your device and the counsellor's, and those who run this place cannot read it (unless somebody has tampered with the page itself).",
    code: "Comparison code",
    codeHint:
      "Compare it with the other person by another way than this page, such as a telephone: if it is the same, nobody stands between you. You need not. It changes when somebody comes in or leaves.",
    showCode: "Show the comparison code",
    noCode: "There is none yet.",
  },
  wants: {
    title: "Waiting to come into the conversation",
    counsellor: "{{name}} (counsellor)",
    listener: "{{name}} (supervisor, listening)",
    visitor: "The visitor (from a new page)",
    letIn: "Let them in",
    hint: "Whoever comes in reads what is written from now on, and nothing of before.",
  },
};
