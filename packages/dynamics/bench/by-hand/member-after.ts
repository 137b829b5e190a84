/** What every member's act does besides: being heard, being touched, the urge to speak, the climate between members. */
import { ACT_THEME, BONDS, DEPTH, FLAGS, GROUP_AT, KIND, PRESENT, SINGLED, THEME_COUNT, TOGETHER } from '../../src/engine/layout.ts'
import { actAt } from '../../src/engine/situation.ts'
import { TRAITS } from '../../src/expressions.ts'
import { TALKATIVENESS, TRAIT_COUNT, column, inRoom, membersInARow } from './around.ts'
import {
  AMBIVALENCE, BINDS, BRINGS, CLOSES, COVERS, ENGAGEMENT, GROUP_BOND, HEARD, HEEDS, HOPE, LEANS, MEETS, OPENS, RELIEVES, RUBS, SAFETY, SAYS, STIRS, TENSION, TOUCHED, TOUCHES, URGE, WAKES, drift, nudge,
} from './step.ts'
import { table } from '../../src/engine/table.ts'

const { carries, k, now, traits, x } = table

const { attacks, reassures, withdraws, jokes, misses, startles } = KIND
const STAYS_SILENT = KIND['stays-silent']
const ANNOUNCES = KIND['announces-leaving']
const TAKES_LEAVE = KIND['takes-leave']
const DECIDES_TO_STAY = KIND['decides-to-stay']
const CRITICISES = KIND['criticises-leaders']
const CLOSENESS = TRAITS.indexOf('closenessSensitivity')
const IRRITABILITY = TRAITS.indexOf('irritability')
const { openness: OPENNESS, memberToMember: MEMBER_TO_MEMBER, dependence: DEPENDENCE } = GROUP_AT

export const afterMember = (kind: number, fresh: number): void => {
  heard(kind, fresh)
  settle(kind, fresh)
  speak(kind, fresh)
  between(kind, fresh)
  if (SAYS[kind]! & STIRS) strike(kind, fresh)
  meet(kind, fresh)
  if (kind === misses || kind === startles || kind === ANNOUNCES || kind === TAKES_LEAVE) going(kind, fresh)
  climate(fresh)
  if (kind === DECIDES_TO_STAY || kind === ANNOUNCES) decision(kind, fresh)
}

/** d3: who brings something in wants to be heard. */
const heard = (kind: number, fresh: number): void => {
  const { actor, subject } = now
  const says = SAYS[kind]!
  const me = says & BRINGS ? inRoom(actor) : -1
  if (me >= 0) drift(x, me + HEARD, Math.min(1, Math.max(0, 0.2 * x[OPENNESS]!)), 0.6)
  const about = says & HEEDS && subject !== actor ? inRoom(subject) : -1
  if (about >= 0) {
    nudge(x, about + HEARD, 0.2 * fresh)
    nudge(x, about + SAFETY, 0.04 * fresh * (1 - x[about + HEARD]!))
  }
}

/** d1, d4, d5 of who listens in one walk: everyone settles, is touched by what is his own matter, and comes to want to speak. */
const settle = (kind: number, fresh: number): void => {
  const { slot, actor } = now
  const { n, membersAt, memberStride } = now
  const act = 2 * actAt(slot)
  const theme = k[act + ACT_THEME]!
  const touches = (SAYS[kind]! & TOUCHES) !== 0
  const deep = 0.4 + 0.5 * k[act + DEPTH]!
  const joke = kind === jokes
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    drift(x, m + TENSION, 0.25, 0.04)
    drift(x, m + ENGAGEMENT, 0.5, 0.03)
    drift(x, m + TOUCHED, 0, 0.03)
    if (joke) nudge(x, m + TENSION, -0.04 * fresh * Math.max(0.3, 1 - x[m + TENSION]!))
    if (i === actor) continue
    if (touches) nudge(x, m + TOUCHED, 0.2 * fresh * (carries[THEME_COUNT * i + theme]! * deep))
    drift(x, m + URGE, Math.min(1, Math.max(0, 0.55 * traits[TRAIT_COUNT * i + TALKATIVENESS]! + (0.4 * x[m + TOUCHED]! + 0.15 * x[m + ENGAGEMENT]!))), 0.16)
  }
}

/** d4, d5 of who speaks: saying it is a relief, and the urge is spent. */
const speak = (kind: number, fresh: number): void => {
  const { actor } = now
  const me = inRoom(actor)
  if (me < 0) return
  if (SAYS[kind]! & RELIEVES) {
    drift(x, me + TOUCHED, 0, 0.7)
    nudge(x, me + TENSION, -0.1 * fresh * 0.6)
    nudge(x, me + ENGAGEMENT, 0.1 * fresh)
  }
  if (SAYS[kind]! & WAKES) nudge(x, me + ENGAGEMENT, 0.04 * fresh)
  drift(x, me + URGE, Math.min(1, Math.max(0, 0.2 * Math.min(1, Math.max(0, (traits[TRAIT_COUNT * actor + TALKATIVENESS]! - 0.7) / (1 - 0.7))))), 0.8)
}

/** d6: what the group gets used to. */
const between = (kind: number, fresh: number): void => {
  const says = SAYS[kind]!
  const weak = 0.04 * fresh
  if (says & MEETS && membersInARow() > 1) {
    nudge(x, MEMBER_TO_MEMBER, weak * 0.25)
    nudge(x, DEPENDENCE, -weak * 0.15)
  }
  if (says & LEANS) drift(x, MEMBER_TO_MEMBER, 0, 0.01)
  if (says & OPENS) nudge(x, OPENNESS, weak * 0.3)
  if (says & CLOSES) drift(x, OPENNESS, 0, 0.01)
}

