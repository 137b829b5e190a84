/** One function for a family of triggers (leaders' acts, members' acts, silences): the facts it goes by, then its segments, each under the kinds of acts it is looked at on. */
import type { Fact } from '../expressions.ts'
import { FACTS } from '../expressions.ts'
import { FACT_GROUPS, STANDING_GROUPS } from '../engine/facts.ts'
import { KINDS } from '../engine/layout.ts'
import { FACT } from '../engine/situation.ts'
import { segmentLines, when } from './clauses.ts'
import type { Place } from './emit.ts'
import { TRUTHS } from './ranges.ts'
import { segmentsOf } from './segments.ts'
import type { Named } from './segments.ts'

/** Sets of kinds of acts that conditions ask for: for each kind the sets it is in, as bits of several words. */
export interface KindSets {
  /** The kinds of each set, as source of a list. */
  readonly sets: string[]
}
const BITS = 30
export const kindSetLines = ({ sets }: KindSets): string[] => {
  const words = Math.ceil(sets.length / BITS)
  return Array.from({ length: words }, (_, w) => {
    const bits = KINDS.map((_, kind) => sets.slice(w * BITS, (w + 1) * BITS).reduce((all, set, bit) => all | (set.split(',').includes(String(kind)) ? 1 << bit : 0), 0))
    return `const SETS${w} = Int32Array.of(${bits.join(', ')})`
  })
}
/** The constants that conditions on kinds go by. */
export const kindSetConstants: readonly [string, string][] = [0, 1, 2, 3].map((w) => [`sets${w}`, `SETS${w}[kind]!`])

/** Under which condition something is looked at on these triggers of a family. */
const condition = (on: readonly number[], family: readonly number[], kinds: KindSets): string => {
  if (on.length === family.length) return 'true'
  if (on.length <= 2) return on.map((kind) => `kind === ${kind}`).join(' || ')
  const set = on.join()
  if (!kinds.sets.includes(set)) kinds.sets.push(set)
  const at = kinds.sets.indexOf(set)
  return `(sets${Math.floor(at / BITS)} & ${1 << at % BITS}) !== 0`
}

/** Names of facts given to what was found. */
export const factLines = (facts: ReadonlySet<Fact>): string[] => FACTS.filter((fact) => facts.has(fact)).map((fact) => `const ${fact} = facts[${FACT[fact]}]!${TRUTHS.has(fact) ? ' !== 0' : ''}`)
export const groupsOf = (facts: ReadonlySet<Fact>): string[] => Object.entries(FACT_GROUPS).filter(([, group]) => group.facts.some((fact) => facts.has(fact))).map(([name]) => name)
/** Found by `reflect`, after the turn before. */
const STANDING: ReadonlySet<string> = new Set(STANDING_GROUPS)

export interface Family {
  /** Finding the facts that are not found already. */
  found: string[]
  lines: string[]
  facts: Set<Fact>
  helpers: Set<string>
}

/** `sites`: what notes are about, for a function that notes every change; null for one that does not. */
export const familyOf = (triggers: readonly number[], clauses: readonly Named[], kinds: KindSets, sites: string[] | null): Family => {
  const helpers = new Set<string>()
  const facts = new Set<Fact>()
  const lines: string[] = []
  const asked = new Map<string, Set<number>>()
  for (const segment of segmentsOf(clauses)) {
    const always = segment.on.length === triggers.length
    const place: Place = { kind: triggers.length === 1 ? null : segment.on.length === 1 ? segment.on[0]! : null, loop: false, locals: new Set(), gathered: false, named: new Map(), facts: new Set(), helpers, written: always, sites }
    const body = segmentLines(segment, place)
    for (const group of groupsOf(place.facts)) asked.set(group, new Set([...(asked.get(group) ?? []), ...segment.on]))
    if (always) for (const fact of place.facts) facts.add(fact)
    lines.push(...when(condition(segment.on, triggers, kinds), always || body.length === 0 ? body : [...factLines(place.facts), ...body]))
  }
  const found = [...asked].filter(([group]) => !STANDING.has(group)).flatMap(([group, on]) => when(condition(triggers.filter((trigger) => on.has(trigger)), triggers, kinds), [`${group}()`]))
  return { found, lines, facts, helpers }
}
