/** Where in a session the group was lost: stretch by stretch over the programme, from the figures that the log itself keeps. Pure. Design [D]. */
import type { AgendaItem, Measures, Turn } from '../types.ts'
import { isLeader } from '../types.ts'

export interface MeasuredTurn {
  turn: Turn
  measures: Measures
}

export interface Stretch {
  /** The programme item it lies in. */
  item: string
  /** Seconds. */
  from: number
  until: number
}

export interface Losing extends Stretch {
  /** Cohesion went down clearly. */
  apart: boolean
  /** Attention (engagement) went down clearly. */
  attention: boolean
  /** A coat went on, someone looked at the door, went out, or said that he stops. */
  leaving: boolean
  /** Two of the three: then a leader would have felt it. */
  lost: boolean
}

/** Stretches are about this long: what one remembers as one passage. Seconds. */
const LENGTH = 300
/** What counts as clearly lower within one stretch: about twice what these figures waver by themselves. */
const CLEARLY = { cohesion: 0.008, engagement: 0.012 } as const

/** The programme cut into stretches of about five minutes; each lies within one item. */
export function stretchesOf(agenda: readonly AgendaItem[]): Stretch[] {
  let start = 0
  return agenda.flatMap(({ id, minutes }) => {
    const from = start
    start += minutes * 60
    const pieces = Math.max(1, Math.round((minutes * 60) / LENGTH))
    const length = (minutes * 60) / pieces
    return Array.from({ length: pieces }, (_, i) => ({ item: id, from: from + i * length, until: from + (i + 1) * length }))
  })
}

const leaves = ({ act, move, signals }: Turn): boolean =>
  move?.move === 'coat-on' || move?.move === 'leaves-room' || (act !== undefined && !isLeader(act.from) && (act.kind === 'announces-leaving' || act.kind === 'takes-leave')) || signals.some(({ signal, on }) => on && (signal === 'looks-at-door' || signal === 'coat-on'))

/** What each stretch of a session did; stretches in which fewer than two turns fell are left out. */
export function losing(agenda: readonly AgendaItem[], start: Measures, turns: readonly MeasuredTurn[]): Losing[] {
  const found: Losing[] = []
  let before = start
  for (const stretch of stretchesOf(agenda)) {
    const within = turns.filter(({ turn }) => turn.t >= stretch.from && turn.t < stretch.until)
    const last = within.at(-1)?.measures
    if (!last || within.length < 2) continue
    const apart = before.cohesion - last.cohesion > CLEARLY.cohesion
    const attention = before.group.engagement - last.group.engagement > CLEARLY.engagement
    const leaving = within.some(({ turn }) => leaves(turn))
    found.push({ ...stretch, apart, attention, leaving, lost: Number(apart) + Number(attention) + Number(leaving) >= 2 })
    before = last
  }
  return found
}
