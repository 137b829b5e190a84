/** The whole generated file: a function for each family of triggers, the floor, the inclinations and the signs, and the fingerprint of what it was made from. */
import type { Expr, Fact } from '../expressions.ts'
import { FLOOR, TO_CO_LEADER, TO_SILENCE, TO_TRAINEE } from '../floor.ts'
import { INCLINATIONS } from '../inclinations.ts'
import { PRINCIPLES } from '../principles/index.ts'
import { SIGNS } from '../signals.ts'
import { MEMBER_ACTS } from '../vocabulary.ts'
import { FACT_GROUPS, STANDING_GROUPS } from '../engine/facts.ts'
import { fingerprint } from '../engine/fingerprint.ts'
import { INTERVENTION_COUNT } from '../engine/layout.ts'
import { CO_LEADER_WEIGHT, SILENCE, SILENCE_WEIGHT, TRAINEE_WEIGHT, triggersOf } from '../engine/rules.ts'
import { isFixed } from './clauses.ts'
import { asNumber, keyOf, sourceOf, within, wrapped } from './emit.ts'
import type { Place } from './emit.ts'
import { factLines, familyOf, groupsOf, kindSetConstants, kindSetLines } from './family.ts'
import type { KindSets } from './family.ts'

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
const uses = (lines: readonly string[], name: string): boolean => {
  const word = new RegExp(`\\b${name}\\b`)
  return lines.some((line) => word.test(line))
}

// ---------------------------------------------------------------- what stands at the top of every function

/** What lies on the table, and what is read of who sits there (engine/table.ts). */
const TABLE = ['amount', 'avoids', 'called', 'carries', 'derived', 'either', 'facts', 'high', 'k', 'low', 'traits', 'weights', 'x'] as const
const NOW = ['actor', 'subject', 'holder', 'slot'] as const
/** Constants in the order in which they build on each other; a function gets those it uses. */
const CONSTANTS: readonly [name: string, value: string][] = [
  ['act', '2 * actAt(slot)'], ['to', 'k[act + TO]!'], ['singled', 'k[act + SINGLED]!'], ['kind', 'k[act + ACT_KIND]!'], ['theme', 'k[act + ACT_THEME]!'],
  ['count', 'now.n'], ['leaders', 'now.leaders'], ['columns', 'now.columns'], ['stride', 'now.memberStride'], ['membersAt', 'now.membersAt'],
  ...(['actor', 'subject', 'holder'] as const).flatMap((who): [string, string][] => [
    [`${who}At`, `${who} >= 0 && ${who} < count ? membersAt + ${who} * stride : -1`],
    [`${who}Column`, `${who} < 0 || ${who} === NOBODY ? -1 : ${who} < FIRST_LEADER ? leaders + ${who} : ${who} - FIRST_LEADER`],
  ]),
  ['singledAt', 'singled >= 0 && singled < count ? membersAt + singled * stride : -1'],
  // In the room.
  ...['actor', 'singled', 'subject', 'holder'].map((who): [string, string] => [`${who}Here`, `${who}At >= 0 && (k[2 * ${who}At + FLAGS]! & PRESENT) !== 0`]),
  ['beforeLast', 'speakerBefore()'],
  ...kindSetConstants,
]
/** A function's lines with everything before them that they use: constants, then what finds facts, then the facts. */
const withTop = (lines: readonly string[], facts: ReadonlySet<Fact>, found: readonly string[] = []): string[] => {
  const below = [...found, ...factLines(facts), ...lines]
  const constants: string[] = []
  for (const [name, value] of CONSTANTS.toReversed()) if (uses([...below, ...constants], name)) constants.unshift(`const ${name} = ${value}`)
  const body = [...constants, ...below]
  const asked = NOW.filter((name) => uses(body, name))
  return [...(asked.length > 0 ? [`const { ${asked.join(', ')} } = now`] : []), ...body]
}

// ---------------------------------------------------------------- principles

