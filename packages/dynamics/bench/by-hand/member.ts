/** A member's act, by hand: to the one it is about, to who did it, to everyone who hears it. */
import { DOSES, INVITES, IS, LISTENS } from '../../src/engine/kinds.ts'
import { leavingWork, meanBond } from '../../src/engine/derived.ts'
import { ABOVE, ACT_KIND, ACT_THEME, BONDS, DEPTH, FLAGS, GROUP, GROUP_AT, KIND, PRESENT, SINGLED, THEME_COUNT, TO, TOGETHER } from '../../src/engine/layout.ts'
import { actAt, runLength } from '../../src/engine/situation.ts'
import { TRAITS } from '../../src/expressions.ts'
import { TRAIT_COUNT, authority, column, freshness, inRoom, shareOf } from './around.ts'
import { hold } from './leader-after.ts'
import { afterMember } from './member-after.ts'
import { AMBIVALENCE, COMFORTS, ENGAGEMENT, EXPOSED, GROUP_BOND, HELPS, HOPE, RECOGNITION, SAFETY, SAYS, STIRS, TENSION, URGE, nudge } from './step.ts'
import { table } from '../../src/engine/table.ts'

const { carries, k, now, traits, x } = table

const { tells, discloses, recognises, reasons, attacks, proposes } = KIND
const GIVES_BACK = KIND['gives-back']
const DEFENDS = KIND['defends-leaving']
const TAKES_LEAVE = KIND['takes-leave']
const CRITICISES = KIND['criticises-leaders']
const MAKES_AMENDS = KIND['makes-amends']
const CLOSENESS = TRAITS.indexOf('closenessSensitivity')
const DOMINANCE = TRAITS.indexOf('dominance')
const { openness: OPENNESS, frame: FRAME, phase: PHASE } = GROUP_AT

/** Whether an act with one of these bits was done within so many acts. */
const within = (most: number, bits: number): boolean => {
  const { slot, before } = now
  for (let back = 1; back <= before && back <= most; back++) if (IS[k[2 * actAt(slot - back) + ACT_KIND]!]! & bits) return true
  return false
}
export const fireMember = (kind: number): void => {
  const fresh = freshness(now.actor, kind)
  hold(fresh)
  said(kind, fresh)
  if (SAYS[kind]! & STIRS) stir(kind, fresh)
  if (kind === TAKES_LEAVE) leave(fresh)
  if (kind === CRITICISES && within(8, INVITES)) invited(fresh)
  if (kind === MAKES_AMENDS) mend(fresh)
  if (kind === attacks && meanBond() < 0.42 && !within(4, LISTENS)) clash(fresh)
  if (kind === tells && (runLength() > 2 || shareOf(kind) > 0.2)) bore(fresh)
  tone(fresh)
  help(kind, fresh)
  afterMember(kind, fresh)
}

/** r5, r7, r9, r10: recognition said aloud, what was seen given back, a choice defended, reasons of one's own. */
const said = (kind: number, fresh: number): void => {
  const { slot, actor, subject } = now
  const { n, membersAt, memberStride } = now
  const leaders = now.leaders
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const me = inRoom(actor)
  const about = subject === actor ? -1 : inRoom(subject)
  if (kind === recognises) {
    if (about >= 0) {
      nudge(x, about + BONDS + column(leaders, actor), medium)
      nudge(x, membersAt + actor * memberStride + BONDS + leaders + subject, medium)
      nudge(x, about + RECOGNITION, medium)
      nudge(x, about + GROUP_BOND, weak)
    }
    if (me >= 0) {
      nudge(x, me + RECOGNITION, weak)
      nudge(x, me + GROUP_BOND, weak)
    }
    const theme = k[2 * actAt(slot) + ACT_THEME]!
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
      const his = carries[THEME_COUNT * i + theme]!
      nudge(x, m + RECOGNITION, weak * his)
      nudge(x, m + GROUP_BOND, weak * (0.2 * his))
    }
  } else if (kind === GIVES_BACK) {
    if (about < 0) return
    const bond = about + BONDS + leaders + actor
    nudge(x, about + HOPE, medium * (0.4 + 0.8 * x[bond]!))
    nudge(x, about + AMBIVALENCE, -0.2 * fresh * ((0.5 + x[bond]!) * Math.min(1, Math.max(0, (x[about + AMBIVALENCE]! - 1.05) / (0.82 - 1.05)))))
    nudge(x, about + RECOGNITION, weak)
  } else if (kind === DEFENDS) {
    if (me < 0) return
    nudge(x, me + AMBIVALENCE, weak * 0.75)
    nudge(x, me + HOPE, -weak * 0.5)
  } else if (kind === reasons) {
    if (me >= 0) {
      nudge(x, me + HOPE, medium)
      nudge(x, me + GROUP_BOND, medium)
      nudge(x, me + AMBIVALENCE, -medium)
    }
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
      nudge(x, m + HOPE, medium * 0.4)
      nudge(x, m + GROUP_BOND, medium * 0.35)
    }
  }
}

/** r24, r25: who shows much of himself early, and whom strong feeling frightens when nobody doses it. */
const stir = (kind: number, fresh: number): void => {
  const { cast, slot, actor } = now
  const { n, membersAt, memberStride } = now
  const depth = k[2 * actAt(slot) + DEPTH]!
  if (depth <= 1) return
  const me = kind === discloses && cast.session < 3 ? inRoom(actor) : -1
  if (me >= 0) {
    nudge(x, me + TENSION, 0.2 * fresh * (0.5 * depth))
    nudge(x, me + EXPOSED, 0.2 * fresh * depth)
  }
  if (within(4, DOSES)) return
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
    const closeness = traits[TRAIT_COUNT * i + CLOSENESS]!
    nudge(x, m + TENSION, 0.1 * fresh * (0.5 * (depth * closeness)))
    if (closeness > 0.55) nudge(x, m + ENGAGEMENT, -0.1 * fresh * closeness)
  }
}

