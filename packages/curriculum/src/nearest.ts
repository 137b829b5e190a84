/** "Did you mean …?": the closest of a list of words, and long lists of ids said in short. */

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

/** The nearest word if it is near enough to be a slip (at most two edits in five letters), else undefined. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let found: string | undefined
  let least = Math.round(word.length * 0.4) + 1
  for (const candidate of words) {
    const edits = distance(wanted, candidate.toLowerCase())
    if (edits < least) [found, least] = [candidate, edits]
  }
  return found
}

/** "g1–g116, r3" instead of a hundred ids: runs of numbered ids are joined, everything else is listed. */
export function shortList(ids: readonly string[]): string {
  const numbered = ids.map((id) => ({ id, match: /^([A-Za-z]+)(\d+)$/.exec(id) }))
  const parts: string[] = []
  for (let i = 0; i < numbered.length; i++) {
    const first = numbered[i]!
    let last = i
    const follows = (k: number) => {
      const [one, next] = [numbered[k]?.match, numbered[k + 1]?.match]
      return one && next && one[1] === next[1] && Number(next[2]) === Number(one[2]) + 1
    }
    while (follows(last)) last++
    if (last > i + 1) {
      parts.push(`${first.id}–${numbered[last]!.id}`)
      i = last
    } else parts.push(first.id)
  }
  return parts.join(', ')
}

const meant = (word: string, words: Iterable<string>): string => {
  const near = nearest(word, words)
  return near ? `; did you mean ${near}?` : ''
}

/** Sentence about a word that is not on a list. */
export const notOneOf = (word: string, words: Iterable<string>): string => `"${word}" is not known here${meant(word, words)}`
