/**
 * Which lines of a book can ever be said. The words are not played: the model runs mute under every kind of leading, and each line is held against the turns
 * it makes. What is asked of a line is that its conditions can hold together, two by two, and that the facts it builds on can have been told.
 */
import type { Line, Scenario, VoiceBook } from '@kring/curriculum'
import { isLeader } from '@kring/dynamics'
import type { Seat } from '@kring/dynamics'
import { chooseLine } from './lines.ts'
import { ANYONE, courseFor, scenes } from './mute-course.ts'
import type { Awaited, Course } from './mute-course.ts'
import { BESIDE, nearActs } from './related.ts'
import type { Scene } from './scene.ts'

export interface OutOfReach {
  /** As the bench names it: "own:piet#12". */
  source: string
  text: string
  because: string
}

// ---------------------------------------------------------------- facts: what can have been told, and to whom

interface Telling {
  seat: Seat
  tells: readonly string[]
  needs: readonly string[]
}

const tellingsOf = (book: VoiceBook): Telling[] => [
  ...Object.entries(book.lines).flatMap(([seat, lines]) => lines.map(({ tells = [], needs = [] }) => ({ seat, tells, needs }))),
  ...book.exchanges.flatMap(({ turns, needs }) => turns.map(({ from, tells = [] }) => ({ seat: from, tells, needs: needs.facts }))),
]

/** Facts that somebody can come to tell: each by words that build only on what can have been told before. */
export function tellable(book: VoiceBook): ReadonlySet<string> {
  const told = new Set<string>()
  const all = tellingsOf(book).filter(({ tells }) => tells.length > 0)
  for (let before = -1; before < told.size; ) {
    before = told.size
    for (const { tells, needs } of all) if (needs.every((fact) => told.has(fact))) for (const fact of tells) told.add(fact)
  }
  return told
}

/** Why a line's facts can never stand as it wants them; undefined when they can. */
function factsAgainst(line: Line, seat: Seat, book: VoiceBook, told: ReadonlySet<string>): string | undefined {
  for (const fact of line.needs ?? []) {
    if (!told.has(fact)) return `${fact} cannot have been told`
    if (line.unless?.includes(fact)) return `${fact} is both needed and ruled out`
    const only = book.facts.find(({ id }) => id === fact)?.knownTo
    if (only && !only.includes(seat)) return `${fact} is never known to ${seat}`
  }
  return undefined
}

// ---------------------------------------------------------------- conditions, two by two

interface Condition {
  name: string
  put: (line: Line) => Line
  /** Whether it matters who speaks; in what mood, on what theme, after what act, one member may stand for another. */
  personal: boolean
}

const PLAIN = 'Een paar woorden.'
const SEEN = 'doet iets'
const NOBODY = new Set(['leader', 'group'])

/** The conditions of a line, each by itself. Words count as one: there are some, and they may call a name or hold a slot that has to be filled. */
function conditionsOf(line: Line, names: readonly string[]): Condition[] {
  const { mood, to, about, theme, on, after, coat, last, present, text, gesture } = line
  const named = [text, gesture].some((t) => t?.includes('{') || names.some((name) => t?.includes(name)))
  const all: (Condition | undefined | false)[] = [
    mood && { name: 'mood', personal: false, put: (l) => ({ ...l, mood }) },
    to && { name: 'to', personal: !to.every((t) => NOBODY.has(t)), put: (l) => ({ ...l, to }) },
    about && { name: 'about', personal: true, put: (l) => ({ ...l, about }) },
    theme && { name: 'theme', personal: false, put: (l) => ({ ...l, theme }) },
    on && { name: 'on', personal: false, put: (l) => ({ ...l, on }) },
    after?.from && { name: 'after.from', personal: true, put: (l) => ({ ...l, after: { ...l.after, from: after.from } }) },
    after?.act && { name: 'after.act', personal: false, put: (l) => ({ ...l, after: { ...l.after, act: after.act } }) },
    coat && { name: 'coat', personal: false, put: (l) => ({ ...l, coat }) },
    last && { name: 'last', personal: false, put: (l) => ({ ...l, last }) },
    present && { name: 'present', personal: true, put: (l) => ({ ...l, present }) },
    // Names in the words are of people in the room, or of one the line counts on as gone.
    { name: 'words', personal: named, put: (l) => ({ ...l, ...(named ? { text, gesture, present } : text ? { text: PLAIN } : { gesture: SEEN }) }) },
  ]
  return all.filter((c) => Boolean(c)) as Condition[]
}

/** Two conditions of a line, to be held against turns; lines that ask the same share the question. */
interface Question {
  line: Line
  what: string
  personal: boolean
  held: boolean
}

const questionOf = (line: Line, conditions: readonly Condition[]): Question => {
  const asked = conditions.reduce((l, { put }) => put(l), { act: line.act } as Line)
  return { line: asked.text || asked.gesture ? asked : { ...asked, gesture: SEEN }, what: conditions.map(({ name }) => name).join(' with '), personal: conditions.some(({ personal }) => personal), held: false }
}

/** The questions a line puts: every two of its conditions together (one by itself when it has only one). */
function questionsOf(line: Line, names: readonly string[]): Question[] {
  const all = conditionsOf(line, names)
  return all.length === 1 ? [questionOf(line, all)] : all.flatMap((a, i) => all.slice(i + 1).map((b) => questionOf(line, [a, b])))
}

/** Whether this turn, as the chooser sees it, could carry the line: by its own act, beside its theme, or as words for a related act. */
function carries(line: Line, scene: Scene): boolean {
  const { kind } = scene.turn.act!
  return [kind, ...nearActs(kind)].some(
    (k) => (line.act as readonly string[]).includes(k) && chooseLine([line], scene, { kind: k, beside: k === kind && BESIDE.has(kind) }, () => 'own') !== undefined,
  )
}

