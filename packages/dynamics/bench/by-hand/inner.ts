/** What a member is inclined to do, and the signs that what lives in him gives, by hand. */
import { ASKS, IS } from '../../src/engine/kinds.ts'
import {
  DERIVED_SLOTS, DERIVED_STRIDE,
  ACT_KIND, ACT_THEME, ANNOUNCED, BONDS, DEPTH, FIRST_LEADER, FLAGS, FROM, GROUP, GROUP_AT, INTERVENTION_COUNT, KIND, MATTER, MATTER_KIND, MEMBER_ACT_COUNT, PRESENT, SINCE, SPOKE, THEME_COUNT, TO, TURN,
  isLeaderCode,
} from '../../src/engine/layout.ts'
import { FACT, actAt } from '../../src/engine/situation.ts'
import { TRAITS } from '../../src/expressions.ts'
import { TALKATIVENESS, TRAIT_COUNT, authority, column } from './around.ts'
import { AMBIVALENCE, ENGAGEMENT, GROUP_BOND, HEARD, HOPE, SAFETY, TENSION, TOUCHED } from './step.ts'
import { table } from '../../src/engine/table.ts'

const { avoids, called, carries, derived, facts, high, k, low, now, traits, weights, x } = table

const place = (name: (typeof DERIVED_SLOTS)[number]): number => DERIVED_SLOTS.indexOf(name)
const IRRITATION = place('irritation')
const ANGER = place('angerAtLeaders')
const STAY = place('stay')
const COHESION = FACT.cohesion
const WARMTH = TRAITS.indexOf('warmth')
const DOMINANCE = TRAITS.indexOf('dominance')
const CLOSENESS = TRAITS.indexOf('closenessSensitivity')
const IRRITABILITY = TRAITS.indexOf('irritability')
const { openness: OPENNESS, memberToMember: MEMBER_TO_MEMBER, dependence: DEPENDENCE } = GROUP_AT
const JOKES = KIND.jokes

/** 0 up to `lo`, 1 from `hi`. */
const ramp = (v: number, lo: number, hi: number): number => Math.min(1, Math.max(0, (v - lo) / (hi - lo)))

