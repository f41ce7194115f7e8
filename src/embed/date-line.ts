import { createChanges } from "./changes.ts";
import { createElementHeight } from "./element-height.ts";
import { followArticle, markArticle } from "./follow-article.ts";
import { frameAddress } from "./frame-address.ts";
import type { MapFrame } from "./map-frame.ts";
import { createMapFrame, sandboxFor } from "./map-frame.ts";
import type { Answer, Ask, Refusal, Told } from "./message.ts";
import type { Parameter, Steps } from "./steps.ts";
import { askFor, parameters } from "./steps.ts";
import type { Place } from "./told-here.ts";

/** What a frame is called in each language until its story is there; the build puts it in. */
declare const frameTitles: Readonly<Record<string, string>>;

/** How near to the screen the map is loaded, in pixels. */
const near = "600px";
/** In a sheet, since a strict policy allows no style in the markup. */
const style =
  ":host{display:block;position:relative;min-height:260px}:host([hidden]){display:none}" +
  "iframe{position:absolute;inset:0;width:100%;height:100%;border:0}" +
  "iframe:not(.there){opacity:0;pointer-events:none}.there~slot{visibility:hidden}";

/** What the map tells whenever it changes. */
const told = ["moment", "from", "window", "record", "chapter", "astray"] as const;
type Live = Place & { readonly window?: string };

const properties = ["src", "ui", ...parameters] as const;

/** Properties are what the map shows where that is known, else the attributes; setting one sets the attribute. */
// oxlint-disable-next-line no-unsafe-declaration-merging -- the properties are made of the same list
export interface DateLine extends Record<Parameter | "src" | "ui", string | null> {}

/**
 * `<date-line src="https://maps.example/map/" moment="2023-12-23">`: the map in a frame, which an article
 * drives; see PROTOCOL.md.
 */
export class DateLine extends HTMLElement {
  static readonly observedAttributes = ["src", "ui", "title", "aria-label", ...parameters];

  static {
    for (const name of properties) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: DateLine) {
          return this.#valueOf(name);
        },
        set(this: DateLine, value: string | null) {
          if (value == null) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }

