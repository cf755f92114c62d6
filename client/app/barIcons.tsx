/** The drawings of the action bar. */
import type { ReactNode } from "react";

const icon = (drawing: ReactNode) => () => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.9"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {drawing}
  </svg>
);

export const barIcons = {
  places: icon(
    <>
      <path d="M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21z" />
      <circle cx="12" cy="9.800" r="2.400" />
    </>,
  ),
  say: icon(<path d="M4 5h16v11h-9l-5 4v-4H4zM8 9.500h8M8 12.500h5" />),
  gestures: icon(
    <path d="M7 12V6.500a1.500 1.500 0 0 1 3 0V11V4.500a1.500 1.500 0 0 1 3 0V11V5.500a1.500 1.500 0 0 1 3 0V12V8.500a1.500 1.500 0 0 1 3 0V14c0 4-2.500 7-6 7-3 0-4.500-1.500-6-4l-2.500-4a1.500 1.500 0 0 1 2.500-1.600z" />,
  ),
  sit: icon(<path d="M7 3v10h10v8M7 13v8M7 17h10M7 13h8a2 2 0 0 1 2 2" />),
  people: icon(
    <>
      <circle cx="9" cy="8" r="3.200" />
      <path d="M3 20c0-4 2.500-6.500 6-6.500s6 2.500 6 6.500M15.500 5.200a3.200 3.200 0 0 1 0 5.600M17.500 14c2.300.900 3.500 3 3.500 6" />
    </>,
  ),
  more: icon(
    <>
      <circle cx="5.500" cy="12" r="1.300" />
      <circle cx="12" cy="12" r="1.300" />
      <circle cx="18.500" cy="12" r="1.300" />
    </>,
  ),
} as const;
