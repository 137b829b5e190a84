/**
 * One open session: drives the conversation turn by turn, keeps every turn in the log before the next, and says what is on screen.
 * Knows no React and no Dutch; whoever shows it subscribes.
 */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import type { Act, GroupState, LeaderStyle, Measures } from '@kring/dynamics'
import { mayBeWorded, worded } from '@kring/language'
import type { Conversation, Conversations, SpokenTurn } from '@kring/language'
import { type Body, hersFrom, type NewEvent } from '@kring/protocol'
import type { Pace } from '../app/settings.ts'
import { uuid } from './ids.ts'
import type { SessionRecord } from './log.ts'
import { readingTime } from './pacing.ts'
import { snapshotOf } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

/** What the room asks of the model and the language layer. */
export interface Engine {
  conversations: Conversations
  measures(state: GroupState): Measures
  /** What a scripted leader in the trainee's seat does and says now. */
  ledBy(conversation: Conversation, book: VoiceBook, style: LeaderStyle): { act: Act; text: string }
}

export interface Note {
  id: string
  turn: number
  text: string
}

/** Keeps events after the first `after` of a log, all or nothing; `change` is what they change in the session's record. */
export type Keep = (after: number, events: NewEvent[], change: Partial<Pick<SessionRecord, 't' | 'closed'>>, snapshot: Snapshot) => Promise<void>

/** Other words for a member's turn, from outside; null for his own. May be slow, may fail: the room waits no longer than it wants to. */
export type OtherWords = (conversation: Conversation, turn: SpokenTurn, signal: AbortSignal) => Promise<string | null>

/** How long a member's turn may wait for other words, in ms: about as long as someone looks up before he speaks. */
const WORDS_MS = 1500

/** What is on screen. */
export interface RoomView {
  conversation: Conversation
  /** How many of the conversation's turns have appeared. */
  shown: number
  /** The last turn on screen still has the floor: its reading time, or its silence, runs. */
  running: boolean
  /** Why time stands still, if it does. */
  paused: boolean
  notes: Note[]
  /** The style in which someone else leads from her seat while she watches; null when it is she. */
  led: LeaderStyle | null
  /** The first turn that is hers to lead; what her seat did before was someone else's. */
  hers: number
  closed: SessionRecord['closed']
  /** Set when a turn could not be kept or the model could not go on; the room stops. */
  failure: unknown
}

const event = (by: string, body: Body): NewEvent => ({ id: uuid(), at: new Date().toISOString(), by, body })

/** The first events of a session: who is there and what happened before the trainee's first chance to speak. */
export function openingEvents(engine: Engine, conversation: Conversation, turns: SpokenTurn[], start: Measures, variation?: string): NewEvent[] {
  const { scenario, state, language } = conversation
  const titles = [...scenario.members, ...scenario.coLeaders].map(({ seat, name }) => ({ seat, name }))
  const opened = event('system', {
    type: 'opened', scenario: scenario.id, nr: scenario.nr, language, seed: state.seed, session: state.session, engine: state.version, group: state.spec, start, titles, ...(variation && { variation }),
  })
  return [opened, ...turns.map((turn) => turnEvent(turn, engine.measures(state)))]
}

function turnEvent(turn: SpokenTurn, measures: Measures): NewEvent {
  return event(turn.act?.from ?? turn.move?.seat ?? 'system', { type: 'turn', turn, measures })
}

/** Who leads in the trainee's seat at the end of a log. */
export function ledIn(events: readonly NewEvent[]): LeaderStyle | null {
  const led = events.findLast(({ body }) => body.type === 'led')?.body
  return led?.type === 'led' && led.by !== 'trainee' ? led.by : null
}

/** Notes of a log, in order, without those that were taken out. */
export function notesOf(events: readonly NewEvent[]): Note[] {
  const notes = new Map<string, Note>()
  for (const { body } of events) {
    if (body.type === 'note') notes.set(body.note.id, body.note)
    if (body.type === 'note-removed') notes.delete(body.id)
  }
  return [...notes.values()]
}

export class Room {
  readonly id: string
  readonly scenario: Scenario
  readonly #book: VoiceBook
  readonly #engine: Engine
  readonly #listeners = new Set<() => void>()
  readonly #keepEvents: Keep
  #view: RoomView
  #pace: Pace
  #count: number
  #writing: Promise<void> = Promise.resolve()
  /** Writes under way. What is not yet kept is not yet shown: whoever reloads finds what she saw. */
  #pending = 0
  /** Time runs on as soon as everything is kept. */
  #waiting = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #otherWords: OtherWords | undefined
  /** A turn that waits for other words. It has not happened yet: whoever stops time before it comes has not heard it. */
  #wording: AbortController | null = null
  /** Reasons why the group waits although it has the floor: she types, a menu is open, the page is hidden. */
  readonly #holds = new Set<'typing' | 'hidden' | 'away'>()

