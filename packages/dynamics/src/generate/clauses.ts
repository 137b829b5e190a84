/**
 * A segment of clauses as straight-line source. In a walk over the members a member's numbers stand in local variables; what one clause changes the
 * next one sees, as the interpreter has it. Told, every change is noted as well (engine/notes.ts).
 */
import { all } from '../expressions.ts'
import type { Expr, MemberNumber, Who } from '../expressions.ts'
import { FIRST_LEADER, GROUP, GROUP_AT, MOST_MEMBERS, NONE, NUMBER } from '../engine/layout.ts'
import { HALF, PART, REST, SMALLEST } from '../curves.ts'
import type { Clause, Effect } from '../principles/declare.ts'
import { STRENGTHS } from '../principles/declare.ts'
import { AT, CODE, COLUMN, asNumber, asTruth, isTruth, within, wrapped } from './emit.ts'
import type { Place } from './emit.ts'
import { rangeOf } from './ranges.ts'
import type { Range } from './ranges.ts'
import type { Named, Segment, Touch } from './segments.ts'

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
export const block = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${head} {`, ...indented(lines), '}'])
export const when = (condition: string, lines: readonly string[]): string[] => (condition === 'true' ? [...lines] : condition === 'false' ? [] : block(`if (${condition})`, lines))

/** How a change is noted: source of what a note needs besides the numbers, given on whom and towards whom (codes of seats), and which of several such it is. */
type Note = ((on: string, seat: string, which: string) => string) | null

/** How a number moves: a step of size `by` within a range, or a share of the way to `goal`. */
type Move = { size: Range } | { share: number }

/** The nearest step of 0.0001, as `roundShare` finds it (curves.ts). */
export const ROUNDED = [`n = Math.floor(n * 10000 + ${HALF})`, `n = n * ${PART} + n * ${REST}`]

/** As curves.ts takes a step: full size until about .7 lies ahead. Steps below .7 cannot pass a bound. */
const SURE = 0.7
const reached = (move: Move): string[] => {
  if ('share' in move) return [`n = v + ${move.share} * (goal - v)`]
  const { least, most } = move.size
  const ahead = least >= 0 ? '1.4 * (1 - v)' : most <= 0 ? '1.4 * v' : 'by > 0 ? 1.4 * (1 - v) : 1.4 * v'
  const bounds = [...(least < -SURE ? ['n < 0 ? 0 : '] : []), ...(most > SURE ? ['n > 1 ? 1 : '] : [])].join('')
  return [`n = ${ahead}`, 'n = v + by * (n < 1 ? n : 1)', ...(bounds ? [`n = ${bounds}n`] : [])]
}

/**
 * Moves a number, unless it would hardly move: a local, or the number at a place in memory. What happens at every act of a family is written out;
 * what only some kinds do is left to the same steps as functions (engine/steps.ts), so that the code stays small.
 */
const moved = (number: { local: string } | { at: string }, move: Move, place: Place, note: string | null): string[] => {
  if ('at' in number && !place.written) {
    const name = `${'share' in move ? 'drift' : 'step'}${note === null ? '' : 'Noted'}`
    place.helpers.add(name)
    const args = [number.at, ...('share' in move ? [String(move.share)] : []), ...(note === null ? [] : [note])]
    return [`amount[0] = ${'share' in move ? 'goal' : 'by'}`, `${name}(${args.join(', ')})`]
  }
  const [read, write] = 'local' in number ? [number.local, number.local] : [`x[${number.at}]!`, `x[${number.at}]`]
  const far = `Math.abs(n - v) >= ${SMALLEST}`
  return [`v = ${read}`, ...reached(move), ...ROUNDED, ...(note === null ? ['either[0] = v', 'either[1] = n', `${write} = either[+(${far})]!`] : block(`if (${far})`, [`${write} = n`, `note(${note}, v, n)`]))]
}

/** A step of less than this cannot make a change of SMALLEST, rounding included. */
const TOO_SMALL = SMALLEST - 0.0001

const effectLines = (effect: Effect, holds: Held, place: Place, note: Note): string[] => {
  if ('toward' in effect) {
    const goal = `goal = ${within(asNumber(effect.toward, place), effect.toward)}`
    return [goal, ...changed(effect, { share: effect.share }, place, note)]
  }
  const { code, range } = sizeOf(effect, holds, place)
  const lines = changed(effect, { size: range }, place, note)
  const mayVanish = range.least <= 0 && range.most >= 0 && code.includes('?')
  return [`by = ${code}`, ...(mayVanish ? when(`by > ${TOO_SMALL} || by < -${TOO_SMALL}`, lines) : lines)]
}

/** Makes the change wherever the effect says. */
const changed = (effect: Effect, move: Move, place: Place, note: Note): string[] => {
  const to = (at: string, on: string, seat = String(NONE), which = '0'): string[] => moved({ at }, move, place, note && note(on, seat, which))
  if ('member' in effect) {
    if (effect.of !== 'each') return when(`${AT[effect.of]} >= 0`, to(`${AT[effect.of]} + ${NUMBER[effect.member]}`, CODE[effect.of]))
    return place.locals.has(effect.member) ? moved({ local: effect.member }, move, place, note && note(CODE.each, String(NONE), '0')) : to(`m + ${NUMBER[effect.member]}`, CODE.each)
  }
  if ('group' in effect) return to(String(GROUP_AT[effect.group]), String(NONE))
  return pairLines(effect, to)
}

/** How far a clause holds: source, between 0 and 1. */
type Held = string

const sizeOf = (effect: Extract<Effect, { by: unknown }>, holds: Held, place: Place): { code: string; range: Range } => {
  place.facts.add('fresh')
  const size = effect.down ? -STRENGTHS[effect.by] : STRENGTHS[effect.by]
  const parts = [String(size), ...(holds === '1' ? [] : [holds]), 'fresh', ...(effect.times === undefined || effect.times === 1 ? [] : [asNumber(effect.times, place)])]
  const factor = rangeOf(effect.times ?? 1)
  // How far the clause holds and how fresh the act is are both 0 to 1.
  const ends = [0, size * factor.least, size * factor.most]
  return { code: parts.map(wrapped).join(' * '), range: { least: Math.min(...ends), most: Math.max(...ends) } }
}

const pairLines = (effect: Extract<Effect, { pair: unknown }>, to: (at: string, on: string, seat: string, which?: string) => string[]): string[] => {
  const on = CODE[effect.from]
  const row = `${AT[effect.from]} + BONDS${effect.pair === 'bond' ? '' : ' + columns'}`
  const known = effect.from === 'each' ? [] : [`${AT[effect.from]} >= 0`]
  if (effect.to === 'leaders') return when(known.join('') || 'true', block('for (let j = 0; j < leaders; j++)', to(`${row} + j`, on, `${FIRST_LEADER} + j`, 'j')))
  if (effect.to === 'others') {
    return when(known.join('') || 'true', block('for (let j = 0, o = membersAt; j < count; j++, o += stride)', [`if (j === ${CODE[effect.from]} || k[2 * o + FLAGS]! & LEFT) continue`, ...to(`${row} + leaders + j`, on, 'j', 'j')]))
  }
  if (effect.from === effect.to) return []
  const met = [...known, ...(effect.to === 'each' ? [] : [`${COLUMN[effect.to]} >= 0`]), `${CODE[effect.from]} !== ${CODE[effect.to as Who]}`]
  return when(met.join(' && '), to(`${row} + ${COLUMN[effect.to as Who]}`, on, CODE[effect.to as Who]))
}

/** Where a note stands among a turn's: by clause, then by whom the clause is looked at for, then by effect, then by whom it is towards. */
const noteKey = (at: number, each: string, effect: number, which: string): string => {
  const fixed = (at * MOST_MEMBERS * 16 + effect) * 32
  return [String(fixed), ...(each === '0' ? [] : [`${16 * 32} * ${each}`]), ...(which === '0' ? [] : [which])].join(' + ')
}
/** The place of a principle and a variable in the table of what notes are about. */
const siteOf = (sites: string[], id: string, effect: Effect): number => {
  const site = `${id} ${'member' in effect ? effect.member : 'group' in effect ? effect.group : effect.pair}`
  if (!sites.includes(site)) sites.push(site)
  return sites.indexOf(site)
}

const clauseLines = ({ id, at, clause }: Named, place: Place, ahead: Ahead = NOTHING_AHEAD): string[] => {
  const { needs, guard } = ahead.of(clause)
  const noteOf = (effect: Effect, e: number): Note => place.sites && ((on, seat, which) => `${noteKey(at, place.loop ? 'i' : '0', e, which)}, ${siteOf(place.sites!, id, effect)}, ${on}, ${seat}`)
  const simple = needs === undefined || isTruth(needs, place)
  const holds = simple ? '1' : rangeOf(needs).most <= 1 ? 'holds' : '(holds > 1 ? 1 : holds)'
  const lines = clause.effects.flatMap((effect, e) => effectLines(effect, holds, place, noteOf(effect, e)))
  const held = needs === undefined ? lines : simple ? when(asTruth(needs, place), lines) : [`holds = ${asNumber(needs, place)}`, ...when('holds > 0', lines)]
  const inner = when(guard, held)
  return inner.length === 0 ? [] : [`// ${id}`, ...inner]
}

