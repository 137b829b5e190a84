/** A group that talks: the model's turns with words laid over them. Every function returns a new conversation; nothing is changed in place. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { toGroupSpec } from '@kring/curriculum'
import { between, close, lead, measures, open, proceed as goOn, TRAINEE } from '@kring/dynamics'
import type { Act, BetweenEvent, GroupSpec, GroupState, Measures, OpeningTurn, Step, Turn } from '@kring/dynamics'
import type { Conversation, Conversations, SpokenTurn } from './api.ts'
import { adorned, choose, lineFor } from './choose.ts'
import { afterTrainee } from './exchanges.ts'
import { emptyMemory, heard, marksOf, remember } from './memory.ts'
import { hearers, roomAt } from './scene.ts'
import type { Scene, Words } from './scene.ts'

type Went = ReturnType<Conversations['proceed']>

/** Turns of the model that are looked at beforehand, to know whether an exchange can be played out. */
const LOOKAHEAD = 6

/** What the model will do after this state if the trainee lets it: until the floor is hers; found only when asked for. */
function ahead(state: GroupState, floor: Step['floor'], given: readonly Turn[]): () => readonly Turn[] {
  let turns: readonly Turn[] | undefined
  return () => {
    if (turns) return turns
    const found = [...given]
    let step: Step = { state, floor, turns: [] }
    while (found.length < LOOKAHEAD && step.floor === 'group') {
      step = goOn(step.state)
      if (step.turns.length === 0) break
      found.push(...step.turns)
    }
    return (turns = found)
  }
}

function sceneOf(c: Conversation, book: VoiceBook, turn: Turn, step: Step, rest: readonly Turn[], closing = false): Scene {
  const state = roomAt(turn, c.state, step.state)
  let figures: Measures | undefined
  return {
    scenario: c.scenario, book, state, turn, history: c.turns, memory: c.memory,
    ahead: ahead(step.state, step.floor, rest),
    closing,
    measures: () => (figures ??= measures(state)),
  }
}

const withWords = (turn: Turn, { text, gesture, tells, source }: Words): SpokenTurn => ({
  ...turn, ...(text && { text }), ...(gesture && { gesture }), ...(tells?.length && { tells }), source,
})

/** Lays words over the turns of a step; `given` are words the scenario has written for some of them. */
function speak(c: Conversation, book: VoiceBook, step: Step, given: (turn: Turn) => Words | undefined = () => undefined, closing = false): Went {
  let conversation = c
  step.turns.forEach((turn, i) => {
    const scene = sceneOf(conversation, book, turn, step, step.turns.slice(i + 1), closing)
    const written = given(turn)
    const { words, memory } = written
      ? { words: written, memory: remember(scene.memory, turn.act?.from ?? 'room', written, hearers(scene.state), book.facts) }
      : choose(scene)
    conversation = { ...conversation, memory, turns: [...conversation.turns, withWords(turn, words)] }
  })
  return { conversation: { ...conversation, state: step.state, floor: step.floor }, turns: conversation.turns.slice(c.turns.length) }
}

/** The written opening as the model plays it: entries that only show something have no turn of their own. */
export const openingOf = (scenario: Scenario): OpeningTurn[] =>
  scenario.opening.turns
    .filter((t) => t.act ?? t.intervention ?? t.move)
    .map(({ from, act, intervention, to, theme, depth, move }) => ({ from, act: act ?? intervention, to, theme, depth, move }))

/** The group of a scenario as its session begins: what the model needs to play the very session that the room plays. */
export const groupOf = (scenario: Scenario): GroupSpec => ({ ...toGroupSpec(scenario), opening: openingOf(scenario) })

