/** The path of signs: seven boards, one after the other; behind each, the next supporter course. */
import type { Sign } from "../../../shared/exhibits/signs.schema.ts";
import { goTo } from "../../app/path.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import * as eventTexts from "../../events/square/texts.ts";
import { useEvents } from "../../events/square/useEvents.ts";
import { ZoneEvent } from "../../events/square/ZoneEvent.tsx";
import { Content } from "../Content.tsx";
import { Onward } from "../Onward.tsx";
import * as texts from "../texts.ts";
import { WalkThrough } from "../WalkThrough.tsx";
import "../exhibits.css";
import "./signs.css";

addTexts("exhibits", texts);
addTexts("eventsHere", eventTexts);

const Board = ({ sign }: { readonly sign: Sign }) => {
  const t = useTexts("exhibits");
  const own = useOwnText();
  return (
    <>
      <section className="signs-board card">
        <h2>{t("signs.notice")}</h2>
        <p>{own(sign.notice)}</p>
      </section>
      <section className="signs-say">
        <h2>{t("signs.say")}</h2>
        <ul>
          {sign.say.map((say) => (
            <li key={say.ja}>{own(say)}</li>
          ))}
        </ul>
      </section>
      <section className="signs-keep">
        <h2>{t("signs.keep")}</h2>
        <p>{own(sign.keep)}</p>
      </section>
      {sign.isHeavy && <p className="signs-heavy">{t("signs.heavy")}</p>}
    </>
  );
};

/** In one step from here: the page of the next course, or its doors. */
const Supporter = () => {
  const t = useTexts("exhibits");
  const isKnown = useEvents() !== null;
  return (
    <section className="signs-supporter">
      <h2>{t("signs.supporter")}</h2>
      <p>{t("signs.supporterLead")}</p>
      {isKnown ? (
        <ZoneEvent zone="signs" />
      ) : (
        <button type="button" className="button" onClick={() => goTo("/events")}>
          {t("signs.programme")}
        </button>
      )}
    </section>
  );
};

export default function Signs({ item }: { readonly item: string | null }) {
  const t = useTexts("exhibits");
  const own = useOwnText();
  return (
    <Content<readonly Sign[]> topic="signs">
      {(signs) => (
        <WalkThrough
          sight="signs"
          items={signs}
          item={item}
          title={t("signs.title")}
          lead={<p>{t("signs.lead")}</p>}
          name={({ title }) => own(title)}
          foot={
            <>
              <Supporter />
              <Onward />
            </>
          }
        >
          {(sign) => <Board sign={sign} />}
        </WalkThrough>
      )}
    </Content>
  );
}
