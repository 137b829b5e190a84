/** An expression of the little language as TypeScript source over flat memory. What an expression means is told by engine/compile.ts; here it is only written out. */
import { TRAITS } from '../expressions.ts'
import type { Derived, Expr, Fact, MemberNumber, Op, Who } from '../expressions.ts'
import { ANNOUNCED, COAT_ON, DERIVED_SLOTS, DERIVED_STRIDE, FIRST_LEADER, GROUP, GROUP_AT, KIND, NOBODY, NUMBER, STANDING } from '../engine/layout.ts'
import type { DerivedSlot } from '../engine/layout.ts'
import { TRUTHS, neverAbove, neverBelow } from './ranges.ts'

/** Where expressions are written out: what is known there, and what has been used. */
export interface Place {
  /** The trigger's act kind when the code is for one kind only. */
  kind: number | null
  /** Whether there is an `each`. */
  loop: boolean
  /** Own numbers that stand in local variables instead of memory. */
  locals: ReadonlySet<MemberNumber>
  /** Whether derived numbers were gathered beforehand (the state no longer changes), or must be computed from memory. */
  gathered: boolean
  /** Subexpressions that already have a name. */
  named: Map<string, Source>
  facts: Set<Fact>
  helpers: Set<string>
  /** Whether steps are written out rather than called (clauses.ts). */
  written: boolean
  /** What notes are about, where every change is noted (clauses.ts). */
  sites: string[] | null
}

/** Source, and whether its value is true or false rather than a number. */
export interface Source {
  code: string
  truth: boolean
}

const truth = (code: string): Source => ({ code, truth: true })
const number = (code: string): Source => ({ code, truth: false })
const literal = (n: number): string => (n < 0 ? `(${n})` : String(n))

export const keyOf = (e: Expr): string => JSON.stringify(e)

/** Where someone's numbers begin: `m` for each, else a constant that is −1 when he is no member. */
export const AT: Record<Who, string> = { each: 'm', actor: 'actorAt', subject: 'subjectAt', holder: 'holderAt' }
export const CODE: Record<Who, string> = { each: 'i', actor: 'actor', subject: 'subject', holder: 'holder' }
/** Column of someone among a member's bonds, −1 when he has none. */
export const COLUMN: Record<Who, string> = { each: '(leaders + i)', actor: 'actorColumn', subject: 'subjectColumn', holder: 'holderColumn' }
const INDEX: Record<Who, string> = CODE

const ifMember = (of: Who, code: string): string => (of === 'each' ? code : `(${AT[of]} < 0 ? 0 : ${code})`)

const memberNumber = (name: MemberNumber, of: Who, place: Place): string =>
  of === 'each' ? (place.locals.has(name) ? name : `x[m + ${NUMBER[name]}]!`) : ifMember(of, `x[${AT[of]} + ${NUMBER[name]}]!`)

const FLAG: Partial<Record<Derived, number>> = { announced: ANNOUNCED, standing: STANDING, coatOn: COAT_ON }

const derivedNumber = (name: Derived, of: Who, place: Place): Source => {
  const flag = FLAG[name]
  if (flag !== undefined) return of === 'each' ? truth(`(k[2 * m + FLAGS]! & ${flag}) !== 0`) : truth(`(${AT[of]} >= 0 && (k[2 * ${AT[of]} + FLAGS]! & ${flag}) !== 0)`)
  const slot = DERIVED_SLOTS.indexOf(name as DerivedSlot)
  if (place.gathered && slot >= 0) return number(ifMember(of, `derived[${DERIVED_STRIDE} * ${INDEX[of]} + ${slot}]!`))
  const helper = name === 'cohesion' ? 'cohesionOf' : name === 'intent' ? 'pressing' : name
  place.helpers.add(helper)
  return number(ifMember(of, `${helper}(${INDEX[of]})`))
}

const position = (is: Extract<Expr, { is: unknown }>['is'], place: Place): Source => {
  if (!place.loop) return truth('false')
  switch (is) {
    case 'addressed': return truth('(actor !== i && ((to >> i) & 1) === 1)')
    case 'singled': return truth(`(to !== ${GROUP} && ((to >> i) & 1) === 1)`)
    case 'last': case 'actor': return truth('actor === i')
    case 'beforeLast':
      place.helpers.add('speakerBefore')
      return truth('beforeLast === i')
    case 'subject': return truth('subject === i')
    case 'holder': return truth('holder === i')
    case 'askedByLeader': return truth(`(actor >= ${FIRST_LEADER} && actor < ${NOBODY} && singled === i)`)
  }
}

const pair = (e: Extract<Expr, { pair: unknown }>, place: Place): string => {
  if (e.to === 'leaders' || e.to === 'others') {
    place.helpers.add('related')
    return ifMember(e.from, `related('${e.pair}', ${INDEX[e.from]}, '${e.to}')`)
  }
  if (e.from === e.to) return '0'
  const at = `x[${AT[e.from]} + BONDS + ${e.pair === 'bond' ? '' : 'columns + '}${COLUMN[e.to]}]!`
  const none = [...(e.from === 'each' ? [] : [`${AT[e.from]} < 0`]), ...(e.to === 'each' ? [] : [`${COLUMN[e.to]} < 0`]), `${CODE[e.from]} === ${CODE[e.to]}`]
  return `(${none.join(' || ')} ? 0 : ${at})`
}

