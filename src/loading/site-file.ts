import { embeddedScript, fetchEmbedded } from "../one-file/embedded-files.ts";

/** Whether the page is built as one file, which has the site's other files within it. */
export const isOneFile = import.meta.env.MODE === "file";

/** Fetches a file of the site by its address: from its host, or from within the page that has them all. */
export const fetchSiteFile = (url: string, request?: RequestInit): Promise<Response> =>
  isOneFile ? fetchEmbedded(url, request) : fetch(url, request);

/** The address at which a worker finds its script, a file of the site that the page has within it. */
export const embeddedWorker: (url: string) => Promise<string> = embeddedScript;
