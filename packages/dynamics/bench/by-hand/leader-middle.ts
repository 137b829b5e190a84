/** What a leader's act does by its tone and depth, and what interventions about conflict and leaders do. */
import { CARING, MEANING } from '../../src/engine/kinds.ts'
import { BONDS, DEPTH, FLAGS, GROUP, GROUP_AT, KIND, MATTER, PRESENT, SINGLED, TO, TOGETHER, WORK } from '../../src/engine/layout.ts'
import { actAt } from '../../src/engine/situation.ts'
import { authority, column, contradicts, inRoom, shareOf } from './around.ts'
import { ABOUT_LEADERS, AMBIVALENCE, ENGAGEMENT, GROUP_BOND, HOPE, LEADS, LEARNING, SAFETY, SMOOTHS, TENSION, URGE, nudge } from './step.ts'
import { table } from '../../src/engine/table.ts'

const { k, now, x } = table

const { i5, i6, i7, i22, i24, i30, i40 } = KIND
const { stimulation: STIMULATION, executive: EXECUTIVE } = GROUP_AT

/** r28, r29: care and meaning; i30 takes tension away. Then r30, r31: how much feeling is called up and how much is steered, for everyone; then r32, too deep. */
export const deepen = (kind: number, fresh: number, byAll: boolean): void => {
  const { slot, actor } = now
  const { n, membersAt, memberStride } = now
  const at = actAt(slot)
  const to = k[2 * at + TO]!
  const one = k[2 * at + SINGLED]!
  const deep = 0.333 * k[2 * at + DEPTH]!
  const warm = x[at + TOGETHER]! > 0
  const caring = CARING[kind]!
  const meaning = MEANING[kind]!
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const strong = 0.2 * fresh
  const bonds = BONDS + column(now.leaders, actor)
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || ((to >> i) & 1) === 0) continue
    if (warm && one === i) {
      nudge(x, m + SAFETY, medium * (0.7 * caring))
      nudge(x, m + bonds, medium * (0.5 * caring))
    }
    if (warm && byAll) {
      nudge(x, m + SAFETY, medium * (0.18 * caring))
      nudge(x, m + bonds, medium * (0.15 * caring))
    }
    if (meaning > 0.25 && !(deep > 0.3 + (0.45 * x[m + bonds]! + 0.35 * x[m + SAFETY]!))) {
      nudge(x, m + HOPE, weak * (0.25 * meaning))
      nudge(x, m + LEARNING, medium * (0.6 * meaning))
    }
  }
  if (kind === i30) for (let i = 0, m = membersAt; i < n; i++, m += memberStride) if (k[2 * m + FLAGS]! & PRESENT) nudge(x, m + TENSION, -medium)
  dose(fresh)
  if (deep <= 0.3) return
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || ((to >> i) & 1) === 0) continue
    if (one === i && deep > 0.3 + (0.45 * x[m + bonds]! + 0.35 * x[m + SAFETY]!)) {
      nudge(x, m + SAFETY, -strong)
      nudge(x, m + TENSION, medium)
      nudge(x, m + GROUP_BOND, -weak)
      nudge(x, m + AMBIVALENCE, weak)
    }
    if (byAll && deep > 0.3 + (0.45 * x[m + bonds]! + 0.35 * x[m + SAFETY]!)) {
      nudge(x, m + SAFETY, -strong * 0.3)
      nudge(x, m + TENSION, weak)
    }
  }
}

/** r30, r31: too much and too little. */
const dose = (fresh: number): void => {
  const { cast } = now
  const { n, membersAt, memberStride } = now
  const { structureNeed } = cast
  const stimulation = x[STIMULATION]!
  const executive = x[EXECUTIVE]!
  const little = 0.1 * fresh * 0.05
  const moved = stimulation > 0.22 && stimulation < 0.6
  const shaken = stimulation > 0.68 || stimulation < 0.06
  const held = executive > 0.12 && executive < 0.4 + 0.4 * structureNeed
  const stifled = executive > 0.5 + 0.4 * structureNeed
  const lost = executive < 0.08 * (0.5 + structureNeed)
  if (moved || shaken || held || stifled || lost) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
      if (moved) nudge(x, m + ENGAGEMENT, little)
      if (shaken) nudge(x, m + SAFETY, -little)
      if (held) nudge(x, m + SAFETY, little)
      if (stifled) {
        nudge(x, m + URGE, -0.1 * fresh * 0.5)
        nudge(x, m + ENGAGEMENT, -little)
      }
      if (lost) nudge(x, m + TENSION, little)
    }
  }
}

