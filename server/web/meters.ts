/** What an operator can watch: numbers only, nothing about anybody. */
import { collectDefaultMetrics, Counter, Gauge, Summary, Registry } from "prom-client";

export class Meters {
  readonly registry = new Registry();
  readonly people = new Gauge({
    name: "square_people",
    help: "People in the squares of this process",
    registers: [this.registry],
  });
  readonly squares = new Gauge({
    name: "square_instances",
    help: "Squares of this process",
    registers: [this.registry],
  });
  readonly joins = new Counter({ name: "square_joins_total", help: "Joins", registers: [this.registry] });
  readonly dropped = new Counter({
    name: "square_dropped_total",
    help: "Lines that dropped",
    registers: [this.registry],
  });
  readonly dismissed = new Counter({
    name: "square_dismissed_total",
    help: "Lines closed for nonsense",
    registers: [this.registry],
  });
  readonly tick = new Summary({
    name: "square_tick_seconds",
    help: "Time that one tick of a square takes, sending to everybody included",
    percentiles: [0.5, 0.9, 0.99],
    maxAgeSeconds: 60,
    ageBuckets: 6,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
