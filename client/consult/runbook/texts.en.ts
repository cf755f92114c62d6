import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  title: "Emergency",
  danger: "What is happening?",
  dangers: { life: "A life in danger", violence: "Violence going on", child: "A child being harmed" },
  place: "Where they are",
  places: { unasked: "Not asked yet", known: "Known", asked: "Asked, and not known" },
  begin: "Begin the emergency steps",
  change: "Say what changed",
  counsellor: {
    lead: "When a life or somebody's safety is in danger. The supervisor confirms and makes the call. You stay with them.",
    number: "To be called: {{number}} (the supervisor calls)",
    own: "To do now",
    others: "The supervisor's part",
  },
  supervisor: {
    number: "Call {{number}}",
    own: "Yours to do",
    others: "The counsellor's",
  },
  allDone: "All of your steps are done.",
  done: "Done",
  finished: "Done so far",
  steps: {
    confirm: "Confirm that this is an emergency",
    tell: "Tell the visitor what happens now",
    "ask-place": "Ask where they are",
    call: "Call, and say what is known",
    "ask-again": "Ask once more, gently, for anything that helps to find them",
    encourage: "Encourage them to call, or to go to somebody near",
    stay: "Stay with them, and keep talking",
    log: "Write down what was done",
    debrief: "Talk with the counsellor afterwards",
  },
  hints: {
    confirm: "Ask the counsellor by a word: what, when, where. In doubt, go on as in an emergency.",
    call: "When somebody answers, say the following. Fill the blanks with what was said in the conversation.",
    log: "When, whom, and who called, as your organisation writes it down. Never the content. What is pressed here is logged by itself.",
    debrief: 'Let no counsellor go home alone with it. It also stands under "To talk about".',
    noPlace:
      "While the place is not known, nobody can be sent there. The counsellor keeps asking for anything that helps, and encourages them to call.",
  },
  // What the counsellor can say to the visitor.
  says: {
    tell: "What you told me makes me very worried about your safety. I have told the person in charge here. If needed we will contact {{number}}. Nothing is done behind your back. I am here.",
    "ask-place":
      "So that we can send help, could you tell me where you are? The town, the building, the room: as much as you know is enough.",
    "ask-again": "You do not have to. But could you tell me a station or a shop nearby, or just what you can see?",
    encourage:
      "We do not know where you are. If you can, please call {{number}}. If that is hard, say “help me” to somebody near you. I will wait here.",
    stay: "I am here. You don't have to talk. Just breathe, and stay here with me.",
  },
  script: "Words for the call (in Japanese)",
  logged: "Everything pressed here is logged, without content.",
};
