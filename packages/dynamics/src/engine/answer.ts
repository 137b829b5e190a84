/** The member's act: what this person does with the floor, from his state, his nature and what was just done. */
import { ORDINAL } from '../rng.ts'
import { intentFits } from './intents.ts'
import { isMember, isPresent, memberAt } from './derived.ts'
import { gatherMember } from './gather.ts'
import { CALLED_BY_LEADER, CALLED_IN_ADDRESSED, CALLED_IN_OTHERS, FOR_ALL, IS, REPEATABLE, SELF, rowOf } from './kinds.ts'
import { ABOUT, ACT_KIND, FROM, GROUP, HOLDER, INTENTS, INTERVENTION_COUNT, KIND, MATTER_KIND, MEMBER_ACT_COUNT, MEMORY, NONE, RECENT, SINGLED, TO, isLeaderCode } from './layout.ts'
import { pickOf } from './pick.ts'
import { rollFor } from './roll.ts'
import type { Rules } from './rules.ts'
import { backAt } from './situation.ts'
import { table } from './table.ts'

const { called, k, now, weights } = table

/** How many acts ago a leader spoke last whose question is still open, counted from 1; 0 when none is. */
const openQuestion = (): number => {
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(back)
    if (isLeaderCode(k[act + FROM]!)) return k[act + ACT_KIND] === KIND.i40 && back > 1 ? 0 : back
  }
  return 0
}

/** Until how many member turns later a question still says whose matter this is. */
const LINGERS = 5

/** Whose matter this is for someone about to speak: whom the open question (how many acts ago, 0 = none) is about, or who just spoke of himself. */
const topicOf = (me: number, question: number): number => {
  if (question > 0 && question - 1 <= LINGERS) {
    const about = questionIsAbout(question)
    if (about !== me && isMember(about)) return about
  }
  for (let back = 1; back <= k[RECENT]! && back <= 3; back++) {
    const act = backAt(back)
    const from = k[act + FROM]!
    if (!isMember(from) || from === me || !isPresent(from)) continue
    if (IS[k[act + ACT_KIND]!]! & SELF) return from
    const about = k[act + ABOUT] !== NONE ? k[act + ABOUT]! : k[act + SINGLED]!
    return about !== me && isMember(about) && isPresent(about) ? about : from
  }
  return k[MATTER_KIND] !== 0 && k[HOLDER] !== me ? k[HOLDER]! : NONE
}
const questionIsAbout = (question: number): number => {
  const act = backAt(question)
  if (k[act + ABOUT] !== NONE) return k[act + ABOUT]!
  const kind = k[act + ACT_KIND]!
  if (kind !== KIND.i12 && (IS[kind]! & FOR_ALL) === 0) return NONE
  if (k[act + SINGLED] !== NONE) return k[act + SINGLED]!
  return k[MATTER_KIND] === 0 ? NONE : k[HOLDER]!
}

/** What is left of a question's pull after so many member turns: .86 a turn. */
const FADE = ((): Float64Array => {
  const fade = new Float64Array(MEMORY)
  fade[0] = 1
  for (let age = 1; age < MEMORY; age++) fade[age] = fade[age - 1]! * 0.86
  return fade
})()

/** How strongly the open question of a leader works on this member, 0–1. */
const questionPull = (question: number, me: number): number => {
  const act = backAt(question)
  const age = question - 1
  const fade = FADE[age]!
  // A question about him is for the others.
  if (k[act + TO] === GROUP) return k[act + ABOUT] === me ? 0.06 * fade : 0.9 * fade
  if ((k[act + TO]! >> me) & 1) return age === 0 ? 1 : 0.5 * fade
  return (IS[k[act + ACT_KIND]!]! & FOR_ALL ? 0.7 : 0.2) * fade
}

/** How many acts ago another member spoke last; 0 when nobody did. */
const otherMember = (me: number): number => {
  for (let back = 1; back <= k[RECENT]!; back++) {
    const from = k[backAt(back) + FROM]!
    if (!isLeaderCode(from) && from !== me) return back
  }
  return 0
}

/** Who was spoken to answers most, who was not addressed less, and to what was said before the last act hardly. */
const SPOKEN_TO = 1.1
const ALL_SPOKEN_TO = 0.75
const NOT_SPOKEN_TO = 0.5
const LONG_AGO = 0.15

/** How strongly each act is called up in this member, by the open question and by the last act of another. */
const callUp = (me: number, question: number): void => {
  const pulled = question > 0 ? questionPull(question, me) : 0
  const leaderRow = question > 0 ? rowOf(k[backAt(question) + ACT_KIND]!) : 0
  const previous = otherMember(me)
  if (previous === 0) {
    for (let act = 0; act < MEMBER_ACT_COUNT; act++) called[act] = pulled * CALLED_BY_LEADER[leaderRow + act]!
    return
  }
  const at = backAt(previous)
  const to = k[at + TO]!
  const forMe = to !== GROUP && ((to >> me) & 1) === 1
  const reach = previous > 1 ? LONG_AGO : forMe ? SPOKEN_TO : to === GROUP ? ALL_SPOKEN_TO : NOT_SPOKEN_TO
  const memberRow = rowOf(k[at + ACT_KIND]!)
  const table = forMe ? CALLED_IN_ADDRESSED : CALLED_IN_OTHERS
  for (let act = 0; act < MEMBER_ACT_COUNT; act++) called[act] = pulled * CALLED_BY_LEADER[leaderRow + act]! + reach * table[memberRow + act]!
}

/** What one has just done one does not like to repeat. */
const REPEATED = 0.4
/** How much what someone came to do weighs at its moment. */
const INTENT_WEIGHT = 5

const lessOften = (me: number): void => {
  let seen = 0
  let first: number = NONE
  for (let back = 1; back <= k[RECENT]! && seen < 2; back++) {
    const act = backAt(back)
    if (k[act + FROM] !== me) continue
    const kind = k[act + ACT_KIND]!
    if (kind !== first && (IS[kind]! & REPEATABLE) === 0) weights[kind - INTERVENTION_COUNT] = weights[kind - INTERVENTION_COUNT]! * REPEATED
    first = kind
    seen++
  }
}

const addIntents = (me: number): void => {
  const left = k[2 * memberAt(me) + INTENTS]!
  if (left === 0) return
  const intents = now.cast.intents[me]!
  for (let j = 0; j < intents.length; j++) {
    const { act, urgency } = intents[j]!
    if ((left >> j) & 1 && intentFits(me, act)) weights[act - INTERVENTION_COUNT] = weights[act - INTERVENTION_COUNT]! + INTENT_WEIGHT * urgency
  }
}

/** Weighs all member acts for this member now. Turns the room to his topic, which the rules call the subject. */
export const weighActs = (rules: Rules, me: number): void => {
  const question = openQuestion()
  now.subject = topicOf(me, question)
  callUp(me, question)
  if (!now.seen) gatherMember(me)
  rules.incline(me)
  lessOften(me)
  addIntents(me)
}

/** The kind of act this member chooses; the room's subject is then his topic. */
export const chooseKind = (rules: Rules, me: number): number => {
  weighActs(rules, me)
  rollFor(ORDINAL.act, me)
  const chosen = pickOf(0, MEMBER_ACT_COUNT)
  return chosen === NONE ? KIND['stays-silent'] : INTERVENTION_COUNT + chosen
}
