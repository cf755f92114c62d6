/** Places on the console that keys and tools lead to, by their ids. */
export const TALK_TITLE = "console-talk-title";
export const FIELD = "console-field";
export const QUEUE = "console-queue";
export const NEXT_BUTTON = "console-next";
export const HELP_BUTTON = "console-help";
export const REST_BUTTON = "console-rest";
export const TOOL = "console-tool";

/** The focus to one of them; nothing where it is not there now. */
export const goToField = (id: string): void => document.getElementById(id)?.focus();
