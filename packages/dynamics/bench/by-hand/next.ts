/** Who speaks next, by hand: one look back over the last acts, one walk over the members. */
import { ASKS, EXPECTING, IS, LIMITS } from '../../src/engine/kinds.ts'
import {
  DERIVED_SLOTS, DERIVED_STRIDE,
  ACT_KIND, DEPTH, FIRST_LEADER, FLAGS, FROM, GROUP, GROUP_AT, INTERVENTION_COUNT, KIND, MATTER, MATTER_KIND, PRESENT, RECENT, SINGLED, NONE, STANDING, TO, isLeaderCode,
} from '../../src/engine/layout.ts'
import { CO_LEADER_WEIGHT, SILENCE_WEIGHT, TRAINEE_WEIGHT } from '../../src/engine/rules.ts'
import { FACT, actAt, backAt } from '../../src/engine/situation.ts'
import { TALKATIVENESS, TRAIT_COUNT } from './around.ts'
import { ENGAGEMENT, URGE } from './step.ts'
import { table } from '../../src/engine/table.ts'

const { derived, facts, k, now, traits, weights, x } = table

const { tells, i19, i34, i35, attacks } = KIND
const ANNOUNCES = KIND['announces-leaving']
const TAKES_LEAVE = KIND['takes-leave']
const { memberToMember: MEMBER_TO_MEMBER } = GROUP_AT
const INTENT = DERIVED_SLOTS.indexOf('intent')
const COHESION = FACT.cohesion

/** Who spoke before the last speaker. */
const speakerBefore = (): number => {
  const recent = k[RECENT]!
  if (recent === 0) return NONE
  const last = k[backAt(1) + FROM]!
  for (let back = 2; back <= recent; back++) {
    const from = k[backAt(back) + FROM]!
    if (from !== last) return from
  }
  return NONE
}

export const floor = (): void => {
  const { slot, before, actor, holder } = now
  const { n, membersAt, memberStride } = now
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  const kind = k[act + ACT_KIND]!
  const to = k[act + TO]!
  const toGroup = to === GROUP
  const byLeader = isLeaderCode(from)
  const toLeader = !toGroup && to >>> FIRST_LEADER !== 0
  const expects = (byLeader && kind < INTERVENTION_COUNT) || kind >= INTERVENTION_COUNT ? EXPECTING[kind]! : 0
  const mutual = x[MEMBER_TO_MEMBER]!

  // Acts since a leader's; a question to the circle waits until four turns have come.
  let chain = 0
  while (chain <= before && !isLeaderCode(k[2 * actAt(slot - chain) + FROM]!)) chain++
  const lead = 2 * actAt(slot - chain)
  const asked = chain <= before && chain <= 4 && k[lead + TO] === GROUP && k[lead + ACT_KIND]! < INTERVENTION_COUNT && (IS[k[lead + ACT_KIND]!]! & ASKS) !== 0
  let size = 0
  let breach = false
  for (let i = 0, at = 2 * membersAt + FLAGS; i < n; i++, at += 2 * memberStride) {
    if ((k[at]! & PRESENT) === 0) continue
    size++
    if (k[at]! & STANDING) breach = true
  }
  const perHead = 4 / Math.max(3, size)
  const held = Math.min(1, perHead + (toGroup ? 1 : 0))
  const leaving = k[MATTER_KIND] === MATTER.leaving
  const between = speakerBefore()
  const few = 0.22 * (perHead * perHead)
  const many = 1.45 - perHead
  const called = 0.35 + ((toGroup ? 0.4 + expects : 0) + 0.3 * mutual)
  const returns = byLeader ? 0 : (0.85 + 0.9 * mutual) * (toGroup ? 1 : 0.3)

  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    const talkativeness = traits[TRAIT_COUNT * i + TALKATIVENESS]!
    let weight = !toGroup && (to >> i) & 1 ? 0.28 + 1.1 * expects : 0
    if (i === actor) {
      if (between === i) weight += returns
      weight += goesOn(kind, talkativeness, expects, toLeader, leaving)
    } else {
      const urge = x[m + URGE]!
      const talks = Math.min(1, Math.max(0, (talkativeness - 0.1) / (0.8 - 0.1)))
      weight += perHead * (held * ((0.02 + 4 * (urge * (urge * (few + 4.5 * (talks * (talks * many)))))) * ((0.35 + 0.8 * x[m + ENGAGEMENT]!) * called)))
      if (between === i) weight += returns
      const intent = derived[DERIVED_STRIDE * i + INTENT]!
      if (intent > 0 && !(leaving && holder !== i)) weight += intent * (intent * 1.3)
    }
    weights[i] = weight
  }

  const cohesion = facts[COHESION]!
  if (byLeader) {
    weights[TRAINEE_WEIGHT] = 0.02
    weights[CO_LEADER_WEIGHT] = 0.1
  } else {
    const large = toGroup ? Math.min(1, Math.max(0, (size - 4) / 4)) : 0
    weights[TRAINEE_WEIGHT] = toLeader ? 3.2 : (1 + large) * ((0.06 + 0.07 * (chain * (chain * (1.3 - (0.7 * mutual + 0.4 * cohesion))))) * (asked ? 1 - 0.75 : 1))
    weights[CO_LEADER_WEIGHT] = (0.3 + 0.15 * chain) * (asked ? 1 - 0.55 : 1)
  }
  const heavy = kind === ANNOUNCES || kind === attacks || kind === TAKES_LEAVE
  weights[SILENCE_WEIGHT] =
    0.03 + ((byLeader && toGroup ? expects * 0.55 : 0) + ((!byLeader && k[act + DEPTH]! > 1 ? 0.45 : 0) + ((kind === i19 || kind === i35 || kind === i34 ? 0.3 : 0) + ((breach ? 0.05 : 0) + ((heavy ? 0.35 : 0) + (cohesion < 0.35 ? 0.1 : 0))))))
}

/** Adding something to one's own words, rarely twice; one who fills the time goes on until he is limited. */
const goesOn = (kind: number, talkativeness: number, expects: number, toLeader: boolean, leaving: boolean): number => {
  const { slot, before, actor } = now
  let streak = 1
  while (streak <= before && k[2 * actAt(slot - streak) + FROM] === actor) streak++
  const toOne = k[2 * actAt(slot) + SINGLED] !== NONE
  const adds = talkativeness * (Math.min(1, Math.max(0, (streak - 3) / -2)) * (0.16 + 2 * (toOne ? 1.25 - expects : 0)))
  let fills = 0
  if (kind === tells && !leaving) {
    let limited = IS[kind]! & LIMITS
    for (let back = 1; back <= before; back++) limited |= IS[k[2 * actAt(slot - back) + ACT_KIND]!]! & LIMITS
    if (limited === 0) fills = 3.5 * Math.min(1, Math.max(0, (talkativeness - 0.8) / (0.96 - 0.8)))
  }
  return (toLeader ? 0.5 : 1) * (adds + fills)
}
