/**
 * What is the case around an act: the facts that principles, weights and signs may ask for. Facts come in groups that are found together;
 * the interpreter finds all of them, generated code only the groups it needs.
 */
import { clamp } from '../curves.ts'
import type { Fact } from '../expressions.ts'
import { FACTS } from '../expressions.ts'
import { GRAVITY } from '../priority.ts'
import { SILENCE_QUALITIES } from '../vocabulary.ts'
import { cohesion, isPresent, meanBond } from './derived.ts'
import { ASKS, CARING, COHESION_WORK, DIRECTING, DIVERGES, EXPECTING, INVITES, IS, LISTENS, MEANING, STIMULATING, WORDLESS, areAkin } from './kinds.ts'
import {
  ABOUT, ABOVE, ACTS_AT, ACT_KIND, ACT_STRIDE, ACT_THEME, DEPTH, DROPPED, FIRST_LEADER, FLAGS, FROM, GROUP, GROUP_AT, HEAD, HOLDER, INTERVENTION_COUNT, KIND, LET_GO, LIST, LIST_REST, MATTER, MATTERS,
  MATTER_KIND, NONE, PRESENT, RECENT, REPLY, SINCE, SINGLED, SLOTS, STANDING, T, TALK, THEME, TO, TOGETHER, TURN, WORK, WORKED, isLeaderCode,
} from './layout.ts'
import type { Room } from './room.ts'

export const FACT = Object.fromEntries(FACTS.map((fact, i) => [fact, i])) as Record<Fact, number>

/** Where an act of the ring begins in `x`; twice that in `k`. */
export const actAt = (slot: number): number => ACTS_AT + (slot & (SLOTS - 1)) * ACT_STRIDE
/** Place in `k` of the act `back` acts ago (1 = the last). */
export const backAt = (room: Room, back: number): number => 2 * actAt(room.k[HEAD]! - back)

// ---------------------------------------------------------------- who is who

/** The act's subject: named, else the one addressed, else whose matter lies open, else the last who spoke of the theme. */
const subjectOf = (room: Room): number => {
  const { k, slot } = room
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  if (k[act + ABOUT] !== NONE) return k[act + ABOUT]!
  const single = k[act + SINGLED]!
  if (single !== NONE && single < FIRST_LEADER) return single
  const byLeader = isLeaderCode(from)
  const matter = k[MATTER_KIND]!
  if (byLeader && matter !== 0 && matter !== MATTER.monopoly) return k[HOLDER]!
  const theme = k[act + ACT_THEME]!
  for (let back = 1; back <= room.before; back++) {
    const a = 2 * actAt(slot - back)
    const who = k[a + FROM]!
    if (who === from || who >= FIRST_LEADER) continue
    if (!byLeader || theme === THEME.none || areAkin(k[a + ACT_THEME]!, theme)) return who
  }
  return matter !== 0 && k[HOLDER] !== from ? k[HOLDER]! : NONE
}

/** Turns to the act in a slot: who is who in it. `before`: how many acts lie before it. */
export const turnTo = (room: Room, slot: number, before: number): void => {
  room.slot = slot
  room.before = before
  room.actor = room.k[2 * actAt(slot) + FROM]!
  room.holder = room.k[MATTER_KIND] === 0 ? NONE : room.k[HOLDER]!
  room.subject = subjectOf(room)
}

/** Turns to the last act, when it has been played; before any act, to a leader who has said nothing in particular. */
export const turnToLast = (room: Room): void => {
  const { k } = room
  if (k[RECENT]! > 0) return turnTo(room, k[HEAD]! - 1, k[RECENT]! - 1)
  writePlain(room, k[HEAD]! - 1, FIRST_LEADER, KIND.other, THEME.none)
  turnTo(room, k[HEAD]! - 1, 0)
}

/** An act to everyone without depth or tone. */
export const writePlain = ({ x, k }: Room, slot: number, from: number, kind: number, theme: number): void => {
  const at = actAt(slot)
  const act = 2 * at
  x[at + ABOVE] = 0
  x[at + TOGETHER] = 0
  x[at + LIST] = 1
  x[at + LIST_REST] = 1
  k[act + FROM] = from
  k[act + TO] = GROUP
  k[act + SINGLED] = NONE
  k[act + ACT_KIND] = kind
  k[act + ACT_THEME] = theme
  k[act + ABOUT] = NONE
  k[act + REPLY] = NONE
  k[act + DEPTH] = 0
}

