/**
 * The clauses of one trigger as straight-line source. Clauses that cannot disturb each other share one pass over the members, in which a member's
 * numbers stand in local variables; the order in which anything can be seen to change stays that of the declarations.
 */
import { DERIVED } from '../expressions.ts'
import type { Expr, Fact, MemberNumber, Who } from '../expressions.ts'
import { GROUP, GROUP_AT, NUMBER } from '../engine/layout.ts'
import { SMALLEST } from '../engine/interpret.ts'
import type { Clause, Effect } from '../principles/declare.ts'
import { STRENGTHS } from '../principles/declare.ts'
import { AT, CODE, COLUMN, asNumber, asTruth, clamped, isTruth, wrapped } from './emit.ts'
import type { Place } from './emit.ts'

const DERIVED_SET: ReadonlySet<string> = new Set(DERIVED)

// ---------------------------------------------------------------- what a clause reads and writes

/** A number somewhere: `own` when it is that of the member a loop is at, so that members cannot meet in it. */
interface Touch {
  what: string
  own: boolean
}
interface Touches {
  reads: Touch[]
  writes: Touch[]
}

const readsOf = (e: Expr | undefined): Touch[] => {
  if (e === undefined || typeof e === 'number') return []
  if ('member' in e) return DERIVED_SET.has(e.member) ? [{ what: '*', own: false }] : [{ what: e.member, own: e.of === 'each' }]
  if ('pair' in e) return [{ what: e.pair === 'bond' ? 'bonds' : 'irritations', own: e.from === 'each' }]
  if ('group' in e) return [{ what: `group.${e.group}`, own: false }]
  return 'op' in e ? e.args.flatMap(readsOf) : []
}
const writeOf = (effect: Effect): Touch =>
  'member' in effect ? { what: effect.member, own: effect.of === 'each' }
  : 'group' in effect ? { what: `group.${effect.group}`, own: false }
  : { what: effect.pair === 'bond' ? 'bonds' : 'irritations', own: effect.from === 'each' }

const touchesOf = ({ when, effects }: Clause): Touches => ({
  reads: [...readsOf(when), ...effects.flatMap((effect) => ('toward' in effect ? readsOf(effect.toward) : readsOf(effect.times))), ...effects.map(writeOf)],
  writes: effects.map(writeOf),
})
/** Two touches of the same number meet unless each member touches only his own; what is derived may come from anywhere. */
const meet = (a: Touch, b: Touch): boolean => (a.what === b.what && !(a.own && b.own)) || a.what === '*' || b.what === '*'
const disturbs = (a: Touches, b: Touches): boolean => a.writes.some((w) => b.reads.some((r) => meet(w, r))) || b.writes.some((w) => a.reads.some((r) => meet(w, r)))

// ---------------------------------------------------------------- passes

export interface Named {
  id: string
  clause: Clause
}
type Pass = { kind: 'group'; clauses: Named[] } | { kind: 'members'; clauses: Named[]; touches: Touches[] }

/** Groups clauses into passes. A clause for the group goes before the pass that is open when the two do not disturb each other. */
const passesOf = (clauses: readonly Named[]): Pass[] => {
  const passes: Pass[] = []
  for (const named of clauses) {
    const touches = touchesOf(named.clause)
    const open = passes.at(-1)
    if (named.clause.for === 'group') {
      const before = open?.kind === 'members' && !open.touches.some((other) => disturbs(touches, other)) ? passes.length - 1 : passes.length
      passes.splice(before, 0, { kind: 'group', clauses: [named] })
    } else if (open?.kind === 'members' && !open.touches.some((other) => disturbs(touches, other))) {
      open.clauses.push(named)
      open.touches.push(touches)
    } else passes.push({ kind: 'members', clauses: [named], touches: [touches] })
  }
  return passes
}

// ---------------------------------------------------------------- source