  readonly #sheet = new CSSStyleSheet();
  readonly #sight = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting) void this.#load();
      if (this.#frame) this.#height.fit(this.#isInUse);
    },
    { rootMargin: near },
  );
  #frame: MapFrame | null = null;
  /** Which of the frames that were asked for counts. */
  #coming: object | null = null;
  #isReady = false;
  #isInUse = false;
  #live: Live = {};
  #storyTitle = "";
  readonly #changes = createChanges(
    () => this.#isReady,
    (changed) => this.#askFor(changed),
  );
  /** What waits for a map that is ready, and is told of one that won't be. */
  #calls: [Ask, (answer: Promise<Answer>) => void][] = [];
  readonly #height = createElementHeight(this, (rules) => this.#sheet.replaceSync(style + rules));
  #leaveArticle = () => {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const slot = document.createElement("slot");
    slot.addEventListener("slotchange", () => this.#height.reserve());
    this.#sheet.replaceSync(style);
    root.adoptedStyleSheets = [this.#sheet];
    root.append(slot);
  }

  connectedCallback() {
    for (const name of properties) {
      // Set before there was a script.
      const value = Object.getOwnPropertyDescriptor(this, name)?.value as string | undefined;
      if (value === undefined) continue;
      delete (this as Partial<DateLine>)[name];
      this[name] = value;
    }
    this.#height.reserve();
    this.#leaveArticle = followArticle(this, {
      drive: (steps, isPressed) => this.#drive(steps, isPressed),
      isInUse: () => this.#isInUse,
      place: () => (this.#isReady ? this.#live : {}),
    });
    this.#sight.observe(this);
  }

  disconnectedCallback() {
    this.#sight.disconnect();
    this.#leaveArticle();
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null) {
    if (name === "src" || name === "ui") {
      if (before === value || !this.isConnected) return;
      if (name === "src") {
        this.#live = {};
        this.#changes.clear();
      }
      this.#unload();
      // Tells anew whether it is near.
      this.#sight.unobserve(this);
      this.#sight.observe(this);
    } else if (parameters.some((parameter) => parameter === name)) {
      const isNone = name === "select" || name === "chapter";
      // Who sets a time has moved away from what the chapter shows.
      const isTime = name === "moment" || name === "window";
      this.#learn({
        [name === "select" ? "record" : name]: value ?? (isNone ? null : undefined),
        ...(isTime ? { astray: true } : name === "chapter" ? { astray: undefined } : {}),
      });
      // Before that the frame's address has it.
      if (this.#frame || this.#coming) this.#changes.set(name, value ?? "");
    } else {
      this.#name();
    }
  }

  play() {
    return this.#ask({ type: "play" });
  }
  pause() {
    return this.#ask({ type: "pause" });
  }
  /** To the next day on which something happened, or with -1 to the one before. */
  step(by: 1 | -1 = 1) {
    return this.#ask({ type: "step", by });
  }
  /** To places by their ids, or to `zoom/latitude/longitude`. */
  fly(to: string | readonly string[]) {
    return this.#ask(
      typeof to === "string" ? { type: "fly", map: to } : { type: "fly", places: to },
    );
  }
  show(what: Omit<Extract<Ask, { type: "show" }>, "type">) {
    return this.#ask({ ...what, type: "show" });
  }
  /** What the map shows. */
  async get() {
    const shown = await this.#ask({ type: "get" });
    // A moment that was told a moment ago may be that of before.
    this.#learn(shown);
    return shown;
  }

  async #load() {
    if (this.#frame || this.#coming || !this.isConnected) return;
    const given = properties.slice(1).map((name) => [name, this.#given(name)] as const);
    const { baseURI } = this;
    const address = frameAddress(this.src ?? "", given, { baseURI, origin: window.origin });
    if (!address) {
      const message = `src is no http or https address: ${this.src ?? "missing"}; write the map's`;
      this.#tell("error", { message, field: "src" });
      this.#refuseCalls(message);
      return;
    }
    const coming = {};
    this.#coming = coming;
    const kept = await sandboxFor(address);
    if (this.#coming !== coming) return;
    this.#coming = null;
    this.#height.begin();
    const frame = createMapFrame(address, kept, (told) => this.#hear(told));
    this.#frame = frame;
    this.#name();
    // A picture stays until there is a map; without one there is the frame's own first picture.
    frame.iframe.classList.toggle("there", !this.#height.hasPicture());
    this.shadowRoot?.prepend(frame.iframe);
  }

  #unload() {
    this.#coming = null;
    this.#frame?.close();
    this.#frame?.iframe.remove();
    this.#frame = null;
    this.#isReady = false;
    this.#isInUse = false;
    this.#refuseCalls("the map was removed");
  }

  #refuseCalls(message: string) {
    for (const [, settle] of this.#calls.splice(0)) settle(Promise.reject(new Error(message)));
  }

  #valueOf(name: string): string | null {
    const live = this.#live as Readonly<Record<string, string | null | undefined>>;
    const shown = live[name === "select" ? "record" : name];
    return shown === undefined ? this.getAttribute(name) : shown;
  }

  /** As the reader left it, where the map was there before. A chapter brings its own time. */
  #given(name: (typeof properties)[number]): string | null {
    const { chapter, astray } = this.#live;
    const isTime = name === "moment" || name === "window";
    return chapter && astray === false && isTime ? null : this[name];
  }

  #learn(shown: object) {
    const known = Object.entries(shown).filter(([name]) => told.some((each) => each === name));
    this.#live = { ...this.#live, ...Object.fromEntries(known) };
    if (this.#isReady) markArticle(this, this.#live);
  }

  #name() {
    if (!this.#frame) return;
    const language = (this.getAttribute("language") ?? document.documentElement.lang).slice(0, 2);
    this.#frame.iframe.title =
      this.title ||
      this.getAttribute("aria-label") ||
      this.#storyTitle ||
      (frameTitles[language] ?? frameTitles["en"] ?? "");
  }

  #ask(ask: Ask): Promise<Answer> {
    if (this.#frame && this.#isReady) {
      // What was set before comes before.
      this.#changes.now();
      return this.#frame.ask(ask);
    }
    const answer = new Promise<Answer>((resolve) => this.#calls.push([ask, resolve]));
    void this.#load();
    return answer;
  }

  #drive(steps: Steps, isPressed: boolean) {
    this.#changes.turn(steps);
    if (isPressed) void this.#load();
  }

  #askFor(changed: Map<string, string>) {
    for (const parameter of parameters) {
      const value = changed.get(parameter);
      changed.delete(parameter);
      const ask = value === undefined ? null : askFor(parameter, value);
      if (ask) this.#ask(ask).catch((error: Error) => this.#fail(error.message, parameter));
    }
    for (const name of changed.keys()) {
      this.#fail(`unknown name: ${name}; write one of ${parameters.join(", ")}`, name);
    }
  }

  #fail(message: string, field: string) {
    this.#tell("error", { message, field });
    // It shows something else than it was set to.
    if (this.#isReady) this.get().catch(() => {});
  }

  #tell(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #hear({ dateline: _version, type, ...detail }: Told | Refusal) {
    const said = detail as { height?: number; using?: boolean; title?: string };
    if (type === "height") {
      this.#height.want(Number(said.height) || 0);
      if (this.#frame) this.#height.fit(this.#isInUse);
    } else if (type === "using") {
      this.#isInUse = said.using === true;
    } else {
      if (type === "ready") this.#begin(said.title ?? "");
      if (type !== "error") this.#learn(detail);
      this.#tell(type, detail);
    }
  }

  #begin(title: string) {
    this.#isReady = true;
    this.#storyTitle = title;
    this.#frame?.iframe.classList.add("there");
    this.#name();
    this.#changes.now();
    for (const [ask, settle] of this.#calls.splice(0)) settle(this.#ask(ask));
  }
}

// A browser that can't have it keeps the light content.
if ("adoptedStyleSheets" in document && !customElements.get("date-line")) {
  customElements.define("date-line", DateLine);
}
