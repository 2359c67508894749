/** Least contrast of text that people with poor sight can read: WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * The contrast of a text, from 1 to 21. `behind` are the backgrounds it stands on, nearest first, as browsers write them:
 * `rgb(0, 0, 0)` or `rgba(0, 0, 0, 0.5)`. Behind the last is white.
 */
export function contrast(colour: string, behind: readonly string[]): number {
  const ground = behind.map(parse).reduceRight(over, [255, 255, 255, 1]);
  const [text, back] = [over(ground, parse(colour)), ground].map(luminance) as [number, number];
  return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
}

function parse(colour: string): Colour {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`Reading a colour: expected rgb(…) or rgba(…), got "${colour}"`);
  return [red, green, blue, alpha];
}

function over(below: Colour, above: Colour): Colour {
  const [red, green, blue] = [0, 1, 2].map((i) => above[i]! * above[3] + below[i]! * (1 - above[3]));
  return [red!, green!, blue!, 1];
}

/** Relative luminance as WCAG defines it. */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