const SCRATCH = ['by', 'v', 'n', 'goal', 'holds']
/** Triggers that share a function, by what it is about. */
const FAMILIES: readonly [name: string, triggers: readonly number[]][] = [['Leader', triggersOf('leader')], ['Member', triggersOf('member')], ['Silence', [SILENCE]]]

/** A function for each family; with `sites` one that notes every change. */
const familyFunctions = (verb: string, kinds: KindSets, sites: string[] | null, helpers: Set<string>): string[] => {
  const all = PRINCIPLES.flatMap(({ id, clauses }) => clauses.map((clause) => ({ id, clause }))).map((named, at) => ({ ...named, at, on: triggersOf(named.clause.on) }))
  return FAMILIES.flatMap(([name, triggers]) => {
    const clauses = all.map((named) => ({ ...named, on: named.on.filter((trigger) => triggers.includes(trigger)) })).filter(({ on }) => on.length > 0)
    const { found, lines, facts, helpers: asked } = familyOf(triggers, clauses, kinds, sites)
    for (const helper of asked) helpers.add(helper)
    const scratch = SCRATCH.filter((name) => uses(lines, name))
    return ['', `const ${verb}${name} = (): void => {`, ...indented(withTop([...(scratch.length > 0 ? [`let ${scratch.map((name) => `${name} = 0`).join(', ')}`] : []), ...lines], facts, found)), '}']
  })
}
const fired = (verb: string): string => `trigger < ${INTERVENTION_COUNT} ? ${verb}Leader() : trigger < ${SILENCE} ? ${verb}Member() : ${verb}Silence()`

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

/** Gives a name, ahead of a walk over the members, to every part of the expressions that is the same for all of them. */
const fixed = (expressions: readonly Expr[], place: Place): string[] => {
  const lines: string[] = []
  const visit = (e: Expr): void => {
    if (typeof e === 'number' || !('op' in e) || place.named.has(keyOf(e))) return
    if (!isFixed(e)) return e.args.forEach(visit)
    const { code, truth } = sourceOf(e, place)
    const name = `fixed${place.named.size}`
    lines.push(`const ${name} = ${code}`)
    place.named.set(keyOf(e), { code: name, truth })
  }
  expressions.forEach(visit)
  return lines
}

const still = (loop: boolean): Place => ({ kind: null, loop, locals: new Set(), gathered: true, named: new Map(), facts: new Set(), helpers: new Set(), written: true, sites: null })
const LOOP = ['for (let i = 0, m = membersAt; i < count; i++, m += stride) {', '  if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue']

/** Adds the weight of a rule to a member's sum; told, keeps which rule weighs most. Nothing is added where its condition does not hold. */
const weighed = (weight: Expr, rule: number, place: Place, told: boolean): string[] => {
  const code = within(asNumber(weight, place), weight, Infinity)
  return told ? [`w = ${code}`, 'sum += w', 'if (w > largest) {', '  largest = w', `  rule = ${rule}`, '}'] : [`sum += ${code}`]
}

const floorFunction = (name: string, told: boolean, facts: Set<Fact>, helpers: Set<string>): string[] => {
  const each = still(true)
  const weights = FLOOR.map(({ weight }) => weight)
  const ahead = fixed(weights, each)
  const named = shared(weights, each)
  const inner = [
    ...named, 'let sum = 0', ...(told ? ['let w = 0', 'let largest = 0', 'let rule = 0'] : []), ...FLOOR.flatMap(({ weight }, rule) => weighed(weight, rule, each, told)),
    'weights[i] = sum', ...(told ? ['trace.rules[i] = FLOOR_RULES[rule]!'] : []),
  ]
  const group = still(false)
  const rest = [[TRAINEE_WEIGHT, TO_TRAINEE], [CO_LEADER_WEIGHT, TO_CO_LEADER], [SILENCE_WEIGHT, TO_SILENCE]].map(([at, e]) => `weights[${at as number}] = ${asNumber(e as Expr, group)}`)
  return finished(name, '(): void', [...ahead, ...LOOP, ...indented(inner), '}', ...rest], [each, group], facts, helpers)
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
  const drives = SIGNS.map(({ drive }) => drive)
  const ahead = fixed(drives, each)
  const named = shared(drives, each)
  const lines = SIGNS.flatMap(({ signal, drive, on, off }, bit) => [`// ${signal}`, `v = ${asNumber(drive, each)}`, `if (v > ${on}) up |= ${1 << bit}`, `else if (v < ${off}) down |= ${1 << bit}`])
  return finished('drive', '(): void', [...ahead, ...LOOP, ...indented([...named, 'let v = 0', 'let up = 0', 'let down = 0', ...lines, 'high[i] = up', 'low[i] = down']), '}'], [each], facts, helpers)
}