// ---------------------------------------------------------------- what is the same for everyone

/** What a clause asks within a walk over the members, and the name of what it asks that is the same for all of them; 'true' when there is no such thing. */
interface Ahead {
  of(clause: Clause): { needs: Expr | undefined; guard: string }
}
const NOTHING_AHEAD: Ahead = { of: ({ when: needs }) => ({ needs, guard: 'true' }) }

/** Whether an expression cannot change in a walk that writes these numbers, nor differ from member to member. */
export const isFixed = (e: Expr, writes: ReadonlySet<string> = new Set()): boolean =>
  typeof e === 'number' || 'fact' in e || 'kind' in e || ('group' in e && !writes.has(`group.${e.group}`)) || ('op' in e && e.args.every((arg) => isFixed(arg, writes)))

/** Asks ahead of a walk what is the same for all: the names are collected with what they stand for. */
const askedAhead = (touches: Segment['touches'], place: Place, names: Map<string, string>): Ahead => {
  const writes = new Set(touches.flatMap((touch) => touch.writes.map(({ what }) => what)))
  return {
    of: ({ when: needs }) => {
      if (needs === undefined || typeof needs === 'number') return { needs, guard: 'true' }
      const parts = 'op' in needs && needs.op === 'times' ? needs.args : [needs]
      const fixed = parts.filter((part) => isFixed(part, writes) && isTruth(part, place))
      if (fixed.length === 0) return { needs, guard: 'true' }
      const code = fixed.map((part) => wrapped(asTruth(part, place))).join(' && ')
      if (!names.has(code)) names.set(code, `may${names.size}`)
      const rest = parts.filter((part) => !fixed.includes(part))
      return { needs: rest.length === 0 ? undefined : all(...rest), guard: names.get(code)! }
    },
  }
}