/** r34–r36, r39, r40, r42: leaders asked about, criticism smoothed over, conflict, a scapegoat protected, someone limited, leaders who clash. */
export const late = (kind: number, fresh: number, matter: number): void => {
  const { slot, actor, holder } = now
  const { n, membersAt, memberStride, columns } = now
  const leaders = now.leaders
  const at = actAt(slot)
  const leads = LEADS[kind]!
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  if (leads & ABOUT_LEADERS) {
    const to = k[2 * at + TO]!
    const ripe = 0.3 + authority()
    const bonds = BONDS + column(leaders, actor)
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || ((to >> i) & 1) === 0) continue
      nudge(x, m + TENSION, weak * ripe)
      nudge(x, m + bonds, medium * (0.6 * ripe))
    }
    const m = matter === MATTER.complaint && (kind === i6 || kind === i7) ? inRoom(holder) : -1
    if (m >= 0) {
      nudge(x, m + bonds, medium)
      for (let j = 0; j < leaders; j++) nudge(x, m + BONDS + columns + j, -medium)
      nudge(x, m + AMBIVALENCE, -medium * 0.7)
      nudge(x, m + HOPE, weak)
    }
  } else if (leads & SMOOTHS && matter === MATTER.complaint && x[WORK]! < 0.6) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
      for (let j = 0; j < leaders; j++) nudge(x, m + BONDS + columns + j, medium * 0.4)
      nudge(x, m + GROUP_BOND, -weak)
    }
    const m = inRoom(holder)
    if (m >= 0) {
      for (let j = 0; j < leaders; j++) nudge(x, m + BONDS + columns + j, medium * 0.6)
      nudge(x, m + AMBIVALENCE, medium)
    }
  }
  if (kind === i5 || kind === i24) {
    const m = matter === MATTER.conflict ? inRoom(holder) : -1
    if (m >= 0) {
      nudge(x, m + SAFETY, weak)
      nudge(x, m + TENSION, -weak)
    }
  }
  if (kind === i24) share(medium, weak)
  if (kind === i22) limit(medium, weak)
  if (kind === i40) {
    const bonds = BONDS + column(leaders, actor)
    tone(kind, fresh)
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
      nudge(x, m + SAFETY, -medium)
      nudge(x, m + TENSION, medium)
      nudge(x, m + bonds, -medium * 0.6)
    }
  } else tone(kind, fresh)
}

/** r39: the theme of a scapegoat shared out over all. */
const share = (medium: number, weak: number): void => {
  const { actor, subject } = now
  const { n, membersAt, memberStride, columns } = now
  const about = column(now.leaders, subject)
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    nudge(x, m + SAFETY, medium)
    nudge(x, m + TENSION, -weak)
    if (about >= 0 && i !== subject && i !== actor) nudge(x, m + BONDS + columns + about, -medium)
  }
}

/** r40: who fills the time is limited, early and warmly or late and coolly. */
const limit = (medium: number, weak: number): void => {
  const { slot, actor, subject } = now
  const { n, membersAt, memberStride, columns } = now
  const to = k[2 * actAt(slot) + TO]!
  const together = x[actAt(slot) + TOGETHER]!
  const about = column(now.leaders, subject)
  if (together > 0) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === subject || (to !== GROUP && (to >> i) & 1)) continue
      nudge(x, m + ENGAGEMENT, medium)
      if (about >= 0) nudge(x, m + BONDS + columns + about, -medium)
    }
  }
  const m = subject === actor ? -1 : inRoom(subject)
  if (m >= 0 && (together < 0.05 || shareOf(i22) > 0.38)) {
    nudge(x, m + SAFETY, -medium)
    nudge(x, m + AMBIVALENCE, weak * 0.4)
  }
}

/** r41, r42: together evokes together and against evokes against; leaders who differ calmly. */
const tone = (kind: number, fresh: number): void => {
  const { slot, actor } = now
  const { n, membersAt, memberStride, columns } = now
  const at = actAt(slot)
  const together = x[at + TOGETHER]!
  const weak = 0.04 * fresh
  const his = BONDS + column(now.leaders, actor)
  const m = inRoom(k[2 * at + SINGLED]!)
  if (m >= 0) {
    if (together > 0.1) nudge(x, m + his, weak * (0.5 * together))
    else if (together < -0.1) nudge(x, m + his + columns, weak * (0 - 1.5 * together))
  }
  const against = together < -0.1
  const differ = together > 0.2 && contradicts(actor, kind)
  if (!against && !differ) return
  const to = k[2 * at + TO]!
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    if (against && (to >> i) & 1) nudge(x, m + his, -weak)
    if (differ) nudge(x, m + LEARNING, weak)
  }
}