  constructor(options: { id: string; closed: SessionRecord['closed']; events: NewEvent[]; conversation: Conversation; book: VoiceBook; engine: Engine; pace: Pace; keep: Keep; /** Where the log does not tell it. */ hers?: number }) {
    const { id, closed, events, conversation, book, engine, pace, keep, hers } = options
    this.id = id
    this.scenario = conversation.scenario
    this.#book = book
    this.#engine = engine
    this.#pace = pace
    this.#count = events.length
    this.#keepEvents = keep
    const last = events.findLast(({ body }) => body.type === 'paused')?.body
    const opened = events[0]?.body
    const goesOn = opened?.type === 'opened' && opened.from !== undefined
    // Until she has said something the opening plays from its beginning; later, and where a session goes on from another, a reload shows everything at once.
    const begun = goesOn || conversation.turns.some((turn) => turn.act?.from === 'leader')
    this.#view = {
      conversation, shown: begun || closed ? conversation.turns.length : 0, running: false,
      paused: last?.type === 'paused' && last.on, notes: notesOf(events), led: ledIn(events), hers: hers ?? hersFrom(events), closed, failure: null,
    }
  }

  getView = (): RoomView => this.#view

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(change: Partial<RoomView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Keeps events in the order in which they happened; the room goes on meanwhile, and stops when keeping fails. */
  #keep(events: NewEvent[], change: { closed?: SessionRecord['closed'] } = {}): void {
    const snapshot: Snapshot = snapshotOf(this.#view.conversation)
    const after = this.#count
    this.#count += events.length
    const { t } = this.#view.conversation.state
    this.#pending++
    this.#writing = this.#writing
      .then(() => this.#keepEvents(after, events, { t, ...change }, snapshot))
      .then(
        () => {
          this.#pending--
          return this.#waiting && this.#pending === 0 ? this.#run() : undefined
        },
        (failure: unknown) => {
          this.#pending--
          this.stop()
          this.#set({ failure })
        },
      )
  }

  #happened(step: { conversation: Conversation; turns: SpokenTurn[] }): void {
    if (step.turns.length === 0) {
      this.#view = { ...this.#view, conversation: step.conversation }
      return
    }
    const measures = this.#engine.measures(step.conversation.state)
    this.#view = { ...this.#view, conversation: step.conversation }
    this.#keep(step.turns.map((turn) => turnEvent(turn, measures)))
  }

  /** Lets time run: the next turn appears, or the group takes one, or the room waits for her. */
  #run = (): void => {
    clearTimeout(this.#timer)
    const { shown, conversation, paused, closed } = this.#view
    if (paused || this.#holds.size > 0) return
    this.#waiting = this.#pending > 0
    if (this.#waiting) return
    const next = conversation.turns[shown]
    if (next) {
      // What is only watched must be slow enough to stop.
      const time = readingTime(next, this.#view.led && this.#pace === 'direct' ? 'brisk' : this.#pace)
      this.#set({ shown: shown + 1, running: true })
      if (time === 0) this.#run()
      else this.#timer = setTimeout(this.#run, time)
    } else if (closed) this.#set({ running: false })
    else if (conversation.floor === 'ended') this.#end('time')
    else if (conversation.floor === 'group') this.#proceed()
    else if (this.#view.led) this.#ledOn(this.#view.led)
    else this.#set({ running: false })
  }

  #proceed(): void {
    // Asked to go on while words are awaited: his own are there.
    if (this.#wording) return this.#wording.abort()
    try {
      const before = this.#view.conversation
      const step = this.#engine.conversations.proceed(before, this.#book)
      if (step.turns.length === 0 && step.conversation.floor === 'group') throw new Error('the group had the floor and did nothing')
      const turn = this.#otherWords && step.turns.find(mayBeWorded)
      if (turn && this.#otherWords) return void this.#worded(step, turn, this.#otherWords)
      this.#happened(step)
    } catch (failure) {
      this.stop()
      this.#set({ failure })
      return
    }
    this.#run()
  }

  /** The step happens with other words for one of its turns if they come in time, else with our own. */
  async #worded(step: ReturnType<Conversations['proceed']>, turn: SpokenTurn, otherWords: OtherWords): Promise<void> {
    const wording = new AbortController()
    this.#wording = wording
    const late = setTimeout(() => wording.abort(), WORDS_MS)
    const none = new Promise<null>((resolve) => wording.signal.addEventListener('abort', () => resolve(null), { once: true }))
    const text = await Promise.race([otherWords(step.conversation, turn, wording.signal).catch(() => null), none])
    clearTimeout(late)
    // Time was stopped meanwhile; what would have been said is found anew when it runs on.
    if (this.#wording !== wording) return
    this.#wording = null
    const conversation = text === null ? null : worded(step.conversation, turn.turn, text)
    this.#happened(conversation ? { conversation, turns: conversation.turns.slice(-step.turns.length) } : step)
    this.#run()
  }

  /** The one who leads in her seat has the floor. */
  #ledOn(style: LeaderStyle): void {
    const before = this.#view.conversation
    const { act, text } = this.#engine.ledBy(before, this.#book, style)
    this.#happened(this.#engine.conversations.say(before, this.#book, act, text))
    this.#run()
  }

  /** She stops watching and leads from here on; what she had not yet seen is on screen at once. */
  takeOver(): void {
    if (!this.#view.led || this.#view.closed) return
    this.stop()
    const { length } = this.#view.conversation.turns
    this.#set({ led: null, hers: length, shown: length, running: false })
    this.#keep([event('leader', { type: 'led', by: 'trainee' })])
    this.#run()
  }

  /** Begins, or goes on after `stop`. */
  start = (): void => this.#run()

  /** Stops time; what has happened stays. */
  stop = (): void => {
    clearTimeout(this.#timer)
    const wording = this.#wording
    this.#wording = null
    wording?.abort()
    this.#waiting = false
  }

  /** From here on members' turns may get other words. */
  wordWith(otherWords: OtherWords): void {
    this.#otherWords = otherWords
  }

  setPace(pace: Pace): void {
    this.#pace = pace
  }

  /** The group waits while there is a reason to. */
  hold(reason: 'typing' | 'hidden' | 'away', on: boolean): void {
    if (on === this.#holds.has(reason)) return
    if (on) this.#holds.add(reason)
    else this.#holds.delete(reason)
    if (on) this.stop()
    else this.#run()
  }

  /** She speaks, or keeps silent (empty text). What had not yet appeared appears first: it was said before she spoke. */
  say(act: Act, text: string, understood?: SpokenTurn['understood']): void {
    const { conversation, closed, paused } = this.#view
    if (closed || paused) return
    this.stop()
    this.#holds.delete('typing')
    const step = this.#engine.conversations.say(conversation, this.#book, act, text, understood)
    this.#happened(step)
    this.#view = { ...this.#view, shown: conversation.turns.length }
    this.#run()
  }

  /** She lets the group go on: the next turn comes now, and if the group was waiting for her it goes on without her. */
  listen(): void {
    const { shown, conversation, closed, paused } = this.#view
    if (paused) return
    this.#holds.delete('typing')
    if (shown < conversation.turns.length || closed || conversation.floor !== 'leader') this.#run()
    else this.#proceed()
  }

  pause(on: boolean): void {
    if (on === this.#view.paused || this.#view.closed) return
    this.stop()
    this.#setPaused(on)
    if (!on) this.#run()
  }

  #setPaused(on: boolean): void {
    this.#set({ paused: on, running: false })
    this.#keep([event('leader', { type: 'paused', on })])
  }

  /** An own note, tied to the last turn on screen. */
  note(text: string): void {
    const turn = this.#view.conversation.turns[this.#view.shown - 1]?.turn ?? 0
    const note = { id: uuid(), turn, text }
    this.#set({ notes: [...this.#view.notes, note] })
    this.#keep([event('leader', { type: 'note', note })])
  }

  removeNote(id: string): void {
    this.#set({ notes: this.#view.notes.filter((note) => note.id !== id) })
    this.#keep([event('leader', { type: 'note-removed', id })])
  }

  /** She closes the session; the group goes home. */
  finish(): void {
    if (this.#view.closed) return
    this.stop()
    this.#holds.clear()
    if (this.#view.paused) this.#setPaused(false)
    this.#view = { ...this.#view, shown: this.#view.conversation.turns.length }
    this.#end('finished')
  }

  /** What the group does at the end of a session, and the last event of the log. */
  #end(reason: NonNullable<SessionRecord['closed']>): void {
    const step = this.#engine.conversations.finish(this.#view.conversation, this.#book)
    this.#happened(step)
    this.#set({ closed: reason })
    this.#keep([event('system', { type: 'closed', reason, measures: this.#engine.measures(step.conversation.state) })], { closed: reason })
    this.#run()
  }

  /** Resolves when everything so far is on this device. */
  settled = async (): Promise<void> => {
    while (this.#pending > 0) await this.#writing
  }
}
