/** Small sums behind the drawing: marks that must not cover each other, and a sentence cut to a glimpse. */

/** Places as close to the wished ones as keeps them `gap` apart and within [low, high]; `wished` must rise. With too little room they share it evenly. */
export function spread(wished: readonly number[], gap: number, low: number, high: number): number[] {
  const step = wished.length < 2 ? gap : Math.min(gap, (high - low) / (wished.length - 1))
  const placed: number[] = []
  for (const [i, x] of wished.entries()) placed.push(Math.max(x, i === 0 ? low : placed[i - 1]! + step))
  for (let i = placed.length - 1, most = high; i >= 0; i--, most = placed[i + 1]! - step) placed[i] = Math.min(placed[i]!, most)
  return placed
}

/** The beginning of a sentence, cut between words: "Wie kent die twijfel…". */
export function glimpse(text: string, most = 30): string {
  const plain = text.trim().replace(/\s+/g, ' ')
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most + 1).replace(/\s+\S*$/, '').slice(0, most)
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`
}