/** Whom of the members a walk is for. */
const LOOPS: Partial<Record<Clause['for'], string>> = {
  everyone: 'true',
  listeners: 'i !== actor',
  addressed: 'i !== actor && ((to >> i) & 1) === 1',
  others: `i !== actor && i !== subject && (to === ${GROUP} || ((to >> i) & 1) === 0)`,
}
/** Clauses over the same persons share one condition. */
const loopLines = (clauses: readonly Named[], place: Place, ahead?: Ahead): string[] => {
  const lines: string[] = []
  for (let i = 0; i < clauses.length; ) {
    const loop = clauses[i]!.clause.for
    const together: string[] = []
    for (; i < clauses.length && clauses[i]!.clause.for === loop; i++) together.push(...clauseLines(clauses[i]!, place, ahead))
    if (together.length > 0) lines.push(...when(LOOPS[loop] ?? 'true', together))
  }
  return lines
}

/** The own numbers that a segment touches, and those it writes. */
const numbersIn = (touches: readonly Touch[]): MemberNumber[] => (Object.keys(NUMBER) as MemberNumber[]).filter((name) => touches.some(({ what, own }) => own && what === name))

/** What happens to one person, whose numbers are read once before and written once after. */
const personLines = ({ clauses, touches }: Segment, place: Place, ahead?: Ahead): string[] => {
  const reads = touches.flatMap((touch) => touch.reads)
  // What is derived is computed from memory, so nothing may stand in locals beside it; nor may what is also reached through another role.
  const derives = reads.some(({ what }) => what === '*')
  const shared = new Set(reads.filter(({ own }) => !own).map(({ what }) => what))
  const locals = derives || !place.written ? [] : numbersIn(reads).filter((name) => !shared.has(name))
  const written = numbersIn(touches.flatMap((touch) => touch.writes)).filter((name) => locals.includes(name))
  const inner = loopLines(clauses, { ...place, loop: true, locals: new Set(locals) }, ahead)
  if (inner.length === 0) return []
  return [
    ...locals.map((name) => `${written.includes(name) ? 'let' : 'const'} ${name} = x[m + ${NUMBER[name]}]!`),
    ...inner,
    ...written.map((name) => `x[m + ${NUMBER[name]}] = ${name}`),
  ]
}

/** A walk over the members in the room; left out where nothing in it can hold for anyone. */
const walkLines = (segment: Segment, place: Place): string[] => {
  const names = new Map<string, string>()
  const ahead = askedAhead(segment.touches, place, names)
  const lines = personLines(segment, place, ahead)
  if (lines.length === 0) return []
  const walk = block('for (let i = 0, m = membersAt; i < count; i++, m += stride)', ['if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue', ...lines])
  if (names.size === 0) return walk
  const guards = new Set(segment.clauses.map(({ clause }) => ahead.of(clause).guard))
  const asked = [...names].map(([code, name]) => `const ${name} = ${code}`)
  return ['{', ...indented([...asked, ...when(guards.has('true') ? 'true' : [...guards].join(' || '), walk)]), '}']
}

/** A segment, looked at for each of the members in the room, for one person who is there, or for the group. */
export const segmentLines = (segment: Segment, place: Place): string[] => {
  if (segment.about === 'group') return segment.clauses.flatMap((named) => clauseLines(named, place))
  if (segment.about === 'members') return walkLines(segment, place)
  const lines = personLines(segment, place)
  if (lines.length === 0) return []
  const who = segment.about === 'one' ? 'singled' : segment.about
  return block(`if (${segment.about === 'subject' ? 'subject !== actor && ' : ''}${who}Here)`, [...(lines.some((line) => /\bi\b/.test(line)) ? [`const i = ${who}`] : []), `const m = ${who}At`, ...lines])
}
