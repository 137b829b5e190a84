/** Loose lines: which of them fit this turn, how well, and which is said. */
import type { Line } from '@kring/curriculum'
import { isLeader } from '@kring/dynamics'
import { answers, asks, assents, letsLie, obeys, yesOrNo } from './answering.ts'
import { pick } from './draw.ts'
import { isFresh, knowsAll, marksOf, noneTold, saidAlike } from './memory.ts'
import { heardSoFar } from './resting.ts'
import { concerned, keyOf, lastSaid, leaderJustDid, meets, nameOf, namesPresent, presenceHolds, previousAct, spokenToSince } from './scene.ts'
import type { Scene, Words } from './scene.ts'
import { fill } from './slots.ts'
import { calls, opening, stopWords, takesUp, words } from './text.ts'

/** How far below the best a line may score and still be drawn. */
const SLACK = 2
/** What it counts for that words take up a word of the last two sentences of others, or name who said one of them. More than SLACK: of lines that fit as well, only those. */
const TAKEN_UP = 2.1
const NAMED = 0.7
/** From this many words on, somebody begins a story; straight after what cost another something, or beside an exchange that rests, that weighs against it. */
const STORY = 10
const OTHER_STORY = 2
/** What it counts for that the next speaker has something that takes up these words: as much as taking up what was said. */
const IN_VIEW = 2.1
/** What it counts for that words answer, or fail, what was asked. */
const HEED = 2.1
/** A turn this long wants a short one after it, and this is short (voices.md, rule 1). */
const LONG = 20
const SHORT = 8
const CURT = 3

interface Candidate extends Words {
  score: number
}

/** Acts without words: only what is seen can carry them. */
const WORDLESS = new Set(['withdraws', 'stays-silent'])

/** Acts that answer whoever spoke to them last: words written for a leader's question are no reply to a member who asked since. */
const REPLIES = new Set(['answers', 'evades', 'agrees', 'disagrees', 'echoes'])

/** Acts whose words lean on what another stated. */
const LEANS = new Set<string>(['agrees', 'disagrees', 'echoes'])

/** Acts whose words need somebody else before them. */
const RESPONDS = new Set<string>([...LEANS, 'answers', 'recognises', 'startles'])

/** Acts of a member that propose something, or may: "doen we" can follow them, as it can a leader. */
const PROPOSES = new Set(['proposes', 'advises', 'returns-to-programme', 'makes-amends', 'reassures', 'asks', 'asks-leader'])

/** Acts with which a member may bring a matter of his own. */
const BRINGS = new Set(['tells', 'discloses', 'evades', 'jokes', 'reasons'])

/** Acts with which a member takes up what he was asked. */
const TAKES_UP = new Set(['answers', 'evades', 'tells', 'discloses', 'recognises', 'reasons'])

/**
 * What words are looked for: those of the act or of a related one, on its theme or beside it, all or only such as `heed` the sentence before;
 * `again` lets a leader use a line once more, to another.
 */
export interface Wanted {
  kind: string
  beside?: boolean
  heeding?: boolean
  again?: boolean
}

/** Every condition given must hold; the theme's only when the words are to keep to it. */
function holds(line: Line, scene: Scene, { kind, beside }: Wanted): boolean {
  const { turn, state, memory } = scene
  const { act } = turn
  if (!act || !(line.act as readonly string[]).includes(kind)) return false
  if (act.kind !== 'takes-leave' && (line.last ?? false) !== (scene.closing ?? false)) return false
  if (line.mood && !(turn.mood && line.mood.includes(turn.mood))) return false
  if (line.to && !meets(act, line.to, state)) return false
  if (line.about && !line.about.includes(concerned(scene) ?? '')) return false
  if (!beside && line.theme && !line.theme.includes(act.theme)) return false
  if (line.coat && state.members[act.from]?.coatOn !== (line.coat === 'on')) return false
  if (line.present && !presenceHolds(state, line.present)) return false
  if (!knowsAll(memory, act.from, line.needs) || !noneTold(memory, line.unless)) return false
  if (line.on) {
    const led = leaderJustDid(scene)
    if (!led || !(line.on as readonly string[]).includes(led.act.kind)) return false
    if (REPLIES.has(kind) && spokenToSince(scene, led.since)) return false
  }
  if (line.after) {
    const last = previousAct(scene)?.act
    if (!last || last.from === act.from) return false
    if (line.after.from && !line.after.from.includes(last.from)) return false
    if (line.after.act && !(line.after.act as readonly string[]).includes(last.kind)) return false
    // Who asks on asks about the addressed one's own words.
    if (!line.after.from && (act.kind === 'asks' || isLeader(act.from)) && act.to !== 'group' && !act.to.includes(last.from)) return false
  }
  return true
}

