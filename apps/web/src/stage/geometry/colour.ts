/** Colours as #rrggbb: mixing, shading, and the tone of a room by day or in the evening. */
const channels = (hex: string): [number, number, number] => [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)]
const text = (rgb: readonly number[]): string => `#${rgb.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`

const known = new Map<string, string>()
/** Colours repeat endlessly while figures move, so each mixture is made once. */
function once(key: string, make: () => string): string {
  let colour = known.get(key)
  if (colour === undefined) known.set(key, (colour = make()))
  return colour
}

export const blend = (a: string, b: string, t: number): string =>
  once(`${a}${b}${t}`, () => {
    const to = channels(b)
    return text(channels(a).map((v, i) => v + (to[i]! - v) * t))
  })
/** Toward the plum shade that all shadows of the room share. */
export const dark = (colour: string, t = 0.24): string => blend(colour, '#2a1f33', t)
/** Toward the warm light of the window. */
export const light = (colour: string, t = 0.15): string => blend(colour, '#fff3dc', t)
/** As if seen through coloured glass of this strength. */
export const glass = (colour: string, tint: string, t: number): string =>
  once(`${colour}*${tint}${t}`, () => {
    const by = channels(tint)
    return text(channels(colour).map((v, i) => v * (1 - t + (t * by[i]!) / 255)))
  })
/** Perceived brightness, 0 black … 1 white. */
export const brightness = (colour: string): number => {
  const [r, g, b] = channels(colour)
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}
