/** The colour of links and highlights that a site chooses for its embed, kept readable: WCAG 2.2 asks text for a contrast of 4.5. */

const MIN_CONTRAST = 4.5;
/** The grounds on which it stands: those of `--card` and `--paper`, the one that is nearer to it. */
export const GROUNDS = { light: '#faf8f3', dark: '#1c2423' } as const;

/** The colour itself, or the nearest shade of it that can be read on the light or the dark ground. */
export function readableAccent(colour: string, scheme: keyof typeof GROUNDS): string {
  const target = scheme === 'light' ? 0 : 255;
  const channels = channelsOf(colour);
  for (let step = 0; step <= 100; step += 1) {
    const shade = hex(channels.map((channel) => channel + ((target - channel) * step) / 100));
    if (contrast(shade, GROUNDS[scheme]) >= MIN_CONTRAST) return shade;
  }
  return hex([target, target, target]);
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