/** d8: what an attack or criticism costs. */
const strike = (kind: number, fresh: number): void => {
  const { actor, subject } = now
  const { n, membersAt, memberStride, columns } = now
  const leaders = now.leaders
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const me = inRoom(actor)
  if (kind === attacks) {
    const about = subject === actor ? -1 : inRoom(subject)
    if (about >= 0) {
      nudge(x, about + SAFETY, -medium)
      nudge(x, about + TENSION, medium)
      nudge(x, about + BONDS + columns + leaders + actor, medium)
      nudge(x, about + BONDS + leaders + actor, -weak)
    }
    const seat = subject === actor ? -1 : column(leaders, subject)
    if (me >= 0) {
      nudge(x, me + TENSION, -weak)
      if (seat >= 0) nudge(x, me + BONDS + columns + seat, -medium * 0.5)
    }
  }
  if (kind === attacks || kind === CRITICISES) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
      nudge(x, m + TENSION, weak * (0.4 + traits[TRAIT_COUNT * i + CLOSENESS]!))
      nudge(x, m + ENGAGEMENT, weak)
    }
  }
  if (kind === CRITICISES && me >= 0) {
    for (let j = 0; j < leaders; j++) nudge(x, me + BONDS + columns + j, -medium * 0.5)
    nudge(x, me + TENSION, -weak)
  }
}

/** d8: the small change between two people. */
const meet = (kind: number, fresh: number): void => {
  const { slot, actor, subject } = now
  const leaders = now.leaders
  const { columns } = now
  const weak = 0.04 * fresh
  const says = SAYS[kind]!
  if (says & RUBS) {
    const one = k[2 * actAt(slot) + SINGLED]!
    const m = inRoom(one)
    if (m >= 0) {
      nudge(x, m + TENSION, weak * 0.5)
      if (one !== actor) nudge(x, m + BONDS + columns + leaders + actor, 0.1 * fresh * (0.5 * traits[TRAIT_COUNT * one + IRRITABILITY]!))
    }
  }
  const about = subject === actor ? -1 : inRoom(subject)
  if (about >= 0 && kind === reassures && (x[about + BONDS + columns + leaders + actor]! < 0.4 || x[about + BONDS + leaders + actor]! > 0.4)) {
    nudge(x, about + TENSION, -weak)
    nudge(x, about + BONDS + leaders + actor, weak)
  }
  if (about >= 0 && says & BINDS) nudge(x, about + BONDS + leaders + actor, weak)
  const me = inRoom(actor)
  if (me < 0) return
  if (says & COVERS) nudge(x, me + TENSION, weak * (0.4 * x[me + TOUCHED]!))
  if (kind === withdraws || kind === STAYS_SILENT) nudge(x, me + ENGAGEMENT, -weak * (1 - x[OPENNESS]!))
}

/** d9: to be missed, and to hear that someone goes. */
const going = (kind: number, fresh: number): void => {
  const { slot, actor, subject } = now
  const { n, membersAt, memberStride } = now
  const leaders = now.leaders
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const his = BONDS + leaders + actor
  if (kind === misses || kind === startles) {
    const about = subject === actor ? -1 : inRoom(subject)
    if (about < 0) return
    nudge(x, about + GROUP_BOND, weak * 1.2)
    nudge(x, about + AMBIVALENCE, -weak * (0.4 + x[about + his]!))
    nudge(x, about + TOUCHED, medium)
    return
  }
  const theme = k[2 * actAt(slot) + ACT_THEME]!
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
    nudge(x, m + TENSION, medium * (0.3 + x[m + his]!))
    nudge(x, m + ENGAGEMENT, medium)
    nudge(x, m + AMBIVALENCE, weak * carries[THEME_COUNT * i + theme]!)
  }
}

/** d14: who follows warms to who speaks; who has dropped off drifts away. */
const climate = (fresh: number): void => {
  const { slot, actor } = now
  const { n, membersAt, memberStride, columns } = now
  const together = x[actAt(slot) + TOGETHER]!
  const weak = 0.04 * fresh
  const his = BONDS + now.leaders + actor
  const warm = together > 0
  const mild = together > -0.1
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    const engagement = x[m + ENGAGEMENT]!
    if (i !== actor) {
      if (warm && engagement > 0.55) nudge(x, m + his, weak * (0.25 * engagement))
      if (mild) drift(x, m + his + columns, 0.1, 0.04)
    }
    if (engagement < 0.35) {
      nudge(x, m + GROUP_BOND, -weak * 0.08)
      nudge(x, m + AMBIVALENCE, weak * (0.08 * (1 - x[m + HOPE]!)))
    }
  }
}

/** d15: it is a relief to have said it. */
const decision = (kind: number, fresh: number): void => {
  const { actor } = now
  const { n, membersAt, memberStride } = now
  const weak = 0.04 * fresh
  const me = inRoom(actor)
  if (kind === ANNOUNCES) {
    if (me >= 0) nudge(x, me + TENSION, -weak)
    return
  }
  if (me >= 0) {
    nudge(x, me + AMBIVALENCE, -0.1 * fresh)
    nudge(x, me + GROUP_BOND, weak)
    nudge(x, me + TENSION, -0.1 * fresh)
  }
  const his = BONDS + now.leaders + actor
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
    nudge(x, m + HOPE, weak)
    nudge(x, m + TENSION, -weak)
    nudge(x, m + his, weak)
  }
}