// ---------------------------------------------------------------- runs of turns

/** How many turns a leader and one member have now been talking with only each other; i33 counts double, being long. */
export const dyadLength = ({ k, slot, before }: Room): number => {
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  const pair = isLeaderCode(from) ? k[act + SINGLED]! : from
  if (pair === NONE || isLeaderCode(pair)) return 0
  let turns = 0
  for (let back = 0; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    const who = k[a + FROM]!
    if ((isLeaderCode(who) ? k[a + SINGLED]! : who) !== pair) break
    turns += k[a + ACT_KIND] === KIND.i33 ? 2 : 1
  }
  return turns
}

/** Turns in a row in which this member tells and tells; who asks him on does not break it. */
export const runLength = ({ k, slot, before }: Room): number => {
  const act = 2 * actAt(slot)
  if (k[act + ACT_KIND] !== KIND.tells) return 0
  const from = k[act + FROM]!
  let run = 1
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    if (k[a + FROM] === from && k[a + ACT_KIND] === KIND.tells) run++
    else if (k[a + ACT_KIND] !== KIND.asks || k[a + SINGLED] !== from) break
  }
  return run
}

/** Acts in a row by this actor. */
const streakLength = ({ k, slot, before, actor }: Room): number => {
  let n = 1
  while (n <= before && k[2 * actAt(slot - n) + FROM] === actor) n++
  return n
}

/** Whether leaders asked for what is said now, within the last eight acts. */
export const wasInvited = ({ k, slot, before }: Room): boolean => {
  for (let back = 1; back <= before && back <= 8; back++) if (IS[k[2 * actAt(slot - back) + ACT_KIND]!]! & INVITES) return true
  return false
}

// ---------------------------------------------------------------- the facts, group by group

export const actFacts = ({ x, k, facts, slot }: Room): void => {
  const at = actAt(slot)
  const act = 2 * at
  const kind = k[act + ACT_KIND]!
  const to = k[act + TO]!
  const byLeader = isLeaderCode(k[act + FROM]!)
  // A silence takes over the last act's kind without anyone acting.
  const leads = byLeader && kind < INTERVENTION_COUNT
  const speaks = leads || kind >= INTERVENTION_COUNT
  facts[FACT.toGroup] = to === GROUP ? 1 : 0
  facts[FACT.toOne] = k[act + SINGLED] !== NONE ? 1 : 0
  facts[FACT.byLeader] = byLeader ? 1 : 0
  facts[FACT.toLeader] = to !== GROUP && to >>> FIRST_LEADER !== 0 ? 1 : 0
  facts[FACT.depth] = k[act + DEPTH]!
  facts[FACT.above] = x[at + ABOVE]!
  facts[FACT.together] = x[at + TOGETHER]!
  facts[FACT.caring] = leads ? CARING[kind]! : 0
  facts[FACT.stimulating] = leads ? STIMULATING[kind]! : 0
  facts[FACT.meaning] = leads ? MEANING[kind]! : 0
  facts[FACT.directing] = leads ? DIRECTING[kind]! : 0
  facts[FACT.working] = leads ? COHESION_WORK[kind]! : 0
  facts[FACT.question] = speaks && IS[kind]! & ASKS ? 1 : 0
  facts[FACT.expects] = speaks ? EXPECTING[kind]! : 0
  facts[FACT.onEnding] = byLeader && (k[act + ACT_THEME] === THEME.ending || kind === KIND.i32) ? 1 : 0
}

