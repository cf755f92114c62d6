/** All that is read from the campaign's folder and served to pages. Each feature brings its topic: one line here. */
import type { Topic } from "./topic.ts";

export const topics: readonly Topic[] = [];