/** How well a fitting line answers this moment: the more of it the writers had in mind, the better. */
function specificity(line: Line, scene: Scene): number {
  const to = line.to ? (line.to.some((t) => t !== 'group' && t !== 'leader') ? 2 : 0.7) : 0
  const on = line.on ? (leaderJustDid(scene)?.since === 0 ? 3 : 1.5) : 0
  return (
    to + on + (line.about ? 1.5 : 0) + (line.after?.from ? 2.5 : 0) + (line.after?.act ? 2 : 0) + (line.needs?.length ? 1.5 : 0) + (line.theme ? 1.5 : 0) + (line.mood ? 1 : 0) +
    (line.coat ? 1 : 0) + (line.present ? 0.5 : 0)
  )
}

/** What makes a line sound wrong just here: the same step up, the same small words, two long turns, names as road signs. */
function monotony(text: string, scene: Scene): number {
  const { recent } = scene.memory
  const seat = scene.turn.act!.from
  const lastTwo = recent.slice(-2)
  const names = (t: string): boolean => [...scene.scenario.members, ...scene.scenario.coLeaders].some((p) => t.includes(p.name))
  const own = recent.filter((r) => r.seat === seat).slice(-8)
  const small = stopWords(text)
  const long = words(recent.at(-1)?.text ?? '').length >= LONG
  const goesOn = scene.history.at(-1)?.act?.from === seat
  const length = words(text).length
  return (
    (lastTwo.some((r) => opening(r.text) === opening(text)) ? 2 : 0) +
    (lastTwo.some((r) => stopWords(r.text).some((w) => small.includes(w))) ? 1.5 : 0) +
    (own.some((r) => stopWords(r.text).some((w) => small.includes(w))) ? 0.5 : 0) +
    (lastTwo.some((r) => names(r.text)) && names(text) ? 0.8 : 0) +
    // Who just spoke and goes on has more to say than a word, and less than another story; who follows a long turn has less.
    (goesOn ? (length <= CURT ? 2 : long && length >= LONG ? 1 : 0) : long && length >= LONG ? 2 : long && length > SHORT ? 1 : 0)
  )
}

/** Whether words begin a story that takes up nothing of these. */
const beginsAnew = (text: string, of: readonly string[]): boolean => words(text).length >= STORY && !of.some((other) => takesUp(text, other))

/** What still rings when somebody speaks: words of others that his may take up, their names, and whether a story of his own would cover it. */
interface Ringing {
  said: readonly string[]
  names: readonly string[]
  covered: boolean
}

function ringing(scene: Scene): Ringing {
  const from = scene.turn.act?.from
  const others = scene.memory.recent.slice(-2).filter(({ seat }) => seat !== from)
  const open = heardSoFar(scene)
  const last = lastSaid(scene)
  return {
    said: [...others.map(({ text }) => text), ...open],
    names: others.flatMap(({ seat }) => nameOf(scene.scenario, seat) ?? []),
    covered: open.length > 0 || (last?.act.kind === 'discloses' && last.act.from !== from),
  }
}

/**
 * What ties words to what was just said: a word of it or of the exchange that rests, the name of who said it; and that no story of one's own covers what cost
 * another something, or that exchange.
 */
const ties = (text: string, { said, names, covered }: Ringing): number =>
  (said.some((other) => takesUp(text, other)) ? TAKEN_UP : 0) + (names.some((name) => text.includes(name)) ? NAMED : 0) - (covered && beginsAnew(text, said) ? OTHER_STORY : 0)

/** Words for these acts lean on what somebody else stated: by themselves they say nothing. */
export const leansOnly = (kinds: readonly string[]): boolean => kinds.every((k) => LEANS.has(k))

/**
 * How words written for these acts follow the sentence before: −1 when nobody seems to have listened. Nobody agrees with himself; assent is no answer to "hoe
 * vaak?", and "doen we" none to a story; who is asked and answers, answers that question or is seen to let it lie; a question may be met with a question;
 * and nobody begins a story of his own over what cost another something, or over what another was asked and has still to answer.
 */
export function heeds(text: string, kinds: readonly string[], { act }: Pick<Scene['turn'], 'act'>, last: ReturnType<typeof lastSaid>): -1 | 0 | 1 {
  if (!act || !last || isLeader(act.from)) return 0
  const leans = leansOnly(kinds)
  const replies = leans || kinds.every((k) => k === 'answers')
  // Who goes on after a murmur may say how he knows it; who goes on after more has nobody before him.
  if (last.act.from === act.from) return replies || (kinds.every((k) => RESPONDS.has(k)) && !LEANS.has(last.act.kind)) ? -1 : 0
  const { to } = last.act
  const form = asks(last.text)
  // "Wie?" to all is a call for hands, to one it wants a name.
  const asked = form === 'who' && to !== 'group' ? 'what' : form
  const aside = to !== 'group' && !to.includes(act.from)
  if (BRINGS.has(act.kind) && (last.act.kind === 'discloses' || (asked && aside)) && beginsAnew(text, [last.text])) return -1
  if (!asked && leans && !isLeader(last.act.from) && !PROPOSES.has(last.act.kind) && obeys(text)) return -1
  if (!asked || (text.endsWith('?') && !leans)) return 0
  // Nobody nods to what another was asked, or answers in his place.
  if (aside && replies) return -1
  if (leans) return assents(text, asked)
  // Who alone was asked does not tell of something else, unless a feeling or a thought was asked: there a fact may stand.
  if (act.kind === 'tells' && to !== 'group' && !aside && asked !== 'how' && asked !== 'what' && !takesUp(text, last.text)) return answers(text, asked) > 0 ? 0 : -1
  // Who evades lets it lie; who answers may, and sooner says something.
  if (TAKES_UP.has(act.kind) && !aside) return letsLie(text) && act.kind !== 'evades' ? 0 : answers(text, asked)
  return yesOrNo(text) && answers(text, asked) < 0 ? -1 : 0
}

