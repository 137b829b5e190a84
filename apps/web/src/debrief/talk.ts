/** Who spoke, how much, and to whom. */
import type { Seat } from '@kring/dynamics'
import { isLeader } from '@kring/dynamics'
import { memberToMember, type Reading } from './reading.ts'

export interface Strand {
  from: Seat
  to: Seat
  /** Turns said to this one person (to several: a part of a turn each). */
  weight: number
  memberToMember: boolean
}

/** Who spoke to whom up to and including turn `upTo` (0-based; default: all). What was said to the whole circle is not a strand. */
export function strands(reading: Reading, upTo = reading.turns.length - 1): Strand[] {
  const found = new Map<string, Strand>()
  for (const { turn } of reading.turns.slice(0, upTo + 1)) {
    const act = turn.act
    if (!act || act.to === 'group') continue
    for (const to of act.to) {
      const key = `${act.from}>${to}`
      const strand = found.get(key) ?? { from: act.from, to, weight: 0, memberToMember: !isLeader(act.from) && !isLeader(to) }
      strand.weight += 1 / act.to.length
      found.set(key, strand)
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight)
}

export interface Share {
  seat: Seat
  turns: number
  /** Part of all spoken words, 0–1. */
  words: number
}

const wordCount = (text: string | undefined): number => text?.split(/\s+/).filter(Boolean).length ?? 0

/** Talk shares, in the order of the circle, up to and including turn `upTo`. */
export function shares(reading: Reading, upTo = reading.turns.length - 1): Share[] {
  const turns = new Map<Seat, number>()
  const words = new Map<Seat, number>()
  let all = 0
  for (const { turn } of reading.turns.slice(0, upTo + 1)) {
    if (!turn.act || !turn.text) continue
    const count = wordCount(turn.text)
    turns.set(turn.act.from, (turns.get(turn.act.from) ?? 0) + 1)
    words.set(turn.act.from, (words.get(turn.act.from) ?? 0) + count)
    all += count
  }
  return reading.seats.map((seat) => ({ seat, turns: turns.get(seat) ?? 0, words: all === 0 ? 0 : (words.get(seat) ?? 0) / all }))
}

export interface TalkSum {
  spoken: number
  memberToMember: number
  toCircle: number
  /** Part of the words said by leaders, 0–1. */
  leaders: number
}

export function talkSum(reading: Reading): TalkSum {
  const spoken = reading.turns.filter(({ turn }) => turn.act && turn.text)
  return {
    spoken: spoken.length,
    memberToMember: spoken.filter(({ turn }) => memberToMember(turn)).length,
    toCircle: spoken.filter(({ turn }) => turn.act?.to === 'group').length,
    leaders: shares(reading).filter(({ seat }) => isLeader(seat)).reduce((sum, share) => sum + share.words, 0),
  }
}
