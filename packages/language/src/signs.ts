/** What is seen: words for silences, moves and the signs of a body, at most one gesture in a turn. */
import type { SignLine } from '@kring/curriculum'
import type { Seat, Signal, SignalChange } from '@kring/dynamics'
import { draw, pick } from './draw.ts'
import { isFresh, marksOf } from './memory.ts'
import { inRoom, keyOf, nameOf, namesPresent } from './scene.ts'
import type { Scene, Words } from './scene.ts'
import { capital, inWords, lower, opening } from './text.ts'

/** How much a change of a sign tells, 0–1: what shows leaving, closing or opening comes before nods and glances. */
const TELLING: Readonly<Record<Signal, number>> = {
  'coat-on': 1, stands: 0.9, 'looks-at-door': 0.85, 'bag-on-lap': 0.8, laughs: 0.7, 'arms-crossed': 0.7, 'leans-back': 0.65, 'jaw-tight': 0.6,
  'leg-bounces': 0.6, phone: 0.6, sighs: 0.55, 'leans-forward': 0.5, 'looks-down': 0.45, nods: 0.3, 'looks-at-leader': 0.25, 'looks-at-speaker': 0.15,
}
/** The end of a sign tells a little less than its beginning, that of a laugh or a nod nothing. */
const ENDING: Partial<Record<Signal, number>> = { laughs: 0, nods: 0, sighs: 0 }
/** Turns one person's body is left alone after a gesture, and turns after any gesture in which only a strong one is told. */
const REST = 5
const STRONG = 0.8
/** Below the first a change is shown by the figure only; from the second on it always gets words; between them by chance. */
const WORTH_TELLING = 0.3
const SURE = 0.5

const POSSESSIVE = { hij: ['hij', 'zijn', 'hem'], zij: ['zij', 'haar', 'haar'], die: ['die', 'hun', 'hen'] } as const

/** A sign's text for a person; undefined when a slot stays open. */
function describe(line: SignLine, scene: Scene, seat: Seat | undefined, counts?: number): string | undefined {
  const name = seat && nameOf(scene.scenario, seat)
  const person = [...scene.scenario.members, ...scene.scenario.coLeaders].find((p) => p.seat === seat)
  const [hij, zijn, hem] = POSSESSIVE[person?.pronoun ?? 'die']
  const values: Record<string, string | undefined> = {
    naam: name, hij, zijn, hem, tellen: counts !== undefined && counts >= 2 ? inWords(counts, scene.book.language) : undefined,
  }
  let complete = true
  const text = line.text.replace(/\{([a-z]+)\}/g, (_, slot: string) => {
    if (values[slot] === undefined) complete = false
    return values[slot] ?? ''
  })
  return complete ? capital(text).replace(/(?<=[.?!] )\p{Ll}/gu, (letter) => letter.toUpperCase()) : undefined
}

interface Seen {
  text: string
  marks: string[]
}

/** The fresh texts for a sign. The same hand does the same thing once, however long the silence. */
function freshTexts(lines: readonly SignLine[], scene: Scene, seat: Seat | undefined, counts?: number): Seen[] {
  return lines
    .map((line) => ({ text: describe(line, scene, seat, counts), template: line.text }))
    .flatMap(({ text, template }) => (text ? [{ text, marks: marksOf(text, template.includes('{naam}') ? undefined : template) }] : []))
    .filter(({ text, marks }) => isFresh(scene.memory, marks) && namesPresent(text, scene))
}

/** A fresh text for a sign of a seat: his own before those of anyone. */
function signText(sign: string, on: boolean, scene: Scene, seat: Seat): Seen | undefined {
  const fitting = scene.book.signs.filter((s) => s.sign === sign && (s.on !== false) === on)
  for (const lines of [fitting.filter((s) => s.seat?.includes(seat)), fitting.filter((s) => !s.seat)]) {
    const drawn = pick(freshTexts(lines, scene, seat), keyOf(scene, `sign:${sign}`, seat))
    if (drawn) return drawn
  }
  return undefined
}

/** A fresh text for a silence, with or without someone's hand in it; two silences running do not open alike where it can be helped. */
function silenceText(scene: Scene): Seen | undefined {
  const { counts, quality } = scene.turn.silence!
  const lines = scene.book.signs.filter((s) => s.sign === `silence-${quality}` && (s.seat ?? []).every((p) => inRoom(scene.state, p)))
  const texts = freshTexts(lines, scene, undefined, counts)
  const last = opening(scene.history.findLast((t) => t.kind === 'silence')?.gesture ?? '')
  const other = texts.filter((t) => opening(t.text) !== last)
  return pick(other.length > 0 ? other : texts, keyOf(scene, 'silence', 'room'))
}

