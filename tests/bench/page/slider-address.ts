/** Pixels from the page's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where map and slider lie on the page that has nothing else, and what the map looks at. */
export interface SliderPage {
  /** Address of the folder that the ground's files are in, from the page. */
  readonly site: string;
  readonly map: Box;
  readonly slider: Box;
  readonly view: { readonly lon: number; readonly lat: number; readonly zoom: number };
}

/** As the query of an address. */
export function writeSliderPage(page: SliderPage): string {
  return `?page=${encodeURIComponent(JSON.stringify(page))}`;
}

/** Throws where the query names no such page. */
export function readSliderPage(query: string): SliderPage {
  const page = new URLSearchParams(query).get("page");
  if (!page) throw new Error("the address says nothing of map and slider: ?page=…");
  return JSON.parse(page) as SliderPage;
}