const LOOPS: Record<Clause['for'], string> = {
  everyone: 'true', group: 'true',
  listeners: 'i !== actor',
  addressed: 'i !== actor && ((to >> i) & 1) === 1',
  one: 'i === singled',
  others: `i !== actor && i !== subject && (to === ${GROUP} || ((to >> i) & 1) === 0)`,
  actor: 'i === actor',
  subject: 'i === subject && i !== actor',
  holder: 'i === holder',
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
const block = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${head} {`, ...indented(lines), '}'])
const when = (condition: string, lines: readonly string[]): string[] => (condition === 'true' ? [...lines] : condition === 'false' ? [] : block(`if (${condition})`, lines))

/** Moves the number at `at` (a local or a place in memory): by a step of `by`, or towards `goal`. */
const moved = (at: string, next: readonly string[]): string[] => [
  `v = ${at}`, ...next, `n = Math.round(${clamped('n')} * 10000) / 10000`, `if ((v > n ? v - n : n - v) >= ${SMALLEST}) ${at.replace(/!$/, '')} = n`,
]
const STEP = ['n = by > 0 ? 1.4 * (1 - v) : 1.4 * v', 'n = v + by * (n < 1 ? n : 1)']

const effectLines = (effect: Effect, holds: string, place: Place): string[] => {
  const change = 'toward' in effect ? [`n = v + ${effect.share} * (goal - v)`] : STEP
  const sized = 'toward' in effect ? [`goal = ${clamped(asNumber(effect.toward, place))}`] : [`by = ${sizeOf(effect, holds, place)}`]
  const to = (at: string): string[] => moved(at, change)
  if ('member' in effect) {
    if (effect.of !== 'each') return [...sized, ...when(`${AT[effect.of]} >= 0`, to(`x[${AT[effect.of]} + ${NUMBER[effect.member]}]!`))]
    return [...sized, ...to(place.locals.has(effect.member) ? effect.member : `x[m + ${NUMBER[effect.member]}]!`)]
  }
  if ('group' in effect) return [...sized, ...to(`x[${GROUP_AT[effect.group]}]!`)]
  return [...sized, ...pairLines(effect, to)]
}

const sizeOf = (effect: Extract<Effect, { by: unknown }>, holds: string, place: Place): string => {
  place.facts.add('fresh')
  const size = effect.down ? -STRENGTHS[effect.by] : STRENGTHS[effect.by]
  const parts = [String(size), ...(holds === '1' ? [] : [holds]), 'fresh', ...(effect.times === undefined || effect.times === 1 ? [] : [asNumber(effect.times, place)])]
  return parts.map(wrapped).join(' * ')
}

const pairLines = (effect: Extract<Effect, { pair: unknown }>, to: (at: string) => string[]): string[] => {
  const row = `${AT[effect.from]} + BONDS${effect.pair === 'bond' ? '' : ' + columns'}`
  const known = effect.from === 'each' ? [] : [`${AT[effect.from]} >= 0`]
  if (effect.to === 'leaders') return when(known.join('') || 'true', block('for (let j = 0; j < leaders; j++)', to(`x[${row} + j]!`)))
  if (effect.to === 'others') {
    return when(known.join('') || 'true', block('for (let j = 0, o = membersAt; j < count; j++, o += stride)', [`if (j === ${CODE[effect.from]} || k[2 * o + FLAGS]! & LEFT) continue`, ...to(`x[${row} + leaders + j]!`)]))
  }
  if (effect.from === effect.to) return []
  const met = [...known, ...(effect.to === 'each' ? [] : [`${COLUMN[effect.to]} >= 0`]), `${CODE[effect.from]} !== ${CODE[effect.to as Who]}`]
  return when(met.join(' && '), to(`x[${row} + ${COLUMN[effect.to as Who]}]!`))
}

const clauseLines = ({ id, clause }: Named, place: Place): string[] => {
  const needs = clause.when
  const simple = needs === undefined || isTruth(needs, place)
  const holds = simple ? '1' : clamped('holds')
  const lines = clause.effects.flatMap((effect) => effectLines(effect, holds, place))
  if (needs === undefined) return [`// ${id}`, ...lines]
  if (simple) {
    const inner = when(asTruth(needs, place), lines)
    return inner.length === 0 ? [] : [`// ${id}`, ...inner]
  }
  return [`// ${id}`, `holds = ${asNumber(needs, place)}`, ...when('holds > 0', lines)]
}

/** Clauses over the same persons share one condition. */
const loopLines = (clauses: readonly Named[], place: Place): string[] => {
  const lines: string[] = []
  for (let i = 0; i < clauses.length; ) {
    const loop = clauses[i]!.clause.for
    const together: string[] = []
    for (; i < clauses.length && clauses[i]!.clause.for === loop; i++) together.push(...clauseLines(clauses[i]!, place))
    if (together.length > 0) lines.push(...when(LOOPS[loop], together))
  }
  return lines
}

/** The own numbers that a pass touches, and those it writes. */
const numbersIn = (touches: readonly Touch[]): MemberNumber[] => (Object.keys(NUMBER) as MemberNumber[]).filter((name) => touches.some(({ what, own }) => own && what === name))

const memberLines = (pass: Extract<Pass, { kind: 'members' }>, place: Place): string[] => {
  const reads = pass.touches.flatMap((touch) => touch.reads)
  // What is derived is computed from memory, so nothing may stand in locals beside it; nor may what is also reached through another role.
  const derives = reads.some(({ what }) => what === '*')
  const shared = new Set(reads.filter(({ own }) => !own).map(({ what }) => what))
  const locals = derives ? [] : numbersIn(reads).filter((name) => !shared.has(name))
  const written = numbersIn(pass.touches.flatMap((touch) => touch.writes)).filter((name) => locals.includes(name))
  const inner = loopLines(pass.clauses, { ...place, loop: true, locals: new Set(locals) })
  if (inner.length === 0) return []
  return block('for (let i = 0, m = membersAt; i < count; i++, m += stride)', [
    'if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue',
    ...locals.map((name) => `${written.includes(name) ? 'let' : 'const'} ${name} = x[m + ${NUMBER[name]}]!`),
    ...inner,
    ...written.map((name) => `x[m + ${NUMBER[name]}] = ${name}`),
  ])
}

export interface Written {
  lines: string[]
  facts: Set<Fact>
  helpers: Set<string>
}

/** All clauses of a trigger, written out. `kind` is the act's kind when the trigger is one. */
export const writeClauses = (clauses: readonly Named[], kind: number | null): Written => {
  const place: Place = { kind, loop: false, locals: new Set(), gathered: false, named: new Map(), facts: new Set(), helpers: new Set() }
  const lines = passesOf(clauses).flatMap((pass) => (pass.kind === 'group' ? pass.clauses.flatMap((named) => clauseLines(named, place)) : memberLines(pass, place)))
  return { lines, facts: place.facts, helpers: place.helpers }
}
