import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";

/** Another map style to lay a story on. */
export interface OtherGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** What lies below the names, and the names, each from the ground up. */
  readonly layers: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
  readonly glyphs?: string;
  readonly sprite?: StyleSpecification["sprite"];
}

// Of the ids that a style may have chosen, some are the story's own.
const prefix = "ground:";

/** How long a style may take, in milliseconds, before the reader gets the site's own ground. */
const patience = 8_000;

/**
 * Fetches a style (MapLibre Style Specification, version 8). Null where it can't be had or is no
 * style; the console then says what is wrong, and the map keeps its own ground.
 */
export async function fetchOtherGround(url: string): Promise<OtherGround | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`the host answered ${response.status}`);
    const ground = otherGround(await response.json(), response.url || url);
    if (!ground) throw new Error("it is no style of version 8 with sources and layers");
    return ground;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.warn(`the style ${url} can't be used (${why}): the map keeps its own ground`);
    return null;
  }
}

/** A style as a ground: its ids kept apart from the story's, its addresses absolute. Null for no style. */
export function otherGround(style: unknown, url: string): OtherGround | null {
  if (!isStyle(style)) return null;
  const layers = style.layers.map((layer) => ({
    ...layer,
    id: prefix + layer.id,
    ...("source" in layer ? { source: prefix + layer.source } : {}),
  })) as LayerSpecification[];
  const firstName = layers.findIndex(({ type }) => type === "symbol");
  const below = firstName < 0 ? layers.length : firstName;
  return {
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([id, source]) => [prefix + id, absolute(source, url)]),
    ),
    layers: layers.slice(0, below),
    names: layers.slice(below),
    ...(style.glyphs ? { glyphs: resolve(style.glyphs, url) } : {}),
    ...(typeof style.sprite === "string" ? { sprite: resolve(style.sprite, url) } : {}),
  };
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== "object" || value === null) return false;
  const { version, sources, layers } = value as Partial<StyleSpecification>;
  return version === 8 && typeof sources === "object" && sources !== null && Array.isArray(layers);
}

function absolute(source: SourceSpecification, base: string): SourceSpecification {
  return {
    ...source,
    ...("url" in source && source.url ? { url: resolve(source.url, base) } : {}),
    ...("tiles" in source && source.tiles
      ? { tiles: source.tiles.map((tile) => resolve(tile, base)) }
      : {}),
  } as SourceSpecification;
}

/** An absolute address, with the braces of a template left as they are. */
function resolve(address: string, base: string): string {
  return new URL(address, base).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}
