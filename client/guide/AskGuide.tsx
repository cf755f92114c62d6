/** Asking the guide: ready questions, her answers, and where they lead on to. In the square and outside of it. */
import { fill } from "../../shared/campaign/fill.ts";
import { grouped, type GuideWords, type Question } from "../../shared/guide/guide.ts";
import { goTo } from "../app/path.ts";
import { campaign } from "../campaign/content.ts";
import { addTexts, useOwnText, useTexts } from "../campaign/language.ts";
import { Content } from "../exhibits/Content.tsx";
import { focusOnMount } from "../ui/focus.ts";
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

const Questions = ({ questions, isNext }: { readonly questions: readonly Question[]; readonly isNext: boolean }) => {
  const t = useTexts("guide");
  const own = useOwnText();
  const Title = isNext ? "h3" : "h2";
  return grouped(questions).map(({ group, questions: some }) => (
    <div key={group} className="guide-group">
      <Title>{t(`groups.${group}`)}</Title>
      <ul className="guide-questions">
        {some.map(({ id, ask }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => goTo(`/see/guide/${id}`, { instead: isNext })}>
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

const Asking = ({ questions, item }: { readonly questions: readonly Question[]; readonly item: string | null }) => {
  const t = useTexts("guide");
  const own = useOwnText();
  const name = own(campaign.guide.name);
  const asked = questions.find(({ id }) => id === item);
  return (
    <>
      <h1 key={item} ref={focusOnMount} tabIndex={-1}>
        {asked ? own(asked.ask) : t("title", { name })}
      </h1>
      {asked ? <Asked key={item} question={asked} /> : <Says words={t(item === null ? "lead" : "gone")} />}
      {item === null ? (
        <Questions questions={questions} isNext={false} />
      ) : (
        <section aria-labelledby="guide-more">
          <h2 id="guide-more">{t("more")}</h2>
          <Questions questions={questions.filter(({ id }) => id !== item)} isNext />
        </section>
      )}
    </>
  );
};

/** `item`: the question that is asked. */
export default function AskGuide({ item }: { readonly item: string | null }) {
  return (
    <div className="ask-guide">
      <Content<GuideWords> topic="guide">{({ questions }) => <Asking questions={questions} item={item} />}</Content>
    </div>
  );
}
