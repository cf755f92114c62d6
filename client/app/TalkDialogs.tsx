/** The dialogs of talk and safety, the same over both views. They stand beside the page, which rests while one is open. */
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "../campaign/language.ts";
import { usePeople } from "../session/people.ts";
import { AboutMe } from "../safety/AboutMe.tsx";
import { BlockedPeople } from "../safety/BlockedPeople.tsx";
import { PersonMenu } from "../safety/PersonMenu.tsx";
import { Calls } from "../talk/Calls.tsx";
import { CallSomebody } from "../talk/CallSomebody.tsx";
import { HostTools } from "../talk/HostTools.tsx";
import { useNamed } from "../talk/names.ts";
import { close, type Opened, useOpened } from "../talk/opened.ts";
import { Phrases } from "../talk/Phrases.tsx";
import { Tables } from "../talk/Tables.tsx";
import { WhatICan } from "../talk/WhatICan.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const useTitle = (opened: Opened): string => {
  const t = useTexts("talk");
  const tq = useTexts("square");
  const ts = useTexts("safety");
  const named = useNamed();
  const isStale = useOpened((s) => s.isStale);
  const here = usePeople((s) => (opened.what === "person" && !isStale ? s.people.get(opened.slot) : undefined));
  // Whoever was reported is gone at once: what one reads about it keeps its name.
  const [person] = useState(here);
  switch (opened.what) {
    case "can":
      return t("can.title");
    case "phrases":
      return tq("say.title");
    case "call":
      return t("call.title");
    case "calls":
      return t("calls.title");
    case "tables":
      return t("tables.title");
    case "host":
      return t("host.tools");
    case "mine":
      return ts("mine.title");
    case "blocked":
      return ts("blocked.title");
    case "person":
      return person ? named(person) : ts("person.gone");
  }
};

const Content = ({ opened }: { readonly opened: Opened }) => {
  switch (opened.what) {
    case "can":
      return <WhatICan />;
    case "phrases":
      return <Phrases />;
    case "call":
      return <CallSomebody onDone={close} />;
    case "calls":
      return <Calls />;
    case "tables":
      return <Tables onGone={close} />;
    case "host":
      return <HostTools />;
    case "mine":
      return <AboutMe />;
    case "blocked":
      return <BlockedPeople />;
    case "person":
      return <PersonMenu slot={opened.slot} onDone={close} />;
  }
};

const One = ({ opened }: { readonly opened: Opened }) => {
  const t = useTexts("talk");
  const title = useTitle(opened);
  return (
    <Dialog open title={title} closeLabel={t("close")} onClose={close}>
      <Content opened={opened} />
    </Dialog>
  );
};

export const TalkDialogs = () => {
  const opened = useOpened((s) => s.opened);
  return opened && createPortal(<One key={opened.what} opened={opened} />, document.body);
};
