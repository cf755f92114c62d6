/** All that is read from the campaign's folder and served to pages. Each feature brings its topic: one line here. */
import {
  dataTopic,
  hintsTopic,
  mapTopic,
  postersTopic,
  signsTopic,
  videosTopic,
  wishesTopic,
} from "../../exhibits/contents.ts";
import { seasonTopic } from "../place/seasonTopic.ts";
import { standsTopic } from "../../stands/topic.ts";
import { helpTopic } from "../../finder/helpTopic.ts";
import { guideTopic } from "../../guide/guideTopic.ts";
import type { Topic } from "./topic.ts";

export const topics: readonly Topic[] = [
  helpTopic,
  guideTopic,
  seasonTopic,
  dataTopic,
  signsTopic,
  hintsTopic,
  wishesTopic,
  postersTopic,
  videosTopic,
  mapTopic,
  standsTopic,
];
