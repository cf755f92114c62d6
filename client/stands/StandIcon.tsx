import { standColours, type StandColourName, type StandObject } from "../../shared/stands/stand.ts";

/** What stands before the stand in the square, as a small drawing of lines, 24 by 24. */
const drawings: Readonly<Record<StandObject, string>> = {
  cup: "M5 10h11v5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM16 11h1.5a2 2 0 0 1 0 5H16M8 7c0-1.5 1-1.5 1-3M12 7c0-1.5 1-1.5 1-3",
  drum: "M5 4h14v16H5ZM12 18a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM9.5 14c1.5-1.5 3 1 5-.5M8 6.5h3",
  house: "M12 4 3.5 19h17ZM10 19v-4.5h4V19",
  ring: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM12 4v4.5M20 12h-4.5M12 20v-4.5M4 12h4.5",
  ball: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 9l3 2-1 3.500h-4L9 11ZM12 9V4.200M15 11l4.500-1.500M14 14.500l2.500 4M10 14.500l-2.500 4M9 11 4.500 9.500",
  book: "M12 7c-2-1.500-5-1.500-8-1v12c3-.5 6-.5 8 1 2-1.500 5-1.500 8-1V6c-3-.5-6-.5-8 1ZM12 7v12",
  tree: "M12 21v-6M12 15c-4 0-6.500-2-6.500-5S8 3.500 12 3.500 18.500 7 18.500 10 16 15 12 15Z",
  heart: "M12 19.500C7 16 4 13 4 9.500A4 4 0 0 1 12 8a4 4 0 0 1 8 1.500c0 3.500-3 6.500-8 10Z",
};

export const StandIcon = ({ object, colour }: { readonly object: StandObject; readonly colour: StandColourName }) => {
  const { cloth, deep, ink } = standColours[colour];
  return (
    <svg className="stands-icon" viewBox="-4 -4 32 32" aria-hidden="true">
      <circle cx="12" cy="12" r="15" fill={cloth} stroke={deep} strokeWidth="1.2" />
      <path
        d={drawings[object]}
        fill="none"
        stroke={ink}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
};
