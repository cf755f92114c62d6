import { useLive } from "../events/square/useBoard.ts";
import { usePeople } from "../session/people.ts";
import { Booths } from "./booths/Booths.tsx";
import { togetherness } from "./company.ts";
import { Contents } from "./Contents.tsx";
import { Daylight } from "./Daylight.tsx";
import { Glows } from "./Glows.tsx";
import { Guide } from "./Guide.tsx";
import { Life } from "./Life.tsx";
import { Place } from "./Place.tsx";
import { Press } from "./Press.tsx";
import { Quality } from "./Quality.tsx";
import { Recover } from "./Recover.tsx";
import { Signs } from "./Signs.tsx";
import { Sky } from "./Sky.tsx";

/** Everything in the picture. */
export const World = ({ finest, onFailure }: { readonly finest: number; readonly onFailure: () => void }) => {
  const together = usePeople((s) => togetherness(s.people.size));
  const live = useLive();
  return (
    <Recover onFailure={onFailure}>
      <Daylight />
      <Sky />
      <Place together={together} />
      <Signs />
      <Booths />
      <Contents />
      <Glows live={live} />
      <Life />
      <Guide />
      <Press />
      <Quality finest={finest} />
    </Recover>
  );
};