/** What he would do of his own accord, then how far he is open to each act that is called up; acts in the order of MEMBER_ACTS. */
export const incline = (i: number): void => {
  const { cast, subject, holder } = now
  
  const act = 2 * actAt(now.slot)
  const theme = k[act + ACT_THEME]!
  const to = k[act + TO]!
  const m = now.membersAt + i * now.memberStride
  const t = TRAIT_COUNT * i
  const d = DERIVED_STRIDE * i
  const talkativeness = traits[t + TALKATIVENESS]!
  const warmth = traits[t + WARMTH]!
  const dominance = traits[t + DOMINANCE]!
  const closeness = traits[t + CLOSENESS]!
  const irritability = traits[t + IRRITABILITY]!
  const carried = carries[THEME_COUNT * i + theme]!
  const avoided = avoids[THEME_COUNT * i + theme]!
  const safety = x[m + SAFETY]!
  const engagement = x[m + ENGAGEMENT]!
  const hope = x[m + HOPE]!
  const tension = x[m + TENSION]!
  const touched = x[m + TOUCHED]!
  const irritation = derived[d + IRRITATION]!
  const anger = derived[d + ANGER]!
  const pull = x[m + AMBIVALENCE]! - derived[d + STAY]!
  const announced = (k[2 * m + FLAGS]! & ANNOUNCED) !== 0
  const resolute = ramp(pull, -0.12, 0.22)
  const free = 0.3 + 0.7 * x[OPENNESS]!
  const toOthers = 0.35 + 0.65 * x[MEMBER_TO_MEMBER]!
  const dependence = x[DEPENDENCE]!
  const matter = k[MATTER_KIND]!
  const leaving = matter === MATTER.leaving
  const conflict = matter === MATTER.conflict
  const othersLeaving = leaving && holder !== i
  const age = matter !== 0 ? k[TURN]! - k[SINCE]! : 0
  const structure = cast.structureNeed
  const cohesion = facts[COHESION]!
  const ready = ramp(safety, 0.35, 0.75)
  const near = holder === i ? -1 : column(now.leaders, holder)
  const holderBond = near < 0 ? 0 : x[m + BONDS + near]!

  weights[0] = 0.25 * talkativeness + (leaving ? 0 : 4 * ramp(talkativeness, 0.82, 0.97))
  weights[1] = 0.6 * (touched * (ready * free))
  weights[2] = 0.7 * (touched * ready)
  weights[3] = 0.02
  weights[4] = 0.15 * (toOthers * warmth)
  weights[5] = 0.1 * (dependence * (0.5 + carried))
  weights[6] = 0
  weights[7] = 0.03 * (1 - safety)
  weights[8] = 0.02
  weights[9] = 0
  weights[10] = 0.03
  weights[11] = 0.15 * (dominance * ramp(Math.max(irritation, 0.9 * anger), 0.3, 0.6))
  weights[12] = 0.9 * (ramp(irritation, 0.3, 0.75) * irritability)
  weights[13] = 0.15 * (warmth * ramp(tension, 0.4, 0.8))
  weights[14] = 0.03 * dominance
  weights[15] = 0.08 * tension
  weights[16] = leaving ? 0 : 0.8 * (ramp(anger, 0.35, 0.8) * (0.3 + irritability))
  weights[17] = 0
  weights[18] = announced || leaving ? 0 : ramp(pull, 0.42, 0.7) * 0.4
  weights[19] = announced ? resolute * 0.4 : 0
  weights[20] = announced ? ramp(pull, 0.3, -0.05) * 0.8 : 0
  weights[21] = announced ? ramp(pull, -0.04, -0.25) * (ramp(age, 6, 16) * 2) : 0
  weights[22] = announced ? ramp(pull, 0.2, 0.5) * (ramp(age, 12, 40) * (2 * (isAsked() ? 1 - 0.85 : 1))) : 0
  weights[23] = othersLeaving ? holderBond * 0.3 : 0
  weights[24] = holder === i && conflict ? x[m + HEARD]! * (warmth * 0.6) : 0
  weights[25] = 0.06 * ramp(cohesion, 0.45, 0.7)
  weights[26] = leaving ? 0 : 0.04 * (structure + 0.5 * ramp(tension, 0.5, 0.9))
  weights[27] = 0.2 * (ramp(tension, 0.6, 0.95) * closeness)
  weights[28] = 0.05 * (1 - engagement)

  for (let one = 0; one < MEMBER_ACT_COUNT; one++) {
    const by = called[one]!
    if (by <= 0) continue
    let open = 0
    switch (one) {
      case 0: open = 0.15 + ramp(talkativeness, 0.1, 0.8); break
      case 1: open = ramp(safety, 0.2, 0.65) * ((0.25 + carried) * (free * (1 - 0.75 * avoided))); break
      case 2: open = ramp(touched, 0.1, 0.5) * ramp(safety + 0.4 * x[m + GROUP_BOND]!, 0.3, 0.8); break
      case 3: open = (1.15 - free) * (1 - 0.7 * ramp(touched, 0.3, 0.6)); break
      case 4: open = (0.25 + warmth) * (toOthers * ramp(engagement, 0.15, 0.6)); break
      case 5: open = 0.25 + 1.1 * dependence; break
      case 6: open = to !== GROUP && (to >> i) & 1 ? 1 : 0.15; break
      case 7: open = (1.1 - safety) * (0.5 + (avoided + 0.15 * k[act + DEPTH]!)); break
      case 8: {
        const about = subject === i ? -1 : column(now.leaders, subject)
        open = subject === i ? 0 : ramp(engagement, 0.2, 0.55) * ramp(about < 0 ? 0 : x[m + BONDS + about]!, 0.12, 0.5)
        break
      }
      case 9: open = (0.25 + (0.7 * hope + 0.4 * x[m + GROUP_BOND]!)) * (announced ? Math.min(1, Math.max(0, 1 - resolute)) : 1); break
      case 10: open = 0.35 + 0.4 * (1 - dominance); break
      case 11: open = (0.25 + dominance) * ramp(safety, 0.15, 0.5); break
      case 12: open = ramp(irritation, 0.25, 0.75) * (0.3 + irritability); break
      case 13: open = warmth * (1.2 - irritability); break
      case 14: open = 0.15 + (0.4 * dominance + 0.3 * warmth); break
      case 15: open = 0.3 + 0.6 * tension; break
      case 16: open = (0.12 + (anger + (0.35 * authority() + 0.3 * carried))) * (0.4 + 0.6 * ramp(safety, 0.2, 0.55)); break
      case 17: open = othersLeaving && age < 9 && sinceSpoke(m) > age ? (0.3 + holderBond) * engagement : 0; break
      case 19: open = announced ? resolute : 0; break
      case 20: open = Math.max(announced ? Math.min(1, Math.max(0, 1 - 0.85 * resolute)) : 0, ramp(pull, -0.1, 0.15)) * ramp(x[m + AMBIVALENCE]!, 0.2, 0.45); break
      case 21: open = announced ? ramp(pull, 0.02, -0.2) : 0; break
      case 22: open = announced ? ramp(pull, 0.1, 0.45) * ramp(age, 4, 10) : 0; break
      case 23: open = othersLeaving ? (0.1 + ramp(holderBond, 0.15, 0.6)) * (0.4 + 0.6 * warmth) : 0; break
      case 24: open = Math.max(holder === i && (conflict || matter === MATTER.complaint) ? x[m + HEARD]! : 0, Math.max(conflict ? 0.4 * safety : 0, 0.05)) * (0.3 + warmth); break
      case 25: open = ramp(cohesion, 0.35, 0.65) * (0.3 + hope); break
      case 26: open = 0.15 + (0.7 * structure + 0.3 * tension); break
      case 27: open = ramp(tension, 0.3, 0.8) * ((0.2 + closeness) * (1.1 - safety)); break
      case 28: open = (1.1 - talkativeness) * (1.15 - engagement); break
    }
    weights[one] = by * Math.min(2, Math.max(0, open)) + weights[one]!
  }
}

