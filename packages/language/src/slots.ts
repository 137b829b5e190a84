/** Slots in a line: {naam} the addressed, {naam2} a second one, {over} whom it is about, {woord} a word picked up from who just spoke. */
import { akin, isLeader } from '@kring/dynamics'
import type { Seat } from '@kring/dynamics'
import { PASSING } from './related.ts'
import { inRoom, nameOf, previousAct } from './scene.ts'
import type { Scene } from './scene.ts'
import { capital, spoken } from './text.ts'

const SLOT = /\{([a-z0-9]+)\}/g

/** After these a noun may follow: the word one person takes over from another is nearly always a noun. */
const BEFORE_NOUN = {
  nl: ['de', 'het', 'een', 'die', 'dat', 'mijn', "m'n", 'zijn', "z'n", 'haar', 'geen', 'elke', 'zo’n', "zo'n"],
  en: ['the', 'a', 'an', 'that', 'my', 'his', 'her', 'no', 'every', 'this'],
}
/** What stands there too and is no noun. */
const NO_NOUN = new Set([
  'hele', 'eerste', 'laatste', 'andere', 'beetje', 'keer', 'ding', 'dingen', 'iets', 'niets', 'ander', 'wel', 'niet', 'ook', 'echt', 'heel', 'goed', 'zelf',
  'eigen', 'soort', 'paar', 'moment', 'weer', 'juist', 'eens', 'raar', 'gewoon', 'nou', 'naar', 'vind', 'vond', 'weet', 'gaat', 'kan', 'moet', 'mag', 'hier', 'daar', 'zat', 'zit', 'doet', 'deed',
  'whole', 'first', 'last', 'other', 'thing', 'things', 'bit', 'time', 'same', 'way', 'good', 'just', 'really', 'one', 'was', 'is',
])

/**
 * The last noun of a text that can be said after someone, in lower case; undefined when none is certain. Certain is: after an article or
 * possessive, four letters or more, at the end of a sentence or before a comma, so that no adjective slips in.
 */
export function echoWord(text: string, language: 'nl' | 'en'): string | undefined {
  const before = new Set<string>(BEFORE_NOUN[language])
  let found: string | undefined
  for (const clause of spoken(text).split(/[.,?!…;:]+/)) {
    const parts = clause.trim().split(/\s+/)
    const last = parts.at(-1)?.toLowerCase() ?? ''
    const article = parts.at(-2)?.toLowerCase() ?? ''
    if (before.has(article) && /^\p{L}{4,}$/u.test(last) && !NO_NOUN.has(last)) found = last
  }
  return found
}

/** The last member who said more than a murmur. */
const lastMember = (scene: Scene): Seat | undefined =>
  scene.history.findLast((t) => t.act && !isLeader(t.act.from) && !PASSING.has(t.act.kind) && inRoom(scene.state, t.act.from))?.act?.from

/** Whose matter has priority, if the act is on its theme. */
function holder({ turn: { act }, state }: Scene): Seat | undefined {
  const { priority } = state
  return priority && act && akin(act.theme, priority.theme) && inRoom(state, priority.seat) ? priority.seat : undefined
}

/** A text with its slots filled, with a capital where one begins a sentence; undefined when one of them cannot be. The trainee has no name, so a line with {naam} is never said to her. */
export function fill(template: string, scene: Scene): string | undefined {
  const { act } = scene.turn
  const addressed: readonly Seat[] = act && act.to !== 'group' ? act.to : []
  // A leader who speaks to all names the one it is about, whose matter it is, or who spoke last.
  const close: readonly Seat[] = act && isLeader(act.from) ? [act.about, holder(scene), lastMember(scene)].filter((s) => s !== undefined) : []
  const called = [...new Set([...addressed, ...close])]
  const values: Record<string, () => string | undefined> = {
    naam: () => (called[0] ? nameOf(scene.scenario, called[0]) : undefined),
    naam2: () => {
      const other = called[1] ?? (act?.about !== called[0] ? act?.about : undefined)
      return other ? nameOf(scene.scenario, other) : undefined
    },
    over: () => (act?.about ? nameOf(scene.scenario, act.about) : undefined),
    woord: () => {
      const last = previousAct(scene)
      return last?.text && last.act?.from !== act?.from ? echoWord(last.text, scene.book.language) : undefined
    },
  }
  let complete = true
  const filled = template.replace(SLOT, (_, name: string, at: number) => {
    const value = values[name]?.()
    if (value === undefined) complete = false
    return /(?:^|[^.…][.?!]\s+)$/.test(template.slice(0, at)) ? capital(value ?? '') : (value ?? '')
  })
  return complete ? filled : undefined
}
