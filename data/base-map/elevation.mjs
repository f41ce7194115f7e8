import { join } from "node:path";
import { fromHere } from "./from-here.mjs";
import { sources } from "./sources.mjs";

const sharp = fromHere("sharp");

const ROWS = 8;
const COLUMNS = 16;
const SIDE = 675;

// What the source's greys mean in metres: its makers don't say, so they were compared with the
// medians of ETOPO5 under each grey. Depths don't show; the sea lies over them.
const METRES_OF_GREY = [
  [0, -50],
  [96, -32],
  [104, 12],
  [108, 40],
  [120, 107],
  [132, 213],
  [144, 416],
  [156, 616],
  [168, 846],
  [180, 1187],
  [192, 1905],
  [204, 2804],
  [216, 3734],
  [228, 4900],
  [240, 6000],
  [255, 7500],
];

/**
 * Elevation of the world at 2′ (some 3.7 km). `at(lon, lat, zoom)` gives smooth metres, averaged
 * over as much as a pixel of a 512-pixel tile covers at that zoom.
 */
export async function readElevation() {
  const finest = blurred({
    width: COLUMNS * SIDE,
    height: ROWS * SIDE,
    metres: await readMetres(),
  });
  const levels = [finest];
  for (let i = 0; i < 4; i++) levels.push(halved(levels[i]));

  function at(lon, lat, zoom) {
    const level = levels[Math.max(0, 4 - zoom)] ?? levels.at(-1);
    const x = ((lon + 180) / 360) * level.width - 0.5;
    const y = ((90 - lat) / 180) * level.height - 0.5;
    return sampled(level, x, y);
  }

  return { at };
}

async function readMetres() {
  const width = COLUMNS * SIDE;
  const metres = new Float32Array(width * ROWS * SIDE);
  const ofGrey = Array.from({ length: 256 }, (_, grey) => metresOf(grey));
  for (let row = 0; row < ROWS; row++) {
    for (let col = 0; col < COLUMNS; col++) {
      const [r, c] = [row, col].map((number) => String(number).padStart(6, "0"));
      const picture = join(sources.elevation, r, `${r}_${c}.jpg`);
      const greys = await sharp(picture).extractChannel(0).raw().toBuffer();
      for (let y = 0; y < SIDE; y++) {
        for (let x = 0; x < SIDE; x++) {
          metres[(row * SIDE + y) * width + col * SIDE + x] = ofGrey[greys[y * SIDE + x]];
        }
      }
    }
  }
  return metres;
}

function metresOf(grey) {
  const next = METRES_OF_GREY.findIndex(([known]) => known >= grey);
  if (next === 0) return METRES_OF_GREY[0][1];
  const [[lowGrey, low], [highGrey, high]] = METRES_OF_GREY.slice(next - 1, next + 1);
  return low + ((high - low) * (grey - lowGrey)) / (highGrey - lowGrey);
}

/** Takes the steps out of 256 greys and the blocks out of the JPEG. */
function blurred({ width, height, metres }) {
  const weights = [0.06, 0.24, 0.4, 0.24, 0.06];
  const across = new Float32Array(metres.length);
  const both = new Float32Array(metres.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = -2; i <= 2; i++) {
        sum += weights[i + 2] * metres[y * width + ((x + i + width) % width)];
      }
      across[y * width + x] = sum;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = -2; i <= 2; i++) {
        sum += weights[i + 2] * across[Math.min(height - 1, Math.max(0, y + i)) * width + x];
      }
      both[y * width + x] = sum;
    }
  }
  return { width, height, metres: both };
}

function halved({ width, height, metres }) {
  const [w, h] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x;
      half[y * w + x] =
        (metres[at] + metres[at + 1] + metres[at + width] + metres[at + width + 1]) / 4;
    }
  }
  return { width: w, height: h, metres: half };
}

/** A cubic B-spline through the neighbours: smooth in its slopes too, which is what shading shows. */
function sampled({ width, height, metres }, x, y) {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const across = splineWeights(x - x0);
  const down = splineWeights(y - y0);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const row = Math.min(height - 1, Math.max(0, y0 + j - 1)) * width;
    for (let i = 0; i < 4; i++) {
      const col = (x0 + i - 1 + width) % width;
      sum += across[i] * down[j] * metres[row + col];
    }
  }
  return sum;
}

function splineWeights(t) {
  const [t2, t3] = [t * t, t * t * t];
  return [
    (1 - 3 * t + 3 * t2 - t3) / 6,
    (4 - 6 * t2 + 3 * t3) / 6,
    (1 + 3 * t + 3 * t2 - 3 * t3) / 6,
    t3 / 6,
  ];
}