/** Turns since he spoke; who has not spoken counts from four turns before the session. */
const sinceSpoke = (m: number): number => {
  const spoke = k[2 * m + SPOKE]!
  return spoke < 0 ? k[TURN]! + 4 : k[TURN]! - spoke
}
/** Whether a leader's question to the circle still waits for answers. */
const isAsked = (): boolean => {
  const { slot, before } = now
  let back = 0
  while (back <= before && !isLeaderCode(k[2 * actAt(slot - back) + FROM]!)) back++
  const lead = 2 * actAt(slot - back)
  return back <= before && back <= 4 && k[lead + TO] === GROUP && k[lead + ACT_KIND]! < INTERVENTION_COUNT && (IS[k[lead + ACT_KIND]!]! & ASKS) !== 0
}

/** Signs in the order of SIGNS: bits of those driven above, and below, their thresholds. */
export const drive = (): void => {
  const { actor } = now
  const { n, membersAt, memberStride } = now
  const act = 2 * actAt(now.slot)
  const to = k[act + TO]!
  const laughs = k[act + ACT_KIND] === JOKES
  const looksAtLeader = 0.25 + (0.75 * x[DEPENDENCE]! + (to !== GROUP && to >>> FIRST_LEADER !== 0 ? 1 : 0))
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    const engagement = x[m + ENGAGEMENT]!
    const safety = x[m + SAFETY]!
    const tension = x[m + TENSION]!
    const touched = x[m + TOUCHED]!
    const unsafe = 1 - safety
    const off = 1 - engagement
    const pull = x[m + AMBIVALENCE]! - derived[DERIVED_STRIDE * i + STAY]!
    const irritated = Math.max(derived[DERIVED_STRIDE * i + IRRITATION]!, derived[DERIVED_STRIDE * i + ANGER]!)
    const toLeader = i === actor ? looksAtLeader : 0
    const toSpeaker = i === actor ? 0 : engagement
    const down = 0.6 * unsafe + (0.5 * tension + 0.25 * (touched * unsafe))
    const door = ramp(pull, -0.3, 0.5)
    const arms = Math.max(unsafe, 0.85 * irritated)
    const phone = 1 - (engagement + 0.2 * safety)
    const bag = ramp(pull, -0.4, 0.5)
    const nods = i === actor ? 0 : touched
    const sighs = irritated * (0.5 + 0.5 * traits[TRAIT_COUNT * i + IRRITABILITY]!)
    const jaw = 0.5 * (tension + irritated)
    const laugh = laughs ? 0.3 + (0.5 * engagement + 0.3 * tension) : 0
    high[i] =
      (engagement > 0.68 ? 1 : 0) | (off > 0.58 ? 2 : 0) | (toLeader > 0.6 ? 4 : 0) | (toSpeaker > 0.5 ? 8 : 0) | (down > 0.62 ? 16 : 0) | (door > 0.62 ? 32 : 0) | (arms > 0.55 ? 64 : 0) |
      (phone > 0.6 ? 128 : 0) | (bag > 0.52 ? 256 : 0) | (nods > 0.34 ? 512 : 0) | (sighs > 0.36 ? 1024 : 0) | (jaw > 0.52 ? 2048 : 0) | (tension > 0.58 ? 4096 : 0) | (laugh > 0.45 ? 8192 : 0)
    low[i] =
      (engagement < 0.55 ? 1 : 0) | (off < 0.46 ? 2 : 0) | (toLeader < 0.3 ? 4 : 0) | (toSpeaker < 0.36 ? 8 : 0) | (down < 0.48 ? 16 : 0) | (door < 0.45 ? 32 : 0) | (arms < 0.42 ? 64 : 0) |
      (phone < 0.42 ? 128 : 0) | (bag < 0.36 ? 256 : 0) | (nods < 0.24 ? 512 : 0) | (sighs < 0.3 ? 1024 : 0) | (jaw < 0.42 ? 2048 : 0) | (tension < 0.46 ? 4096 : 0) | (laugh < 0.4 ? 8192 : 0)
  }
}