// ---------------------------------------------------------------- what the model's turns can carry

/** Questions not yet answered, by who is to speak and the act that is to carry the words: "piet tells", "* tells". */
type Waiting = Map<string, Set<Question>>

/** What is still waited for, by who is to say it; questions that one of their acts has answered are dropped from the others. */
function stillAwaited(waiting: Waiting): Awaited {
  const lines = new Map<Seat, Set<Line>>()
  for (const [key, questions] of waiting) {
    const who = key.split(' ')[0]!
    for (const question of questions)
      if (question.held) questions.delete(question)
      else lines.set(who, (lines.get(who) ?? new Set()).add(question.line))
    if (questions.size === 0) waiting.delete(key)
  }
  return new Map([...lines].map(([who, set]) => [who, [...set]]))
}

/** What is asked of a book, line by line, and the lines whose facts already stand against them. */
function askedOf({ members, coLeaders }: Scenario, book: VoiceBook): { waiting: Waiting; kept: { source: string; line: Line; questions: Question[] }[]; lost: OutOfReach[] } {
  const told = tellable(book)
  const names = [...members, ...coLeaders].map(({ name }) => name)
  const lost: OutOfReach[] = []
  const kept: { source: string; line: Line; questions: Question[] }[] = []
  const all = new Map<string, Question>()
  const waiting: Waiting = new Map()
  for (const [seat, lines] of Object.entries(book.lines))
    lines.forEach((line, i) => {
      const source = `own:${seat}#${i + 1}`
      const because = factsAgainst(line, seat, book, told)
      if (because) return void lost.push({ source, text: line.text ?? line.gesture!, because })
      const questions = questionsOf(line, names).map((question) => {
        const who = question.personal || isLeader(seat) ? seat : ANYONE
        const key = `${who} ${JSON.stringify(question.line)}`
        const one = all.get(key) ?? question
        all.set(key, one)
        for (const act of line.act) waiting.set(`${who} ${act}`, (waiting.get(`${who} ${act}`) ?? new Set()).add(one))
        return one
      })
      kept.push({ source, line, questions })
    })
  return { waiting, kept, lost }
}

/** The questions that a course answers, each with how many of its turns it took. */
function answers(scenario: Scenario, book: VoiceBook, course: Witness, waiting: Waiting): Map<Question, number> {
  const found = new Map<Question, number>()
  let turns = 0
  for (const scene of scenes(scenario, book, course)) {
    turns++
    const { act } = scene.turn
    for (const who of !act ? [] : isLeader(act.from) ? [act.from] : [act.from, ANYONE])
      for (const kind of [act!.kind, ...nearActs(act!.kind)])
        for (const question of waiting.get(`${who} ${kind}`) ?? []) if (!found.has(question) && carries(question.line, scene)) found.set(question, turns)
    if (turns === course.turns) break
  }
  return found
}

/** A course that has been seen to answer something, as far as it is worth playing; without `turns` to its end. */
export interface Witness extends Course {
  turns?: number
}

export interface Reach {
  /** The lines of everybody's own that can never be said, with why. */
  lost: OutOfReach[]
  /** What was played when the witnesses were not enough. */
  searched: Course[]
}

/**
 * Which lines can never be said. Witnesses are played first: whoever keeps those of an earlier search is spared most of it, and if the book or the model
 * has changed since, the rest is searched for as ever, in at most `courses` mute courses of three sessions.
 */
export function outOfReach(scenario: Scenario, book: VoiceBook, { seed = 1, courses = 200, witnesses = [] }: { seed?: number; courses?: number; witnesses?: readonly Witness[] } = {}): Reach {
  const { waiting, kept, lost } = askedOf(scenario, book)
  const searched: Course[] = []
  for (let nr = 0; nr < witnesses.length + courses; nr++) {
    const awaited = stillAwaited(waiting)
    if (awaited.size === 0) break
    const course = witnesses[nr] ?? courseFor(scenario, seed + nr - witnesses.length, awaited)
    for (const question of answers(scenario, book, course, waiting).keys()) question.held = true
    if (nr >= witnesses.length) searched.push(course)
  }
  for (const { source, line, questions } of kept) {
    const never = questions.find(({ held }) => !held)
    if (never) lost.push({ source, text: line.text ?? line.gesture!, because: `${line.act.join('/')}: never ${never.what}` })
  }
  return { lost, searched }
}

/** As few turns of these courses as answer all that the whole of them does: the question that fewest of them answer comes first. */
export function witnessesAmong(scenario: Scenario, book: VoiceBook, courses: readonly Course[]): Witness[] {
  const { waiting } = askedOf(scenario, book)
  const played = courses.map(({ seed, wanted, aims }) => ({ seed, wanted, aims })).map((course) => ({ course, found: answers(scenario, book, course, waiting), turns: 0 }))
  const able = (question: Question): typeof played => played.filter(({ found }) => found.has(question))
  const rarest = [...new Set(played.flatMap(({ found }) => [...found.keys()]))].map((question) => ({ question, by: able(question) })).sort((a, b) => a.by.length - b.by.length)
  for (const { question, by } of rarest) {
    const [cheapest] = by.map((one) => ({ one, more: one.found.get(question)! - one.turns })).sort((a, b) => a.more - b.more)
    if (cheapest!.more > 0) cheapest!.one.turns += cheapest!.more
  }
  return played.filter(({ turns }) => turns > 0).sort((a, b) => b.turns - a.turns).map(({ course, turns }) => ({ ...course, turns }))
}
