/** The whole generated file: a function for each trigger, the floor, the inclinations and the signs, and the fingerprint of what it was made from. */
import type { Expr, Fact } from '../expressions.ts'
import { FACTS } from '../expressions.ts'
import { FLOOR, TO_CO_LEADER, TO_SILENCE, TO_TRAINEE } from '../floor.ts'
import { INCLINATIONS } from '../inclinations.ts'
import { PRINCIPLES } from '../principles/index.ts'
import { SIGNS } from '../signals.ts'
import { MEMBER_ACTS } from '../vocabulary.ts'
import { FACT_GROUPS, STANDING_GROUPS } from '../engine/facts.ts'
import { fingerprint } from '../engine/fingerprint.ts'
import { KINDS } from '../engine/layout.ts'
import { CO_LEADER_WEIGHT, SILENCE, SILENCE_WEIGHT, TRAINEE_WEIGHT, TRIGGER_COUNT, triggersOf } from '../engine/rules.ts'
import { FACT } from '../engine/situation.ts'
import { asNumber, keyOf, sourceOf, within, wrapped } from './emit.ts'
import type { Place } from './emit.ts'
import { TRUTHS } from './ranges.ts'
import { writeClauses } from './passes.ts'
import type { Named } from './passes.ts'

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
const uses = (lines: readonly string[], name: string): boolean => {
  const word = new RegExp(`\\b${name}\\b`)
  return lines.some((line) => word.test(line))
}

// ---------------------------------------------------------------- what stands at the top of every function

/** What lies on the table, and what is read of who sits there (engine/table.ts). */
const TABLE = ['called', 'derived', 'facts', 'high', 'k', 'low', 'weights', 'x'] as const
const NOW = ['cast', 'actor', 'subject', 'holder', 'slot'] as const
/** Constants in the order in which they build on each other; a function gets those it uses. */
const CONSTANTS: readonly [name: string, value: string][] = [
  ['act', '2 * actAt(slot)'], ['to', 'k[act + TO]!'], ['singled', 'k[act + SINGLED]!'], ['kind', 'k[act + ACT_KIND]!'], ['theme', 'k[act + ACT_THEME]!'],
  ['count', 'cast.n'], ['leaders', 'cast.leaders.length'], ['columns', 'cast.columns'], ['stride', 'cast.memberStride'], ['membersAt', 'cast.membersAt'],
  ['traits', 'cast.traits'], ['carries', 'cast.carries'], ['avoids', 'cast.avoids'],
  ...(['actor', 'subject', 'holder'] as const).flatMap((who): [string, string][] => [
    [`${who}At`, `${who} >= 0 && ${who} < count ? membersAt + ${who} * stride : -1`],
    [`${who}Column`, `${who} < 0 || ${who} === NOBODY ? -1 : ${who} < FIRST_LEADER ? leaders + ${who} : ${who} - FIRST_LEADER`],
  ]),
  ['beforeLast', 'speakerBefore()'],
]
const withTop = (lines: readonly string[], facts: ReadonlySet<Fact>): string[] => {
  const named = FACTS.filter((fact) => facts.has(fact)).map((fact) => `const ${fact} = facts[${FACT[fact]}]!${TRUTHS.has(fact) ? ' !== 0' : ''}`)
  const constants: string[] = []
  for (const [name, value] of CONSTANTS.toReversed()) if (uses([...lines, ...constants], name)) constants.unshift(`const ${name} = ${value}`)
  const body = [...constants, ...named, ...lines]
  const asked = NOW.filter((name) => uses(body, name))
  return [...(asked.length > 0 ? [`const { ${asked.join(', ')} } = now`] : []), ...body]
}
const groupsOf = (facts: ReadonlySet<Fact>): string[] => Object.entries(FACT_GROUPS).filter(([, group]) => group.facts.some((fact) => facts.has(fact))).map(([name]) => name)

/** Found by `reflect`, after the turn before. */
const STANDING: ReadonlySet<string> = new Set(STANDING_GROUPS)

// ---------------------------------------------------------------- principles

const SCRATCH = ['by', 'v', 'n', 'goal', 'holds']

