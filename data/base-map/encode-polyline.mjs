/**
 * A line as text, by the Encoded Polyline Algorithm Format: differences of whole steps, five bits to a
 * letter, here longitude before latitude and so many steps to a degree. Repeated points are left out.
 */
export function encodePolyline(line, steps) {
  let text = "";
  let [lastX, lastY] = [0, 0];
  for (const [index, [lon, lat]] of line.entries()) {
    const [x, y] = [Math.round(lon * steps), Math.round(lat * steps)];
    if (index > 0 && x === lastX && y === lastY) continue;
    text += letters(x - lastX) + letters(y - lastY);
    [lastX, lastY] = [x, y];
  }
  return text;
}

function letters(difference) {
  let rest = difference < 0 ? ~(difference << 1) : difference << 1;
  let text = "";
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}
