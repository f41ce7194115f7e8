/**
 * What a service worker has around it, as far as it is used here: TypeScript has it only in a library that
 * contradicts that of pages.
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options?: {
      readonly includeUncontrolled?: boolean;
      readonly type?: "window" | "all";
    }): Promise<readonly WorkerClient[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchedEvent) => void): void;
  addEventListener(type: "message", listener: (event: ToldEvent) => void): void;
}

/** A page, or a worker of one. */
export interface WorkerClient {
  readonly id: string;
  postMessage(message: unknown): void;
}

export interface LastingEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchedEvent extends LastingEvent {
  readonly request: Request;
  /** Of the page that asks; empty for one that is yet to come. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface ToldEvent extends LastingEvent {
  readonly data: unknown;
  readonly source: WorkerClient | null;
}