const triggerFunctions = (helpers: Set<string>): string[] => {
  const clauses: Named[][] = Array.from({ length: TRIGGER_COUNT }, () => [])
  for (const { id, clauses: list } of PRINCIPLES) for (const clause of list) for (const trigger of triggersOf(clause.on)) clauses[trigger]!.push({ id, clause })
  const names: string[] = []
  const known = new Map<string, string>()
  const lines: string[] = []
  for (let trigger = 0; trigger <= SILENCE; trigger++) {
    const written = writeClauses(clauses[trigger]!, trigger === SILENCE ? null : trigger)
    for (const helper of written.helpers) helpers.add(helper)
    const scratch = SCRATCH.filter((name) => uses(written.lines, name))
    const found = groupsOf(written.facts).filter((group) => !STANDING.has(group))
    const body = [...found.map((group) => `${group}()`), ...withTop([...(scratch.length > 0 ? [`let ${scratch.map((name) => `${name} = 0`).join(', ')}`] : []), ...written.lines], written.facts)]
    const text = body.join('\n')
    let name = known.get(text)
    if (name === undefined) {
      name = `fire${trigger === SILENCE ? 'Silence' : trigger}`
      known.set(text, name)
      lines.push('', `/** ${trigger === SILENCE ? 'a silence' : KINDS[trigger]!} */`, `const ${name} = (): void => {`, ...indented(body), '}')
    }
    names.push(name)
  }
  return [...lines, '', `const FIRE: readonly (() => void)[] = [${names.join(', ')}]`]
}

// ---------------------------------------------------------------- floor, inclinations, signs: the state stands still

/** Gives a name to every part of the expressions that occurs more than once. */
const shared = (expressions: readonly Expr[], place: Place): string[] => {
  const counts = new Map<string, { e: Expr; n: number }>()
  const visit = (e: Expr): void => {
    if (typeof e === 'number' || !('op' in e)) return
    const key = keyOf(e)
    const seen = counts.get(key)
    if (seen) {
      seen.n++
      return
    }
    counts.set(key, { e, n: 1 })
    for (const arg of e.args) visit(arg)
  }
  for (const e of expressions) visit(e)
  const lines: string[] = []
  const name = (e: Expr): void => {
    if (typeof e === 'number' || !('op' in e)) return
    for (const arg of e.args) name(arg)
    const key = keyOf(e)
    if (counts.get(key)!.n < 2 || place.named.has(key)) return
    const { code, truth } = sourceOf(e, place)
    if (/^!?[\w.]+$/.test(code)) return
    const part = `part${place.named.size}`
    lines.push(`const ${part} = ${code}`)
    place.named.set(key, { code: part, truth })
  }
  for (const e of expressions) name(e)
  return lines
}

const still = (loop: boolean): Place => ({ kind: null, loop, locals: new Set(), gathered: true, named: new Map(), facts: new Set(), helpers: new Set() })
const LOOP = ['for (let i = 0, m = membersAt; i < count; i++, m += stride) {', '  if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue']

/** Adds a weight to the sum; nothing is added where its condition does not hold. */
const weighed = (weight: Expr, place: Place): string[] => [`sum += ${within(asNumber(weight, place), weight, Infinity)}`]

const floorFunction = (facts: Set<Fact>, helpers: Set<string>): string[] => {
  const each = still(true)
  const named = shared(FLOOR.map(({ weight }) => weight), each)
  const inner = [...named, 'let sum = 0', ...FLOOR.flatMap(({ weight }) => weighed(weight, each)), 'weights[i] = sum']
  const group = still(false)
  const rest = [[TRAINEE_WEIGHT, TO_TRAINEE], [CO_LEADER_WEIGHT, TO_CO_LEADER], [SILENCE_WEIGHT, TO_SILENCE]].map(([at, e]) => `weights[${at as number}] = ${asNumber(e as Expr, group)}`)
  return finished('floor', '(): void', [...LOOP, ...indented(inner), '}', ...rest], [each, group], facts, helpers)
}