/** Between members, whoever is called by name is among the addressed. */
function callsRight(text: string, scene: Scene): boolean {
  const { to } = scene.turn.act!
  return to === 'group' || to.some(isLeader) || scene.scenario.members.every((p) => to.includes(p.seat) || !calls(text, p.name))
}

/** A line as far as it can be said at this turn, whatever was said before it. */
interface Sayable {
  line: Line
  text: string | undefined
  gesture: string | undefined
  marks: string[]
  /** How much of this moment its writer had in mind. */
  fits: number
  source: string
}

/** The words of a line for this turn, if all of it holds and none of it was said before. */
function sayable(line: Line, scene: Scene, wanted: Wanted, source: string): Sayable | undefined {
  const { act } = scene.turn
  if (!act || !holds(line, scene, wanted)) return undefined
  if (line.text && WORDLESS.has(wanted.kind)) return undefined
  const text = line.text === undefined ? undefined : fill(line.text, scene)
  const gesture = line.gesture === undefined ? undefined : fill(line.gesture, scene)
  if ((line.text && !text) || (line.gesture && !gesture)) return undefined
  const template = wanted.again ? undefined : line.text
  if (!isFresh(scene.memory, marksOf(text, template, text ? undefined : gesture)) || (text && !(namesPresent(text, scene, line.present) && callsRight(text, scene)))) return undefined
  if (text && saidAlike(scene.memory, act.from, text)) return undefined
  return { line, text, gesture, marks: marksOf(text, template, gesture), fits: specificity(line, scene), source }
}

/** The same weighed against what was just said. */
function candidate(line: Line, scene: Scene, wanted: Wanted, rings: Ringing, source: string): Candidate | undefined {
  const can = sayable(line, scene, wanted, source)
  if (!can) return undefined
  const { text, gesture, marks, fits } = can
  const heed = text ? heeds(text, line.act, scene.turn, lastSaid(scene)) : 0
  if (wanted.heeding && heed < 0) return undefined
  return { text, gesture, tells: line.tells, source, marks, score: fits + HEED * heed + (text ? ties(text, rings) - monotony(text, scene) : 0) }
}

/** What the one who speaks next could say, if the model has a member speak next; found without what is said now. */
function coming(scene: Scene): { turn: Scene['turn']; lines: readonly Sayable[] } | undefined {
  const { book, history, turn } = scene
  const next = scene.ahead().find((t) => t.kind !== 'move')
  if (next?.kind !== 'act' || !next.act || isLeader(next.act.from) || next.act.from === turn.act?.from) return undefined
  const then: Scene = { ...scene, turn: next, history: [...history, { ...turn }] }
  const lines = (book.lines[next.act.from] ?? []).flatMap((line, i) => sayable(line, then, { kind: next.act!.kind }, `${i}`) ?? []).filter(({ text }) => text)
  const best = Math.max(...lines.map(({ fits }) => fits))
  return { turn: next, lines: lines.filter(({ fits }) => fits > best - SLACK) }
}

/** How well the best of what could be said next would follow these words. */
function followed(text: string | undefined, scene: Scene, next: NonNullable<ReturnType<typeof coming>>): number {
  if (!text) return 0
  const last = { ...scene.turn, act: scene.turn.act!, text }
  return Math.max(...next.lines.map(({ line, text: reply }) => HEED * heeds(reply!, line.act, next.turn, last) + (takesUp(reply!, text) ? IN_VIEW : 0)))
}

/**
 * The line said: a keyed draw among all that fit about as well as the best, wherever in the file they stand, or undefined when none fits. As the model is
 * deterministic, words may be chosen with their answer in view: of several that fit, those count for more that the next speaker has something to say to.
 */
export function chooseLine(lines: readonly Line[], scene: Scene, wanted: Wanted, source: (index: number) => string): Words | undefined {
  const rings = ringing(scene)
  const fitting = lines
    .map((line, i) => candidate(line, scene, wanted, rings, source(i)))
    .filter((c) => c !== undefined)
  const near = within(fitting)
  const next = near.length > 1 ? coming(scene) : undefined
  const drawn = pick(next && next.lines.length > 0 ? within(near.map((c) => ({ ...c, score: c.score + followed(c.text, scene, next) }))) : near, keyOf(scene, 'line', scene.turn.act?.from ?? ''))
  if (!drawn) return undefined
  const { score: _, ...said } = drawn
  return said
}

/** Those that score about as well as the best. */
function within(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(...candidates.map(({ score }) => score))
  return candidates.filter(({ score }) => score > best - SLACK)
}
