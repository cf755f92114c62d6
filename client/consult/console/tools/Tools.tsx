/** What helps in a conversation, one thing at a time: phrases, the risk form, the runbook, numbers, the hand-over, the end. */
import type { ReactNode } from "react";
import { create } from "zustand";
import { useTexts } from "../../../campaign/language.ts";
import { keepFocus } from "../../../ui/keepFocus.ts";
import { TOOL } from "../fields.ts";
import { isCall, type OpenTalk } from "../talks.ts";
import { EmergencyTool } from "./EmergencyTool.tsx";
import { EndTool } from "./EndTool.tsx";
import { HandOverTool } from "./HandOverTool.tsx";
import { NumbersTool } from "./NumbersTool.tsx";
import { PhrasesTool } from "./PhrasesTool.tsx";
import { RiskTool } from "./RiskTool.tsx";

const tools = ["phrases", "risk", "emergency", "numbers", "handOver", "end"] as const;
type Tool = (typeof tools)[number];

/** The tool that is open; a key leads to each. */
const useTool = create<{ readonly tool: Tool }>(() => ({ tool: "phrases" }));

/** Open a tool, and go to the first thing in it. */
export const goToTool = (tool: Tool): void => {
  useTool.setState({ tool });
  setTimeout(() => {
    const panel = document.getElementById(TOOL);
    const first = panel?.querySelector<HTMLElement>("input:checked, textarea, button, input");
    (first ?? panel)?.focus();
  });
};

export interface ToolProps {
  readonly open: OpenTalk;
}

const shown: Readonly<Record<Tool, (props: ToolProps) => ReactNode>> = {
  phrases: PhrasesTool,
  risk: RiskTool,
  emergency: EmergencyTool,
  numbers: NumbersTool,
  handOver: HandOverTool,
  end: EndTool,
};

export const Tools = ({ open }: { readonly open: OpenTalk | null }) => {
  const t = useTexts("console");
  const { tool } = useTool();
  if (!open || open.state !== "open" || isCall(open.own)) {
    return (
      <section className="tools" aria-label={t("tools.label")}>
        <p className="hint">{t("tools.none")}</p>
      </section>
    );
  }
  const Shown = shown[tool];
  return (
    <section className="tools" aria-label={t("tools.label")}>
      <div className="tool-choice">
        {tools.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === tool}
            aria-controls={TOOL}
            onClick={() => useTool.setState({ tool: one })}
          >
            {t(`tools.${one}`)}
          </button>
        ))}
      </div>
      <div key={tool} id={TOOL} ref={keepFocus} className="tool" tabIndex={-1}>
        <h3>{t(`tools.${tool}`)}</h3>
        <Shown key={`${open.own.session}/${tool}`} open={open} />
      </div>
    </section>
  );
};
