import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { ja, easy, en } from "./app/texts.ts";
import { offerListWhere3dFails } from "./app/threeD.ts";
import { startAppearance } from "./campaign/appearance.ts";
import { addTexts } from "./campaign/language.ts";
import { watchEscape } from "./campaign/quickExit.ts";
import * as campaign from "./campaign/texts.ts";
import { finishErasing } from "./consult/seal/erase.ts";
import "./consult/seal/leaving.ts";
import { reloadWhenPartsAreGone } from "./session/build.ts";
import "./session/pushForget.ts";
import "./session/pushOpened.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/controls.css";
import "./ui/ask.css";

addTexts("campaign", campaign);
addTexts("app", { ja, easy, en });
startAppearance();
watchEscape();
offerListWhere3dFails();
reloadWhenPartsAreGone();
void finishErasing();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