const finished = (name: string, signature: string, lines: readonly string[], places: readonly Place[], facts: Set<Fact>, helpers: Set<string>): string[] => {
  const own = new Set(places.flatMap((place) => [...place.facts]))
  for (const fact of own) facts.add(fact)
  for (const place of places) for (const helper of place.helpers) helpers.add(helper)
  return ['', `const ${name} = ${signature} => {`, ...indented(withTop(lines, own)), '}']
}

// ---------------------------------------------------------------- the file

const HELPERS: Record<string, string> = {
  step: 'steps', stepNoted: 'steps', drift: 'steps', driftNoted: 'steps',
  speakerBefore: 'compile', related: 'compile', sinceSpoke: 'compile', pressing: 'intents',
  irritation: 'derived', warmthToGroup: 'derived', trustInLeaders: 'derived', angerAtLeaders: 'derived', stay: 'derived', alone: 'derived', cohesionOf: 'derived',
}

/** The source of the generated rules, from the declarations as they are now. */
export const generate = (): string => {
  const helpers = new Set<string>()
  const facts = new Set<Fact>()
  const kinds: KindSets = { sets: [] }
  const sites: string[] = []
  const functions = [
    ...familyFunctions('fire', kinds, null, helpers), ...familyFunctions('tell', kinds, sites, helpers),
    ...floorFunction('floor', false, facts, helpers), ...floorFunction('tellFloor', true, facts, helpers), ...inclineFunction(facts, helpers), ...driveFunction(facts, helpers),
  ]
  // Cohesion is gathered with everything else that is derived.
  const groups = [...groupsOf(facts).filter((group) => group !== 'cohesionFacts' && !(STANDING_GROUPS as readonly string[]).includes(group)), ...STANDING_GROUPS]
  const body = [
    '', ...kindSetLines(kinds), '', `const FLOOR_RULES = ${JSON.stringify(FLOOR.map(({ rule }) => rule))} as const`,
    'const SITES: readonly Site[] = [', ...sites.map((site) => site.split(' ')).map(([principle, variable]) => `  { principle: '${principle}', variable: '${variable}' },`), ']',
    ...functions, '',
    '/** What floor, answers and signs go by, and what holds for whatever act comes next. */', 'const reflect = (): void => {', ...groups.map((group) => `  ${group}()`), '}', '',
    `export const FINGERPRINT = ${JSON.stringify(fingerprint())}`,
    `export const generated: Rules = { fire: (trigger) => (${fired('fire')}), reflect, floor, incline, drive }`,
    '/** The same, with every change noted and told. */', 'export const told: Rules = {', '  ...generated, floor: tellFloor,', '  fire: (trigger) => {', `    if (trigger < ${INTERVENTION_COUNT}) tellLeader()`, `    else if (trigger < ${SILENCE}) tellMember()`, '    else tellSilence()', '    tellNotes(SITES)', '  },', '}',
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
    "import { note, tellNotes } from '../engine/notes.ts'", "import type { Site } from '../engine/notes.ts'", "import { trace } from '../engine/trace.ts'",
    "import { table } from '../engine/table.ts'", '', `const { ${[...TABLE.filter((name) => uses(body, name)), 'now'].toSorted().join(', ')} } = table`,
    ...body, '',
  ].join('\n')
}