/** r26, r27: a leaving that was spoken about, or was not. */
const leave = (fresh: number): void => {
  const { actor } = now
  const { n, membersAt, memberStride } = now
  const spoken = !(leavingWork(actor) < 0.5)
  const his = BONDS + now.leaders + actor
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
    if (spoken) {
      nudge(x, m + GROUP_BOND, 0.04 * fresh)
      nudge(x, m + TENSION, -0.04 * fresh)
    } else {
      const near = 0.4 + 0.6 * x[m + his]!
      nudge(x, m + GROUP_BOND, -0.2 * fresh * near)
      nudge(x, m + ENGAGEMENT, -0.1 * fresh)
      nudge(x, m + AMBIVALENCE, 0.1 * fresh * near)
      nudge(x, m + TENSION, 0.04 * fresh)
    }
  }
  if (spoken) nudge(x, OPENNESS, 0.1 * fresh)
}

/** r34: criticism that was asked for. */
const invited = (fresh: number): void => {
  const { n, membersAt, memberStride, columns } = now
  const leaders = now.leaders
  const medium = 0.1 * fresh
  const ripe = authority()
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    nudge(x, m + TENSION, -medium * (0.3 + ripe))
    for (let j = 0; j < leaders; j++) {
      nudge(x, m + BONDS + columns + j, -medium)
      nudge(x, m + BONDS + j, medium * (0.5 * ripe))
    }
    nudge(x, m + HOPE, 0.04 * fresh)
  }
}

/** r36: amends. */
const mend = (fresh: number): void => {
  const { actor, subject } = now
  const { n, membersAt, memberStride, columns } = now
  const leaders = now.leaders
  const medium = 0.1 * fresh
  const about = subject === actor ? -1 : inRoom(subject)
  if (about >= 0) {
    nudge(x, about + BONDS + leaders + actor, medium)
    nudge(x, membersAt + actor * memberStride + BONDS + leaders + subject, medium)
    nudge(x, about + BONDS + columns + leaders + actor, -medium)
    nudge(x, about + SAFETY, medium * 0.5)
  }
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    nudge(x, m + TENSION, -medium * 0.6)
    nudge(x, m + GROUP_BOND, medium * 0.6)
  }
  nudge(x, PHASE, 0.04 * fresh)
  nudge(x, OPENNESS, 0.04 * fresh)
}

/** r37: a conflict before there are bonds. */
const clash = (fresh: number): void => {
  const { actor, subject } = now
  const { n, membersAt, memberStride, columns } = now
  const cold = 1 - meanBond()
  const about = column(now.leaders, subject)
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    nudge(x, m + SAFETY, -0.2 * fresh * cold)
    if (i !== actor && i !== subject && about >= 0) nudge(x, m + BONDS + columns + about, 0.1 * fresh * 0.5)
  }
}

/** r40: one who fills the time. */
const bore = (fresh: number): void => {
  const { actor } = now
  const { n, membersAt, memberStride, columns } = now
  const his = BONDS + columns + now.leaders + actor
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
    nudge(x, m + ENGAGEMENT, -0.1 * fresh * 0.7)
    nudge(x, m + his, 0.1 * fresh * 0.6)
  }
}

/** r41: together evokes together, against evokes against, above evokes below. */
const tone = (fresh: number): void => {
  const { slot, actor } = now
  const { n, membersAt, memberStride, columns } = now
  const at = actAt(slot)
  const together = x[at + TOGETHER]!
  const to = k[2 * at + TO]!
  const one = k[2 * at + SINGLED]!
  const weak = 0.04 * fresh
  const his = BONDS + now.leaders + actor
  const m = one === actor ? -1 : inRoom(one)
  if (m >= 0) {
    if (together > 0.1) nudge(x, m + his, weak * (0.5 * together))
    else if (together < -0.1) nudge(x, m + his + columns, weak * (0 - 1.5 * together))
  }
  if (x[at + ABOVE]! <= 0.5 || to === GROUP) return
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor || (to >> i) & 1) continue
    nudge(x, m + URGE, -weak * (1 - traits[TRAIT_COUNT * i + DOMINANCE]!))
  }
}

/** r44, r46: who helps gains by it himself; an agreement of the group's own. */
const help = (kind: number, fresh: number): void => {
  const { actor, subject } = now
  const { n, membersAt, memberStride } = now
  const leaders = now.leaders
  const weak = 0.04 * fresh
  const says = SAYS[kind]!
  if (says & (HELPS | COMFORTS)) {
    const me = inRoom(actor)
    if (me >= 0 && says & HELPS) {
      nudge(x, me + HOPE, 0.1 * fresh * 0.18)
      nudge(x, me + GROUP_BOND, weak * 0.4)
    } else if (me >= 0 && subject >= 0 && subject < n && subject !== actor && x[membersAt + subject * memberStride + BONDS + leaders + actor]! > 0.4) {
      nudge(x, me + HOPE, 0.1 * fresh * 0.25)
      nudge(x, me + GROUP_BOND, weak * 0.5)
    }
  } else if (kind === proposes) {
    nudge(x, OPENNESS, 0.2 * fresh * 0.5)
    nudge(x, FRAME, weak)
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || i === actor) continue
      nudge(x, m + GROUP_BOND, weak)
      nudge(x, m + AMBIVALENCE, -weak * (1 - x[m + AMBIVALENCE]!))
    }
  }
}
