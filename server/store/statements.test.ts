import SqliteFile from "better-sqlite3";
import { describe, expect, it, vi } from "vitest";
import { withKeptStatements } from "./statements.ts";

const open = () => {
  const file = new SqliteFile(":memory:");
  file.exec("create table t (a integer); insert into t values (1)");
  return { file, prepare: vi.spyOn(file, "prepare"), kept: withKeptStatements(file) };
};

describe("kept statements", () => {
  it("are prepared once", () => {
    const { prepare, kept } = open();
    for (const a of [2, 3]) kept.prepare("insert into t values (?)").run([a]);
    expect(kept.prepare("select sum(a) as sum from t").all([])).toEqual([{ sum: 6 }]);
    expect(prepare).toHaveBeenCalledTimes(2);
  });

  it("see a column that was added", () => {
    const { file, kept } = open();
    expect(kept.prepare("select * from t").all([])).toEqual([{ a: 1 }]);
    file.exec("alter table t add column b integer");
    expect(kept.prepare("select * from t").all([])).toEqual([{ a: 1, b: null }]);
  });

  it("are no more than so many: those that were not used for long go", () => {
    const { prepare, kept } = open();
    for (let i = 0; i < 600; i++) {
      kept.prepare("select * from t");
      kept.prepare(`select ${i} from t`);
    }
    expect(prepare).toHaveBeenCalledTimes(601);
    kept.prepare("select 0 from t");
    expect(prepare).toHaveBeenCalledTimes(602);
  });
});