/** What the last acts make of this one, in one look back. */
export const recentFacts = ({ cast, k, facts, slot, before }: Room): void => {
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  const kind = k[act + ACT_KIND]!
  const theme = k[act + ACT_THEME]!
  const byLeader = isLeaderCode(from)
  let same = 0
  let chain = 0
  let sinceLeader = false
  let spoken = 0
  let dosed = 0
  let contained = 0
  let invited = 0
  let contradicts = 0
  let limited = kind === KIND.i22 ? 1 : 0
  let asked = byLeader && k[act + TO] === GROUP && kind < INTERVENTION_COUNT && IS[kind]! & ASKS ? 1 : 0
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    const who = k[a + FROM]!
    const what = k[a + ACT_KIND]!
    const is = IS[what]!
    const lead = isLeaderCode(who)
    if (what === kind && who === from) same++
    if (lead) {
      // A leader's question to the circle to which fewer than four turns have come.
      if (!sinceLeader && !byLeader && chain < 4 && k[a + TO] === GROUP && what < INTERVENTION_COUNT && is & ASKS) asked = 1
      if (back <= 2 && byLeader && who !== from && what !== kind && is & DIVERGES) contradicts = 1
      sinceLeader = true
    } else {
      if (!sinceLeader) chain++
      if (k[a + DEPTH]! > spoken && (theme === THEME.none || areAkin(k[a + ACT_THEME]!, theme))) spoken = k[a + DEPTH]!
    }
    if (back <= 4 && what === KIND.i30) dosed = 1
    if (back <= 4 && is & LISTENS) contained = 1
    if (back <= 8 && is & INVITES) invited = 1
    if (what === KIND.i22) limited = 1
  }
  // d2: 1, then 1/1.5, 1/2, …
  facts[FACT.fresh] = cast.off.size > 0 && cast.off.has('d2') ? 1 : 1 / (1 + 0.5 * same)
  facts[FACT.chain] = byLeader ? 0 : chain + 1
  facts[FACT.asked] = asked
  facts[FACT.spoken] = spoken / 3
  facts[FACT.dosed] = dosed
  facts[FACT.contained] = contained
  facts[FACT.invited] = invited
  facts[FACT.contradicts] = contradicts
  facts[FACT.limited] = limited
}

export const dyadFacts = (room: Room): void => {
  room.facts[FACT.dyad] = dyadLength(room)
}
export const runFacts = (room: Room): void => {
  room.facts[FACT.run] = runLength(room)
}
export const streakFacts = (room: Room): void => {
  room.facts[FACT.streak] = streakLength(room)
}

/** How far the share of talk of whoever this is about exceeds an equal share; only once there has been some talk. */
export const shareFacts = (room: Room): void => {
  const { cast, x, k, facts, subject, actor } = room
  const wordless = (IS[k[2 * actAt(room.slot) + ACT_KIND]!]! & WORDLESS) !== 0
  const who = subject !== NONE && !isLeaderCode(subject) && (isLeaderCode(actor) || wordless) ? subject : actor
  let all = 0
  for (let i = 0; i < cast.n; i++) all += x[TALK + i]!
  facts[FACT.share] = all > 180 ? clamp(x[TALK + who]! / all - 1 / Math.max(1, present(room))) : 0
}

const GRAVITIES = Float64Array.from([0, ...MATTERS.map((matter) => GRAVITY[matter])])
export const matterFacts = ({ x, k, facts }: Room): void => {
  const matter = k[MATTER_KIND]!
  facts[FACT.priority] = matter !== 0 ? 1 : 0
  facts[FACT.leaving] = matter === MATTER.leaving ? 1 : 0
  facts[FACT.conflict] = matter === MATTER.conflict ? 1 : 0
  facts[FACT.complaint] = matter === MATTER.complaint ? 1 : 0
  facts[FACT.disclosure] = matter === MATTER.disclosure ? 1 : 0
  facts[FACT.monopoly] = matter === MATTER.monopoly ? 1 : 0
  facts[FACT.work] = matter !== 0 ? x[WORK]! : 0
  // How heavy a matter that one would be to step over.
  facts[FACT.gravity] = GRAVITIES[matter]!
  facts[FACT.age] = matter !== 0 ? k[TURN]! - k[SINCE]! : 0
}

