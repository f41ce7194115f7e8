import type { ComponentChildren } from "preact";
import type { DateLook } from "../record/date-look.ts";
import type { DateSample } from "../symbol/date-glyph.ts";
import type { MarkFoot } from "../symbol/mark-foot.ts";
import type { MarkLook, MarkSpec, MarkStyle } from "../symbol/mark.ts";
import type { LooksWords } from "../words/en/looks.ts";
import { DateGlyph } from "./date-glyph.tsx";
import { Mark } from "./mark.tsx";

interface DoubtProps {
  readonly words: Pick<LooksWords, "doubt">;
  /** Whether what stands above its bars is explained too. */
  readonly hasTimeBar?: boolean;
}

/** What holds for every layer: the looks of doubt about when, about whether, and about where. */
export function Doubt({ words: { doubt }, hasTimeBar = true }: DoubtProps) {
  return (
    <>
      <h3>{doubt.when}</h3>
      <ul class="looks dates">
        {dateExamples.map(({ look, foot, ...date }) => (
          <li key={look}>
            <Example look={date.isSure ? "sure" : "possible"} foot={foot} />
            <span class="legend-date">
              <DateGlyph layer="events" look={look} {...date} />
            </span>
            {doubt.dates[look]}
          </li>
        ))}
      </ul>
      <p class="legend-note">{doubt.solid}</p>
      <ul class="looks">
        <Look words={doubt.leaving}>
          <span class="leaving">
            <Example />
          </span>
        </Look>
        {hasTimeBar && (
          <Look words={doubt.article}>
            <ArticleExample />
          </Look>
        )}
      </ul>
      <h3>{doubt.known}</h3>
      <ul class="looks">
        {styleExamples.map(([name, style, look]) => (
          <Look key={name} words={doubt[name]}>
            <Example style={style} look={look} />
          </Look>
        ))}
      </ul>
      <h3>{doubt.where}</h3>
      <ul class="looks">
        <Look words={doubt.point}>
          <Example />
        </Look>
        <Look words={doubt.ring}>
          <Shape>
            <circle r="7" class="sample-area" stroke-dasharray="2.5 2" />
          </Shape>
        </Look>
        <Look words={doubt.line}>
          <Shape>
            <path d="M-8 4C-3 4 3-4 8-4" class="sample-line" />
          </Shape>
        </Look>
        <Look words={doubt.area}>
          <Shape>
            <rect x="-7.5" y="-6" width="15" height="12" class="sample-area" />
          </Shape>
        </Look>
        <Look words={doubt.edge}>
          <Shape>
            <path d="M-8-3.5H8" class="sample-line" />
            <path d="M-8 3.5H8" class="sample-line" stroke-dasharray="4 2" />
          </Shape>
        </Look>
      </ul>
    </>
  );
}

/** From the surest to the least sure. */
const dateExamples: readonly (DateSample & { readonly look: DateLook; readonly foot: MarkFoot })[] =
  [
    { look: "day", foot: "none", open: null, isSure: true },
    { look: "span", foot: "span", open: null, isSure: true },
    { look: "within", foot: "none", open: null, isSure: false },
    { look: "open", foot: "open-end", open: "end", isSure: true },
    { look: "inferred", foot: "inferred", open: null, isSure: false },
  ];

const styleExamples = [
  ["reported", "plain", "sure"],
  ["claimed", "claimed", "sure"],
  ["contested", "contested", "sure"],
  ["planned", "planned", "sure"],
  ["trace", "plain", "trace"],
] as const satisfies readonly (readonly [string, MarkStyle, MarkLook])[];

function Look({
  words,
  children,
}: {
  readonly words: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li>
      {children}
      {words}
    </li>
  );
}

/** A mark of no layer. */
function Example(spec: Partial<Pick<MarkSpec, "style" | "look" | "foot">>) {
  return (
    <Mark layer="events" shape="disc" glyph="" style="plain" look="sure" size={18} {...spec} />
  );
}

/** Something drawn around the middle of a square as large as a mark. */
function Shape({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="mark" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      {children}
    </svg>
  );
}

function ArticleExample() {
  return (
    <svg class="mark article-span" width="24" height="18" viewBox="0 0 24 18" aria-hidden="true">
      <line x1="1" x2="20" y1="9" y2="9" />
      <circle cx="20" cy="9" r="3" />
    </svg>
  );
}
