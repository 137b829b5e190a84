import type { Found, GiveawayKind } from './found.ts'

/** Every match of a pattern as a finding; `group` takes the place of that part of it. */
export function each(text: string, pattern: RegExp, kind: GiveawayKind, group = 0): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[group]
    if (said === undefined) return []
    const from = match.index + match[0].lastIndexOf(said)
    return [{ kind, from, to: from + said.length }]
  })
}
