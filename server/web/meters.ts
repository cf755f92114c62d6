/** What an operator can watch: numbers only, nothing about anybody. */
import { collectDefaultMetrics, Counter, exponentialBuckets, Gauge, Histogram, Registry } from "prom-client";

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
  readonly tick = new Histogram({
    name: "square_tick_seconds",
    help: "Processor time of one tick of a square, sending to everybody included",
    buckets: exponentialBuckets(0.0001, 1.25, 32),
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