export const sourceOf = (e: Expr, place: Place): Source => {
  if (typeof e === 'number') return number(literal(e))
  const name = place.named.get(keyOf(e))
  if (name !== undefined) return name
  if ('member' in e) return e.member in NUMBER ? number(memberNumber(e.member as MemberNumber, e.of, place)) : derivedNumber(e.member as Derived, e.of, place)
  if ('trait' in e) return number(ifMember(e.of, `traits[${TRAITS.length} * ${INDEX[e.of]} + ${TRAITS.indexOf(e.trait)}]!`))
  if ('theme' in e) return number(ifMember(e.of, `${e.theme}[THEME_COUNT * ${INDEX[e.of]} + theme]!`))
  if ('pair' in e) return number(pair(e, place))
  if ('group' in e) return number(`x[${GROUP_AT[e.group]}]!`)
  if ('fact' in e) {
    place.facts.add(e.fact)
    return { code: e.fact, truth: TRUTHS.has(e.fact) }
  }
  if ('kind' in e) {
    const kinds = e.kind.map((kind) => KIND[kind])
    return place.kind === null ? truth(`(${kinds.map((kind) => `kind === ${kind}`).join(' || ')})`) : truth(String(kinds.includes(place.kind)))
  }
  if ('is' in e) return position(e.is, place)
  return operation(e.op, e.args, place)
}

/** The expression as a number. */
export const asNumber = (e: Expr, place: Place): string => {
  const { code, truth } = sourceOf(e, place)
  return truth ? (code === 'true' ? '1' : code === 'false' ? '0' : `(${code} ? 1 : 0)`) : code
}
/** The expression as a condition: whether it is above 0. */
export const asTruth = (e: Expr, place: Place): string => {
  const { code, truth } = sourceOf(e, place)
  return truth ? code : `${code} > 0`
}
/** Whether the expression can only be 0 or 1. */
export const isTruth = (e: Expr, place: Place): boolean => sourceOf(e, place).truth

/** Parts are joined from the right, as the interpreter does: (a + (b + c)). */
const fromRight = (parts: string[], join: (a: string, b: string) => string): string => parts.reduceRight((rest, part) => join(part, rest))

/** A product of truths and numbers: truths guard, a number that is 0 makes the rest 0 without looking at it. */
const product = (args: readonly Expr[], place: Place): Source => {
  const [first, ...rest] = args
  const a = sourceOf(first!, place)
  if (rest.length === 0) return a
  const b = product(rest, place)
  if (a.code === 'false') return truth('false')
  if (a.code === 'true') return b
  if (a.truth) return b.truth ? truth(`(${a.code} && ${b.code})`) : number(`(${a.code} ? ${b.code} : 0)`)
  return b.truth ? number(`(${b.code} ? ${a.code} : 0)`) : number(`${a.code} * ${wrapped(b.code)}`)
}
/** In parentheses unless it is one thing already: binary operators are written with spaces, so a space outside all brackets tells. */
export const wrapped = (code: string): string => {
  let depth = 0
  for (const c of code) {
    if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth--
    else if (c === ' ' && depth === 0) return `(${code})`
  }
  return code
}

const operation = (op: Op, args: readonly Expr[], place: Place): Source => {
  const sources = args.map((arg) => sourceOf(arg, place))
  const numbers = (): string[] => args.map((arg) => wrapped(asNumber(arg, place)))
  const allTruths = sources.every((s) => s.truth)
  switch (op) {
    case 'plus': return number(`(${fromRight(numbers(), (a, b) => `${a} + ${wrapped(b)}`)})`)
    case 'minus': return number(`(${numbers().join(' - ')})`)
    case 'times': return product(args, place)
    case 'most': return allTruths ? truth(`(${sources.map((s) => s.code).join(' || ')})`) : number(fromRight(numbers(), (a, b) => `Math.max(${a}, ${b})`))
    case 'least': return allTruths ? truth(`(${sources.map((s) => s.code).join(' && ')})`) : number(fromRight(numbers(), (a, b) => `Math.min(${a}, ${b})`))
    case 'above': return truth(`${numbers()[0]!} > ${numbers()[1]!}`)
    case 'below': return truth(`${numbers()[0]!} < ${numbers()[1]!}`)
    case 'not': return sources[0]!.truth ? truth(`!${wrapped(sources[0]!.code)}`) : number(within(`1 - ${numbers()[0]!}`, { op: 'minus', args: [1, args[0]!] }))
    case 'ramp': {
      const [, from, to] = args as [Expr, number, number]
      return number(clamped(`(${numbers()[0]!} - ${literal(from)}) / ${literal(to - from)}`))
    }
  }
}
export const clamped = (code: string): string => `Math.min(1, Math.max(0, ${code}))`
/** The value of an expression between 0 and `most`, without asking for a bound that it cannot pass. */
export const within = (code: string, e: Expr, most = 1): string => {
  const above0 = neverBelow(e, 0) ? code : `Math.max(0, ${code})`
  return neverAbove(e, most) ? (above0 === code ? `(${code})` : above0) : `Math.min(${most}, ${above0})`
}
