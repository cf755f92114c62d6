import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { QuestionToModerate } from "../../../shared/events/questions.ts";
import { createFakeHall } from "./hallFixture.ts";
import { createTelling } from "./telling.ts";

const question = (id: string, state: QuestionToModerate["state"] = "waiting"): QuestionToModerate => ({
  id,
  state,
  name: null,
  words: "?",
  votes: 0,
  at: 0,
  turnedAt: 0,
  writer: 1,
});

describe("what one is told at a console", () => {
  let hall: ReturnType<typeof createFakeHall>;
  let telling: ReturnType<typeof createTelling>;
  const told = () => telling.state.getState();

  beforeEach(() => {
    vi.useFakeTimers();
    hall = createFakeHall();
    telling = createTelling(hall);
  });
  afterEach(() => {
    telling.stop();
    vi.useRealTimers();
  });

  it("is a question that is new, and none that were there with the line", () => {
    hall.store.setState({ moderate: [question("a")] });
    expect(told().news).toBeNull();
    hall.store.setState({ moderate: [question("a", "shown")] });
    expect(told().news).toBeNull();
    hall.store.setState({ moderate: [question("b"), question("a", "shown")] });
    expect(told().news).toBe("question");
  });

  it("stands for a while, the same words anew", () => {
    hall.store.setState({ said: { id: 1, said: "started" } });
    expect(told().news).toBe("started");
    vi.runAllTimers();
    expect(told().news).toBeNull();
    hall.store.setState({ said: { id: 2, said: "started" } });
    expect(told().news).toBe("started");
  });

  it("is why something was refused, but not a reaction or a pointer too many", () => {
    hall.store.setState({ refused: { id: 1, what: "pointer", why: "too-often" } });
    expect(told().trouble).toBeNull();
    hall.store.setState({ refused: { id: 2, what: "run", why: "away" } });
    expect(told().trouble).toBe("away");
    telling.unsent();
    expect(told().trouble).toBe("offline");
  });
});
