import { expect, it } from "vitest";
import { mayRecover } from "./recovery.ts";
import type { Grant, Role } from "./roles.ts";

const grant = (role: Role, organisation: string | null = null): Grant => ({ role, organisation });
const supervisor = [grant("supervisor", "A"), grant("counsellor", "B")];

it.each<[string, Grant[], Grant[], boolean]>([
  ["an operator anybody", [grant("operator")], [grant("operator"), grant("moderator")], true],
  ["a supervisor a counsellor of theirs", supervisor, [grant("counsellor", "A"), grant("table-host", "A")], true],
  ["not one of another organisation", supervisor, [grant("counsellor", "B")], false],
  ["not one who is elsewhere too", supervisor, [grant("counsellor", "A"), grant("counsellor", "B")], false],
  ["not one of the whole place", supervisor, [grant("greeter")], false],
  ["not another supervisor", supervisor, [grant("supervisor", "A")], false],
  ["not a moderator", supervisor, [grant("counsellor", "A"), grant("moderator", "A")], false],
  ["not one without any grant", supervisor, [], false],
  ["a supervisor of the whole place has no volunteers of their own", [grant("supervisor")], [grant("greeter")], false],
  ["a moderator nobody", [grant("moderator")], [grant("counsellor", "A")], false],
])("%s", (_, own, account, may) => expect(mayRecover(own, account)).toBe(may));
