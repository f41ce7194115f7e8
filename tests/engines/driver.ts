/** A browser that is driven from outside, in the words of W3C WebDriver. */
export interface Driver {
  /** What the browser calls itself: name and version. */
  readonly browser: string;
  /** Sends a command and gives its value; rejects with what the browser says where it refuses. */
  send(command: Command, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Makes the page so large, in CSS pixels, however large the window must be for it. */
  resizePage(size: PageSize): Promise<void>;
  quit(): Promise<void>;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The commands that are used here: their method, and their path below the session (W3C WebDriver, 6.3). */
export const commands = {
  DeleteSession: ["DELETE", ""],
  Navigate: ["POST", "/url"],
  ExecuteScript: ["POST", "/execute/sync"],
  ElementClick: ["POST", "/element/{id}/click"],
  ElementClear: ["POST", "/element/{id}/clear"],
  ElementSendKeys: ["POST", "/element/{id}/value"],
  PerformActions: ["POST", "/actions"],
  SetTimeouts: ["POST", "/timeouts"],
  SetWindowRect: ["POST", "/window/rect"],
  TakeScreenshot: ["GET", "/screenshot"],
  GetWindowHandles: ["GET", "/window/handles"],
  SwitchToWindow: ["POST", "/window"],
} as const;

export type Command = keyof typeof commands;

/** What stands for an element of the page in params and values. */
export const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export type ElementReference = { readonly [elementKey]: string };

/** Milliseconds. Software draws the map, and may hold up everything else as it does. */
export const patience = { script: 60_000, pageLoad: 60_000, implicit: 0 };
