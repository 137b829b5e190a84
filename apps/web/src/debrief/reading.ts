/** A log read for looking back: who was there, every turn with its figures, notes, the end. Reads nothing else and never runs the model. */
import type { GroupSpec, LeaderStyle, Measures, Seat } from '@kring/dynamics'
import { isLeader, TRAINEE } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'
import { hersFrom, type NewEvent } from '@kring/protocol'

export interface ReadTurn {
  /** Place in the reading, 0-based: what a slider counts. */
  at: number
  turn: SpokenTurn
  measures: Measures
}

export interface Note {
  id: string
  turn: number
  text: string
}

export interface Reading {
  scenario: string
  language: 'nl' | 'en'
  seed: number
  session: number
  engine: string
  /** A talk of the two leaders. */
  pair?: 'before' | 'after'
  /** The session it goes on from, and the turn at which they part. */
  from?: { session: string; turn: number }
  /** She watched someone else lead in this style before this turn (Infinity: to the end). */
  watched?: { style: LeaderStyle; until: number }
  group: GroupSpec
  start: Measures
  turns: ReadTurn[]
  notes: Note[]
  closed: 'finished' | 'time' | 'stopped' | null
  end: Measures
  /** Leaders first, then members, in the order of the circle. */
  seats: Seat[]
  members: Seat[]
}

/** Undefined when the log has no beginning: then there is nothing to look back on. Events of a type this version does not know are passed over. */
export function readLog(events: readonly NewEvent[]): Reading | undefined {
  const opened = events.find(({ body }) => body.type === 'opened')?.body
  if (opened?.type !== 'opened') return undefined
  const turns: ReadTurn[] = []
  const notes = new Map<string, Note>()
  let closed: Reading['closed'] = null
  let end = opened.start
  for (const { body } of events) {
    if (body.type === 'turn') {
      turns.push({ at: turns.length, turn: body.turn, measures: body.measures })
      end = body.measures
    } else if (body.type === 'note') notes.set(body.note.id, body.note)
    else if (body.type === 'note-removed') notes.delete(body.id)
    else if (body.type === 'closed') {
      closed = body.reason
      end = body.measures
    }
  }
  const led = events.find(({ body }) => body.type === 'led' && body.by !== 'trainee')?.body
  const watched = led?.type === 'led' && led.by !== 'trainee' && { style: led.by, until: hersFrom(events) }
  const members = opened.group.members.map(({ seat }) => seat)
  const leaders = opened.group.leaders.map(({ seat }) => seat)
  return {
    scenario: opened.scenario, language: opened.language, seed: opened.seed, session: opened.session, engine: opened.engine, ...(opened.from && { from: opened.from }), ...(opened.pair && { pair: opened.pair }), ...(watched && { watched }), group: opened.group,
    start: opened.start, turns, notes: [...notes.values()].sort((a, b) => a.turn - b.turn), closed, end,
    seats: [TRAINEE, ...leaders.filter((seat) => seat !== TRAINEE), ...members], members,
  }
}

/** Who acts in a turn; undefined for a silence. */
export const actor = (turn: SpokenTurn): Seat | undefined => turn.act?.from ?? turn.move?.seat

/** Whom a spoken turn is said to, as seats; "group" = everyone else who was in the circle. */
export function hearersOf(reading: Reading, turn: SpokenTurn): Seat[] {
  if (!turn.act) return []
  return turn.act.to === 'group' ? reading.seats.filter((seat) => seat !== turn.act?.from) : turn.act.to
}

/** From member to member: said by a member to one or more named members, none of them a leader. */
export function memberToMember(turn: SpokenTurn): boolean {
  const act = turn.act
  return act !== undefined && !isLeader(act.from) && act.to !== 'group' && act.to.length > 0 && !act.to.some(isLeader)
}
