/** Asking the guide: ready questions, her answers, and where they lead on to. In the square and outside of it. */
import { useState } from "react";
import { fill } from "../../shared/campaign/fill.ts";
import { grouped, type GuideWords, type Question } from "../../shared/guide/guide.ts";
import { campaign } from "../campaign/content.ts";
import { addTexts, useOwnText, useTexts } from "../campaign/language.ts";
import { Content } from "../exhibits/Content.tsx";
import { focusOnMount, showOnMount } from "../ui/focus.ts";
import * as walkTexts from "../walk/texts.ts";
import { GuideFace } from "./GuideFace.tsx";
import { Live } from "./Live.tsx";
import * as texts from "./texts.ts";
import { Ways } from "./Ways.tsx";
import "./guide.css";

addTexts("guide", texts);
addTexts("walk", walkTexts);

const Says = ({ words }: { readonly words: string }) => (
  <div className="guide-says">
    <GuideFace />
    <p className="guide-bubble">
      <strong className="guide-name">{useOwnText()(campaign.guide.name)}</strong>
      {words}
    </p>
  </div>
);

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** They stand under an answer. */
  readonly isNext: boolean;
  readonly onAsk: (id: string) => void;
}

const Questions = ({ questions, isNext, onAsk }: QuestionsProps) => {
  const t = useTexts("guide");
  const own = useOwnText();
  const Title = isNext ? "h3" : "h2";
  return grouped(questions).map(({ group, questions: some }) => (
    <div key={group} className="guide-group">
      <Title>{t(`groups.${group}`)}</Title>
      <ul className="guide-questions">
        {some.map(({ id, ask }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => onAsk(id)}>
              {own(ask)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  ));
};

const Asked = ({ question }: { readonly question: Question }) => {
  const own = useOwnText();
  const name = own(campaign.guide.name);
  return (
    <>
      <Says words={fill(own(question.say), { name })} />
      {question.shows && <Live part={question.shows} />}
      <Ways ways={question.ways} />
    </>
  );
};

/** The questions are far down the page; the answer stands at its top. */
const beginAtTop = (heading: HTMLElement | null): void => {
  focusOnMount(heading);
  showOnMount(heading);
};

const Asking = ({ questions }: { readonly questions: readonly Question[] }) => {
  const t = useTexts("guide");
  const own = useOwnText();
  const name = own(campaign.guide.name);
  // Not in the address: what one asked is nobody's business on a device that others use, and none of the server's.
  const [id, setId] = useState<string | null>(null);
  const asked = questions.find((question) => question.id === id);
  return (
    <>
      <h1 key={asked?.id} ref={beginAtTop} tabIndex={-1}>
        {asked ? own(asked.ask) : t("title", { name })}
      </h1>
      {asked ? <Asked key={asked.id} question={asked} /> : <Says words={t("lead")} />}
      {asked ? (
        <section aria-labelledby="guide-more">
          <h2 id="guide-more">{t("more")}</h2>
          <Questions questions={questions.filter((question) => question !== asked)} isNext onAsk={setId} />
        </section>
      ) : (
        <Questions questions={questions} isNext={false} onAsk={setId} />
      )}
    </>
  );
};

export default function AskGuide() {
  return (
    <div className="ask-guide">
      <Content<GuideWords> topic="guide">{({ questions }) => <Asking questions={questions} />}</Content>
    </div>
  );
}
