/** A conversation as it stood in the middle of a session, put together again from the log's own words, so that it can go on otherwise. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { floorOf, measures, TRAINEE } from '@kring/dynamics'
import type { GroupState, Lookback } from '@kring/dynamics'
import type { Conversation, Memory, SpokenTurn } from '../api.ts'
import { afterOther, afterTrainee } from '../exchanges.ts'
import { emptyMemory, heard, marksOf, remember } from '../memory.ts'
import { hearers, inRoom, nameOf } from '../scene.ts'
import type { Scene } from '../scene.ts'

/** A session looked back on, with what it takes to let it talk. `turns` are the log's, `book` holds the leader's examples (withExamples). */
export interface Told {
  lookback: Lookback
  turns: readonly SpokenTurn[]
  scenario: Scenario
  book: VoiceBook
}

/** The line a turn's words came from, as it stands in the book: with its slots, for a template is not used twice either. */
function templateOf(source: string | undefined, book: VoiceBook): string | undefined {
  const [, kind, seat, n] = /^(own|near|shared|near-shared)(?::([^#]+))?#(\d+)$/.exec(source ?? '') ?? []
  if (!kind) return undefined
  return (seat === undefined ? book.shared : (book.lines[seat] ?? []))[Number(n) - 1]?.text
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patterns = new WeakMap<VoiceBook, { template: string; pattern: RegExp }[]>()

/** The templates of what was seen: the same hand does the same thing once, however long the silence (signs.ts). A gesture does not say where it came from. */
function signTemplates(gesture: string | undefined, book: VoiceBook): string[] {
  if (gesture === undefined) return []
  let known = patterns.get(book)
  if (!known) {
    const slotted = book.signs.map(({ text }) => text).filter((text) => text.includes('{') && !text.includes('{naam}'))
    known = slotted.map((template) => ({ template, pattern: new RegExp(template.split(/\{[a-z]+\}/).map(escaped).join('.+?'), 'iu') }))
    patterns.set(book, known)
  }
  return known.filter(({ pattern }) => pattern.test(gesture)).map(({ template }) => template)
}

/** A manner of speaking was written as a sentence about the speaker ("Henk grijnst naar zijn blok"): it may not come back as one. */
const inFull = (gesture: string | undefined, seat: string | undefined, scenario: Scenario): string | undefined =>
  gesture && seat && /^\p{Ll}/u.test(gesture) ? `${nameOf(scenario, seat) ?? ''} ${gesture}` : undefined

/** An exchange under way after a turn that was said in one. */
function exchangeOf(source: string | undefined, book: VoiceBook): Memory['exchange'] | undefined {
  const [, id, n] = /^exchange:(.+)#(\d+)$/.exec(source ?? '') ?? []
  if (id === undefined) return undefined
  const exchange = book.exchanges.find((e) => e.id === id)
  return exchange && Number(n) < exchange.turns.length ? { id, next: Number(n) } : null
}

/** The memory after a turn of the log was said and seen. `state` is the group just before it. */
function afterTurn(memory: Memory, turn: SpokenTurn, state: GroupState, history: readonly SpokenTurn[], { scenario, book }: Told): Memory {
  const { act, move, text, gesture, tells, source } = turn
  const scene: Scene = { scenario, book, state, turn, history, memory, ahead: () => [], measures: () => measures(state) }
  const words = { text, gesture, tells, source: source ?? 'none', marks: marksOf(text, templateOf(source, book), gesture, inFull(gesture, act?.from, scenario), ...signTemplates(gesture, book)) }
  const here = hearers(state)
  if (act?.from === TRAINEE) {
    const said = text ? heard(memory, TRAINEE, text) : memory
    return { ...remember(said, 'room', { ...words, text: undefined }, here, book.facts), exchange: afterTrainee(scene) }
  }
  const seat = act?.from ?? move?.seat ?? 'room'
  const exchange = exchangeOf(source, book)
  const began = exchange === undefined ? undefined : /^exchange:(.+)#/.exec(source!)![1]!
  return {
    ...remember(memory, seat, words, move && !inRoom(state, move.seat) ? [...here, move.seat] : here, book.facts),
    exchange: exchange === undefined ? afterOther(scene) : exchange,
    played: began === undefined || memory.played.includes(began) ? memory.played : [...memory.played, began],
  }
}

/** The conversation just before turn `upTo`: the log's turns, the model's state, and what everyone has said and heard so far. */
export function retold(told: Told, upTo: number): Conversation {
  const { lookback, scenario, book } = told
  const turns = told.turns.slice(0, upTo)
  const memory = turns.reduce((soFar, turn, i) => afterTurn(soFar, turn, lookback.before[i]!, turns.slice(0, i), told), emptyMemory())
  const state = lookback.before[upTo]!
  return { scenario, language: book.language, state, memory, turns, floor: floorOf(state) }
}
