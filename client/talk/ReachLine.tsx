import { useReachWords } from "./useReach.ts";

/** One short line: what one can do here, and why not more. It stands wherever one talks. */
export const ReachLine = () => {
  const { now, why } = useReachWords();
  return (
    <p className="reach-line hint">
      {now} {why}
    </p>
  );
};
