/** What a published page and its files are called by, absolute. */
export interface Addresses {
  readonly page: string;
  /** Of a file beside the page: "poster.png". */
  file(name: string): string;
  /** Of the page at a fragment: "language=es". */
  view(fragment: string): string;
}

/** @param address that of the page or of the folder it stands in: http or https */
export function addressesOf(address: string): Addresses {
  const page = new URL(address);
  page.hash = "";
  page.search = "";
  const last = page.pathname.split("/").at(-1) ?? "";
  // A name without an ending is a folder, and what stands in it is beside the page.
  if (last !== "" && !last.includes(".")) page.pathname += "/";
  const { href } = page;
  return {
    page: href,
    file: (name) => new URL(name, href).href,
    view: (fragment) => `${href}#${fragment}`,
  };
}