const inclineFunction = (facts: Set<Fact>, helpers: Set<string>): string[] => {
  const each = still(true)
  const named = shared(MEMBER_ACTS.flatMap((act) => [INCLINATIONS[act].open, INCLINATIONS[act].own]), each)
  const lines = MEMBER_ACTS.flatMap((act, at) => {
    const { open, own } = INCLINATIONS[act]
    const once = own === 0 ? '' : ` + ${within(wrapped(asNumber(own, each)), own, Infinity)}`
    return [`// ${act}`, `weights[${at}] = (called[${at}]! > 0 ? called[${at}]! * ${wrapped(within(asNumber(open, each), open, 2))} : 0)${once}`]
  })
  return finished('incline', '(i: number): void', ['const m = membersAt + i * stride', ...named, ...lines], [each], facts, helpers)
}

const driveFunction = (facts: Set<Fact>, helpers: Set<string>): string[] => {
  const each = still(true)
  const named = shared(SIGNS.map(({ drive }) => drive), each)
  const lines = SIGNS.flatMap(({ signal, drive, on, off }, bit) => [`// ${signal}`, `v = ${asNumber(drive, each)}`, `if (v > ${on}) up |= ${1 << bit}`, `else if (v < ${off}) down |= ${1 << bit}`])
  return finished('drive', '(): void', [...LOOP, ...indented([...named, 'let v = 0', 'let up = 0', 'let down = 0', ...lines, 'high[i] = up', 'low[i] = down']), '}'], [each], facts, helpers)
}

const finished = (name: string, signature: string, lines: readonly string[], places: readonly Place[], facts: Set<Fact>, helpers: Set<string>): string[] => {
  const own = new Set(places.flatMap((place) => [...place.facts]))
  for (const fact of own) facts.add(fact)
  for (const place of places) for (const helper of place.helpers) helpers.add(helper)
  return ['', `const ${name} = ${signature} => {`, ...indented(withTop(lines, own)), '}']
}

// ---------------------------------------------------------------- the file

const HELPERS: Record<string, string> = {
  speakerBefore: 'compile', related: 'compile', sinceSpoke: 'compile', pressing: 'intents',
  irritation: 'derived', warmthToGroup: 'derived', trustInLeaders: 'derived', angerAtLeaders: 'derived', stay: 'derived', alone: 'derived', cohesionOf: 'derived',
}

/** The source of the generated rules, from the declarations as they are now. */
export const generate = (): string => {
  const helpers = new Set<string>()
  const facts = new Set<Fact>()
  const functions = [...triggerFunctions(helpers), ...floorFunction(facts, helpers), ...inclineFunction(facts, helpers), ...driveFunction(facts, helpers)]
  // Cohesion is gathered with everything else that is derived.
  const groups = [...groupsOf(facts).filter((group) => group !== 'cohesionFacts' && !STANDING.has(group)), ...STANDING_GROUPS]
  const body = [
    ...functions, '',
    '/** What floor, answers and signs go by, and what holds for whatever act comes next. */', 'const reflect = (): void => {', ...groups.map((group) => `  ${group}()`), '}', '',
    `export const FINGERPRINT = ${JSON.stringify(fingerprint())}`,
    'export const generated: Rules = { fire: (trigger) => FIRE[trigger]!(), reflect, floor, incline, drive }',
  ]
  const layout = ['ACT_KIND', 'ACT_THEME', 'BONDS', 'FIRST_LEADER', 'FLAGS', 'LEFT', 'NOBODY', 'PRESENT', 'SINGLED', 'THEME_COUNT', 'TO'].filter((name) => uses(body, name))
  const found = Object.keys(FACT_GROUPS).filter((name) => uses(body, name))
  const imports = new Map<string, string[]>([['facts', found], ['situation', ['actAt']]])
  for (const helper of helpers) imports.set(HELPERS[helper]!, [...(imports.get(HELPERS[helper]!) ?? []), helper])
  return [
    '/** Generated from the declarations of principles, floor, inclinations and signs (src/generate). Made anew by every build; never edited. */',
    ...[...imports].map(([file, names]) => `import { ${names.toSorted().join(', ')} } from '../engine/${file}.ts'`),
    `import { ${layout.join(', ')} } from '../engine/layout.ts'`,
    "import type { Rules } from '../engine/rules.ts'",
    `import { ${[...TABLE.filter((name) => uses(body, name)), 'now'].toSorted().join(', ')} } from '../engine/table.ts'`,
    ...body, '',
  ].join('\n')
}