/** Gives each of the model's opening turns the words the scenario wrote for it, in order; what is only seen joins the turn before it. */
function openingWords(scenario: Scenario, language: VoiceBook['language']): (turn: Turn) => Words | undefined {
  const written = [...scenario.opening.turns]
  return (turn) => {
    const next = written[0]
    const matches = next && (turn.act ? turn.act.from === next.from && turn.act.kind === (next.act ?? next.intervention) : turn.move !== undefined && turn.move.move === next.move && turn.move.seat === next.from)
    if (!next || !matches) return undefined
    written.shift()
    const seen = [next.gesture?.[language]]
    while (written[0] && !(written[0].act ?? written[0].intervention ?? written[0].move)) seen.push(written.shift()!.gesture?.[language])
    const text = next.text?.[language]
    const gesture = seen.filter(Boolean).join(' ') || undefined
    return text || gesture ? { text, gesture, source: 'opening', marks: marksOf(text, gesture) } : undefined
  }
}

/** Opens a scenario in the language of the book; `session` starts the series elsewhere than the scenario does, without its written opening. */
export function begin(scenario: Scenario, book: VoiceBook, seed: number, options: { session?: number } = {}): Went {
  const written = (options.session ?? scenario.session) === scenario.session
  const step = open({ ...toGroupSpec(scenario, options), opening: written ? openingOf(scenario) : [] }, seed)
  const empty: Conversation = { scenario, language: book.language, state: step.state, memory: emptyMemory(), turns: [], floor: step.floor }
  return speak(empty, book, step, written ? openingWords(scenario, book.language) : undefined)
}

/** The trainee's act with her own words (or an empty text for silence), and what is seen while she speaks. */
export function say(c: Conversation, book: VoiceBook, act: Act, text: string, understood?: SpokenTurn['understood']): Went {
  const step = lead(c.state, act)
  const [own, ...rest] = step.turns
  if (!own) throw new Error('the model gave the trainee no turn')
  const said = text.trim()
  const scene = sceneOf({ ...c, memory: said ? heard(c.memory, TRAINEE, said) : c.memory }, book, own, step, rest)
  const silent = own.kind === 'silence' ? choose(scene) : undefined
  const { gesture, tells, marks } = silent?.words ?? adorned({ source: 'trainee', marks: [] }, scene)
  const turn: SpokenTurn = { ...own, ...(said && { text: said }), ...(gesture && { gesture }), ...(tells?.length && { tells }), ...(understood && { understood }), source: 'trainee' }
  const seen = silent?.memory ?? remember(scene.memory, 'room', { gesture, source: 'trainee', marks }, hearers(scene.state), book.facts)
  const memory = { ...seen, exchange: afterTrainee(scene) }
  const after = speak({ ...c, memory, turns: [...c.turns, turn] }, book, { ...step, turns: rest })
  return { conversation: after.conversation, turns: [turn, ...after.turns] }
}

/** One more thing that happens without the trainee: an act, a move or a silence. */
export const proceed = (c: Conversation, book: VoiceBook): Went => speak(c, book, goOn(c.state))

/** The session's end: time is up, or the trainee closes it. */
export const finish = (c: Conversation, book: VoiceBook): Went => speak(c, book, close(c.state), undefined, true)

/** The next session of the same group: what happened in between, and its opening. What was told stays known; what was said may be said again. */
export function nextSession(c: Conversation, book: VoiceBook): Went & { events: BetweenEvent[] } {
  const { events, step } = between(c.state)
  const memory = { ...emptyMemory(), facts: c.memory.facts, knows: c.memory.knows, played: c.memory.played }
  return { events, ...speak({ ...c, memory, turns: [] }, book, step) }
}

/** A sentence for a scripted leader in the trainee's seat: what someone in this style would say to do this act. Empty when the book has none left. */
export function scriptedText(c: Conversation, book: VoiceBook, act: Act): string {
  const turn: Turn = { turn: c.state.turn, session: c.state.session, t: c.state.t, kind: 'act', act, changes: [], signals: [] }
  return lineFor(sceneOf(c, book, turn, { state: c.state, floor: c.floor, turns: [] }, []))?.text ?? ''
}
