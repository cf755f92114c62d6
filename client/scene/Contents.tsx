/** What the campaign's contents put into the picture: fetched when the place stands, and never in its way. */
import { lazy, Suspense } from "react";
import { Boundary } from "../ui/Boundary.tsx";

const Exhibits = lazy(() => import("./exhibits/Exhibits.tsx"));

export const Contents = () => (
  // A square without them is a square still.
  <Boundary fallback={null}>
    <Suspense fallback={null}>
      <Exhibits />
    </Suspense>
  </Boundary>
);
