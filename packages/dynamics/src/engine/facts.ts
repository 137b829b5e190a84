/**
 * What is the case around an act: the facts that principles, weights and signs may ask for. Facts come in groups that are found together;
 * the interpreter finds all of them, generated code only the groups it needs.
 */
import { clamp } from '../curves.ts'
import type { Fact } from '../expressions.ts'
import { GRAVITY } from '../priority.ts'
import { cohesion, isPresent, leavingWork, meanBond } from './derived.ts'
import { ASKS, CARING, COHESION_WORK, DIRECTING, DIVERGES, DOSES, EXPECTING, INVITES, IS, LIMITS, LISTENS, MEANING, STIMULATING, WORDLESS, areAkin } from './kinds.ts'
import {
  ABOVE, ACT_KIND, ACT_THEME, DEPTH, DROPPED, FIRST_LEADER, FLAGS, FROM, GROUP, GROUP_AT, INTERVENTION_COUNT, KIND, LET_GO, MATTER, MATTERS, MATTER_KIND, NONE, PRESENT, SINCE, SINGLED,
  STANDING, T, TALK, THEME, TO, TOGETHER, TURN, WORK, WORKED, isLeaderCode,
} from './layout.ts'
import { FACT, FRIGHTENED_SILENCE, WORKING_SILENCE, actAt, dyadLength, runLength, streakLength } from './situation.ts'
import { table } from './table.ts'

const { facts, k, now, x } = table

export const actFacts = (): void => {
  const { slot } = now
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

/** 1 when two small whole numbers other than negative ones are the same, else 0: without a branch, since there is no telling which. */
const same = (difference: number): number => (difference - 1) >>> 31

/** How fresh an act is: the same by the same person within memory wears off (d2). */
export const freshFacts = (): void => {
  const { cast, slot, before } = now
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  const kind = k[act + ACT_KIND]!
  let times = 0
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    times += same((k[a + FROM]! ^ from) | (k[a + ACT_KIND]! ^ kind))
  }
  // 1, then 1/1.5, 1/2, … for the same again; and half as much after sixty turns, a third after a hundred and twenty (d2).
  facts[FACT.fresh] = cast.off.size > 0 && cast.off.has('d2') ? 1 : 1 / ((1 + 0.5 * times) * (1 + k[TURN]! / 60))
}

/** How many members have spoken since a leader did, this act included, and whether a leader's question to the circle still waits for answers. */
export const chainFacts = (): void => {
  const { slot, before } = now
  let back = 0
  while (back <= before && !isLeaderCode(k[2 * actAt(slot - back) + FROM]!)) back++
  facts[FACT.chain] = back
  // It waits until four turns have come.
  const lead = 2 * actAt(slot - back)
  const what = k[lead + ACT_KIND]!
  facts[FACT.asked] = back <= before && back <= 4 && k[lead + TO] === GROUP && what < INTERVENTION_COUNT && IS[what]! & ASKS ? 1 : 0
}

/** How deep others spoke lately of what this act is about. */
export const spokenFacts = (): void => {
  const { slot, before } = now
  const theme = k[2 * actAt(slot) + ACT_THEME]!
  let spoken = 0
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    const depth = k[a + DEPTH]!
    if (depth > spoken && !isLeaderCode(k[a + FROM]!) && (theme === THEME.none || areAkin(k[a + ACT_THEME]!, theme))) spoken = depth
  }
  facts[FACT.spoken] = spoken / 3
}

/** What was done within the last four acts, the last eight, and as far back as memory goes. */
export const pastFacts = (): void => {
  const { slot, before } = now
  let done = 0
  let withinFour = 0
  let withinEight = 0
  for (let back = 1; back <= before; back++) {
    done |= IS[k[2 * actAt(slot - back) + ACT_KIND]!]!
    if (back <= 4) withinFour = done
    if (back <= 8) withinEight = done
  }
  facts[FACT.dosed] = withinFour & DOSES ? 1 : 0
  facts[FACT.contained] = withinFour & LISTENS ? 1 : 0
  facts[FACT.invited] = withinEight & INVITES ? 1 : 0
  facts[FACT.limited] = (done | IS[k[2 * actAt(slot) + ACT_KIND]!]!) & LIMITS ? 1 : 0
}