/** The words of a silence: its length, and a hand that does something; the bare length when the writers' lines are used up. */
export function silenceWords(scene: Scene): Words {
  const length = silenceText(scene) ?? bareSilence(scene.turn.silence!.counts, scene)
  const body = length && namedIn(length.text, scene) ? undefined : signalGesture(scene)
  return seenWords([length, body])
}

const BARE = {
  nl: { one: ['Een tel niets.', 'Even is het stil.'], more: ['Een tel of {n}.', '{N} tellen.', 'Stilte, {n} tellen.', 'Het blijft stil, {n} tellen lang.'] },
  en: { one: ['Nothing, for a second.', 'A beat.'], more: ['{N} seconds.', 'A silence, {n} seconds.', 'Nobody speaks for {n} seconds.', 'It stays quiet, {n} seconds or so.'] },
}

function bareSilence(counts: number, scene: Scene): Seen | undefined {
  const { language } = scene.book
  const n = inWords(Math.max(counts, 2), language)
  const texts = counts < 2 ? BARE[language].one : BARE[language].more.map((t) => t.replace('{n}', n).replace('{N}', capital(n)))
  const text = pick(texts.filter((t) => isFresh(scene.memory, marksOf(t))), keyOf(scene, 'silence', 'room'))
  return text ? { text, marks: marksOf(text) } : undefined
}

/** The words of a move: someone stands up, takes his coat off, leaves the room. */
export const moveWords = (scene: Scene): Words => seenWords([signText(scene.turn.move!.move, true, scene, scene.turn.move!.seat)])

/** For a wordless turn with no line of its own: what this body can be seen to do. */
export function bodyWords(scene: Scene, seat: Seat): Words | undefined {
  for (const sign of [...(scene.state.members[seat]?.signals ?? []), 'looks-down', 'looks-at-door', 'arms-crossed']) {
    const seen = signText(sign, true, scene, seat)
    if (seen) return seenWords([seen])
  }
  return undefined
}

/** What is seen, one after another, as the words of a turn. */
function seenWords(parts: readonly (Seen | undefined)[]): Words {
  const seen = parts.filter((p) => p !== undefined)
  return { gesture: seen.map((p) => p.text).join(' ') || undefined, source: seen.length > 0 ? 'sign' : 'none', marks: seen.flatMap((p) => p.marks) }
}

const namedIn = (text: string, scene: Scene): boolean => scene.scenario.members.some((p) => text.includes(p.name))

/** Whose body was shown in the last turns: his own gesture, or his name in another's. */
function shownLately(scene: Scene, seat: Seat): boolean {
  const name = nameOf(scene.scenario, seat)
  return scene.history.slice(-REST).some((t) => t.gesture && (t.act?.from === seat || t.move?.seat === seat || (name !== undefined && t.gesture.includes(name))))
}

const telling = (c: SignalChange): number => TELLING[c.signal] * (c.on ? 1 : (ENDING[c.signal] ?? 0.8))

/**
 * The most telling change of a sign in this turn, in words. The speaker's own comes without his name and in lower case, as a manner of
 * speaking; two people who do the same share a sentence: "Annelies zakt tegen haar leuning. Henk ook."
 */
export function signalGesture(scene: Scene): Seen | undefined {
  const speaker = scene.turn.act?.from
  const justShown = scene.history.at(-1)?.gesture !== undefined
  const changes = scene.turn.signals
    .filter((c) => telling(c) >= (justShown ? STRONG : WORTH_TELLING) && (telling(c) >= SURE || draw(keyOf(scene, c.signal, c.seat)) < telling(c)))
    .filter((c) => inRoom(scene.state, c.seat) && !shownLately(scene, c.seat))
    .sort((a, b) => telling(b) - telling(a))
  for (const change of changes) {
    const ended = change.on ? undefined : signText(`stops-${change.signal}`, true, scene, change.seat)
    const seen = ended ?? signText(change.signal, change.on, scene, change.seat)
    if (!seen) continue
    if (change.seat === speaker) return { ...seen, text: asManner(seen.text, nameOf(scene.scenario, change.seat)) }
    const [also] = changes.filter((c) => c.signal === change.signal && c.on === change.on && c.seat !== change.seat && c.seat !== speaker).map((c) => nameOf(scene.scenario, c.seat))
    return also && seen.text.endsWith('.') ? { ...seen, text: `${seen.text} ${also} ${scene.book.language === 'nl' ? 'ook' : 'too'}.` } : seen
  }
  return undefined
}

/** "Mo kijkt naar de deur." inside Mo's own turn: "kijkt naar de deur". */
function asManner(text: string, name: string | undefined): string {
  const stripped = name && text.startsWith(`${name} `) ? lower(text.slice(name.length + 1)) : text
  return stripped === text ? text : stripped.replace(/\.$/, '')
}