const present = (room: Room): number => {
  let n = 0
  for (let i = 0; i < room.cast.n; i++) if (isPresent(room, i)) n++
  return n
}
export const roomFacts = ({ cast, k, facts }: Room): void => {
  let size = 0
  let breach = 0
  for (let i = 0, at = 2 * cast.membersAt + FLAGS; i < cast.n; i++, at += 2 * cast.memberStride) {
    if ((k[at]! & PRESENT) === 0) continue
    size++
    if (k[at]! & STANDING) breach = 1
  }
  facts[FACT.size] = size
  // Weights that all members share out among themselves.
  facts[FACT.perHead] = 4 / Math.max(3, size)
  facts[FACT.breach] = breach
}

export const sessionFacts = ({ cast, x, k, facts }: Room): void => {
  const phase = x[GROUP_AT.phase]!
  facts[FACT.letGo] = k[LET_GO]!
  facts[FACT.worked] = k[WORKED]!
  facts[FACT.dropped] = k[DROPPED]!
  facts[FACT.early] = cast.session < 3 ? 1 : 0
  facts[FACT.progress] = cast.sessions > 1 ? (cast.session - 1) / (cast.sessions - 1) : 0
  facts[FACT.nearEnd] = cast.sessions > 3 && cast.sessions - cast.session <= 2 ? 1 : 0
  facts[FACT.authority] = clamp(1 - 3 * Math.abs(phase - 0.33))
  facts[FACT.beginning] = phase < 0.2 ? 1 : 0
  facts[FACT.structure] = cast.structureNeed
  facts[FACT.clock] = clamp(x[T]! / cast.seconds)
}

export const cohesionFacts = (room: Room): void => {
  if (!room.gathered) room.facts[FACT.cohesion] = cohesion(room)
}
export const bondFacts = (room: Room): void => {
  room.facts[FACT.meanBond] = meanBond(room)
}

/** Qualities of a silence, by code. */
export const WORKING_SILENCE = SILENCE_QUALITIES.indexOf('working')
export const FRIGHTENED_SILENCE = SILENCE_QUALITIES.indexOf('frightened')
export const WAITING_SILENCE = SILENCE_QUALITIES.indexOf('waiting')
export const silenceFacts = ({ facts, counts, quality }: Room): void => {
  facts[FACT.seconds] = counts
  facts[FACT.silence] = counts > 0 ? 1 : 0
  facts[FACT.workingSilence] = counts > 0 && quality === WORKING_SILENCE ? 1 : 0
  facts[FACT.frightenedSilence] = counts > 0 && quality === FRIGHTENED_SILENCE ? 1 : 0
}

/** Every fact belongs to one group. */
export const FACT_GROUPS = {
  actFacts: { find: actFacts, facts: ['toGroup', 'toOne', 'byLeader', 'toLeader', 'depth', 'above', 'together', 'caring', 'stimulating', 'meaning', 'directing', 'working', 'question', 'expects', 'onEnding'] },
  recentFacts: { find: recentFacts, facts: ['fresh', 'chain', 'asked', 'spoken', 'dosed', 'contained', 'invited', 'contradicts', 'limited'] },
  dyadFacts: { find: dyadFacts, facts: ['dyad'] },
  runFacts: { find: runFacts, facts: ['run'] },
  streakFacts: { find: streakFacts, facts: ['streak'] },
  shareFacts: { find: shareFacts, facts: ['share'] },
  matterFacts: { find: matterFacts, facts: ['priority', 'leaving', 'conflict', 'complaint', 'disclosure', 'monopoly', 'work', 'gravity', 'age'] },
  roomFacts: { find: roomFacts, facts: ['size', 'perHead', 'breach'] },
  sessionFacts: { find: sessionFacts, facts: ['letGo', 'worked', 'dropped', 'early', 'progress', 'nearEnd', 'authority', 'beginning', 'structure', 'clock'] },
  cohesionFacts: { find: cohesionFacts, facts: ['cohesion'] },
  bondFacts: { find: bondFacts, facts: ['meanBond'] },
  silenceFacts: { find: silenceFacts, facts: ['seconds', 'silence', 'workingSilence', 'frightenedSilence'] },
} as const satisfies Record<string, { find: (room: Room) => void; facts: readonly Fact[] }>

const EVERY_GROUP = Object.values(FACT_GROUPS)
/** Finds all facts of the act turned to. */
export const findFacts = (room: Room): void => {
  for (const { find } of EVERY_GROUP) find(room)
}