/** Whether a leader says something else than another leader did just now. */
export const contradictsFacts = (): void => {
  const { slot, before } = now
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  let contradicts = 0
  if (isLeaderCode(from)) {
    for (let back = 1; back <= 2 && back <= before; back++) {
      const a = 2 * actAt(slot - back)
      const who = k[a + FROM]!
      if (isLeaderCode(who) && who !== from && k[a + ACT_KIND] !== k[act + ACT_KIND] && IS[k[a + ACT_KIND]!]! & DIVERGES) contradicts = 1
    }
  }
  facts[FACT.contradicts] = contradicts
}

export const dyadFacts = (): void => {
  facts[FACT.dyad] = dyadLength()
}
export const runFacts = (): void => {
  facts[FACT.run] = runLength()
}
export const streakFacts = (): void => {
  facts[FACT.streak] = streakLength()
}

/** How far the share of talk of whoever this is about exceeds an equal share; only once there has been some talk. */
export const shareFacts = (): void => {
  const { subject, actor } = now
  const wordless = (IS[k[2 * actAt(now.slot) + ACT_KIND]!]! & WORDLESS) !== 0
  const who = subject !== NONE && !isLeaderCode(subject) && (isLeaderCode(actor) || wordless) ? subject : actor
  let all = 0
  for (let i = 0; i < now.n; i++) all += x[TALK + i]!
  facts[FACT.share] = all > 180 ? clamp(x[TALK + who]! / all - 1 / Math.max(1, present())) : 0
}

const GRAVITIES = Float64Array.from([0, ...MATTERS.map((matter) => GRAVITY[matter])])
export const matterFacts = (): void => {
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

/** How far the leaving of the one who acts has been worked through. */
export const farewellFacts = (): void => {
  facts[FACT.farewell] = leavingWork(now.actor)
}

const present = (): number => {
  let n = 0
  for (let i = 0; i < now.n; i++) if (isPresent(i)) n++
  return n
}
export const roomFacts = (): void => {
  let size = 0
  let breach = 0
  for (let i = 0, at = 2 * now.membersAt + FLAGS; i < now.n; i++, at += 2 * now.memberStride) {
    if ((k[at]! & PRESENT) === 0) continue
    size++
    if (k[at]! & STANDING) breach = 1
  }
  facts[FACT.size] = size
  // Weights that all members share out among themselves.
  facts[FACT.perHead] = 4 / Math.max(3, size)
  facts[FACT.breach] = breach
}

export const sessionFacts = (): void => {
  const { cast } = now
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

export const cohesionFacts = (): void => {
  if (!now.gathered) facts[FACT.cohesion] = cohesion()
}
export const bondFacts = (): void => {
  facts[FACT.meanBond] = meanBond()
}

export const silenceFacts = (): void => {
  const { counts, quality } = now
  facts[FACT.seconds] = counts
  facts[FACT.silence] = counts > 0 ? 1 : 0
  facts[FACT.workingSilence] = counts > 0 && quality === WORKING_SILENCE ? 1 : 0
  facts[FACT.frightenedSilence] = counts > 0 && quality === FRIGHTENED_SILENCE ? 1 : 0
}

/** Every fact belongs to one group. */
export const FACT_GROUPS = {
  actFacts: { find: actFacts, facts: ['toGroup', 'toOne', 'byLeader', 'toLeader', 'depth', 'above', 'together', 'caring', 'stimulating', 'meaning', 'directing', 'working', 'question', 'expects', 'onEnding'] },
  freshFacts: { find: freshFacts, facts: ['fresh'] },
  chainFacts: { find: chainFacts, facts: ['chain', 'asked'] },
  spokenFacts: { find: spokenFacts, facts: ['spoken'] },
  pastFacts: { find: pastFacts, facts: ['dosed', 'contained', 'invited', 'limited'] },
  farewellFacts: { find: farewellFacts, facts: ['farewell'] },
  contradictsFacts: { find: contradictsFacts, facts: ['contradicts'] },
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
} as const satisfies Record<string, { find: () => void; facts: readonly Fact[] }>

/** Groups that only a turn changes, whatever act is turned to: found after a turn, they hold for whatever comes next. */
export const STANDING_GROUPS = ['matterFacts', 'roomFacts', 'sessionFacts'] as const satisfies readonly (keyof typeof FACT_GROUPS)[]

const EVERY_GROUP = Object.values(FACT_GROUPS)
/** Finds all facts of the act turned to. */
export const findFacts = (): void => {
  for (const { find } of EVERY_GROUP) find()
}
