import { labelFeature } from "./make-area-labels.mjs";
import { writeMade } from "./sources.mjs";

// English, Spanish (lines as they are to break), the zooms it shows at, longitude and latitude.
// Placed by hand: names along a line would be cut at the edges of tiles. So would the Suchiate's,
// which bends too much besides; what shows beyond zoom 12 is a river, and written smaller.
const WATERS = [
  ["Pacific\nOcean", "Océano\nPacífico", 1, 8, -107, 12.6],
  ["South Pacific\nOcean", "Océano\nPacífico Sur", 3, 5, -110, -22],
  ["Atlantic\nOcean", "Océano\nAtlántico", 1, 8, -60, 30.5],
  ["Gulf of\nMexico", "Golfo de\nMéxico", 3, 8, -91.3, 25.2],
  ["Caribbean Sea", "Mar Caribe", 3, 8, -76.6, 14.9],
  ["Hudson\nBay", "Bahía de\nHudson", 3, 6, -85.5, 60],
  ["Gulf of\nCalifornia", "Golfo de\nCalifornia", 5, 9, -110.6, 26.1],
  ["Gulf of\nTehuantepec", "Golfo de\nTehuantepec", 5, 11, -94.85, 15.2],
  ["Bay of\nCampeche", "Bahía de\nCampeche", 5, 9, -94.1, 19.7],
  ["Gulf of\nHonduras", "Golfo de\nHonduras", 6, 11, -87.8, 16.2],
  ["Gulf of\nPanama", "Golfo de\nPanamá", 6, 11, -79.3, 8.1],
  ["Straits of Florida", "Estrecho de Florida", 6, 9, -81, 24],
  ["Yucatán Channel", "Canal de Yucatán", 6, 9, -85.8, 21.6],
  ["Gulf of\nDarién", "Golfo de\nDarién", 7, 12, -76.95, 8.75],
  ["Lake Nicaragua", "Lago Cocibolca", 7, 12, -85.4, 11.55],
  ["Gulf of Urabá", "Golfo de Urabá", 8, 12, -76.85, 8.25],
  ["Gulf of Fonseca", "Golfo de Fonseca", 8, 12, -87.72, 13.12],
  ["Suchiate\nRiver", "Río\nSuchiate", 9, 14, -92.215, 14.835],
  ["Laguna Madre", "Laguna Madre", 8, 12, -97.55, 24.9],
];

export function makeSeaLabels() {
  const labels = WATERS.map(([name, name_es, zoom, until, lon, lat]) =>
    labelFeature([lon, lat], { name, name_es, zoom, until }),
  );
  writeMade("sea-labels.json", labels);
}
