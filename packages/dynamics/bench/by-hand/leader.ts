/** A leader's act, by hand: what everyone feels of it in three walks over the members, and what only some kinds do in between. */
import { ACT_THEME, BONDS, DROPPED, FLAGS, GROUP, GROUP_AT, KIND, LET_GO, MATTER_KIND, NONE, PRESENT, SINGLED, THEME_COUNT, TO, TOGETHER, WORK } from '../../src/engine/layout.ts'
import { actAt, dyadLength } from '../../src/engine/situation.ts'
import { GRAVITIES, anyoneStands, column, freshness, inRoom, wasSpokenOf } from './around.ts'
import { after, frame, hold, settleIn } from './leader-after.ts'
import { deepen, late } from './leader-middle.ts'
import { AMBIVALENCE, BROADENS, ENGAGEMENT, ENGAGES, GROUP_BOND, HEARD, HOPE, LEADS, NAMES_DOUBT, PREPARED, RECOGNITION, SAFETY, TENSION, USES, nudge } from './step.ts'
import { table } from '../../src/engine/table.ts'

const { carries, k, now, x } = table

const { i1, i3, i4, i9, i14, i19, i27, i31, i34, i35, i36 } = KIND
const { memberToMember: MEMBER_TO_MEMBER } = GROUP_AT

export const fireLeader = (kind: number): void => {
  const { slot, actor } = now
  const fresh = freshness(actor, kind)
  const byAll = k[2 * actAt(slot) + TO] === GROUP
  const breach = anyoneStands()
  const matter = k[MATTER_KIND]!
  before(kind, fresh, byAll)
  early(kind, fresh, breach, matter)
  deepen(kind, fresh, byAll)
  late(kind, fresh, matter)
  if (kind === i19 || kind === i35) settleIn(fresh)
  after(kind, fresh)
  frame(kind, fresh, breach, matter)
}

/** r1–r4, r6: who is drawn in, who becomes an audience, who finds he is not the only one. */
const before = (kind: number, fresh: number, byAll: boolean): void => {
  const { slot, actor, subject } = now
  const { n, membersAt, memberStride } = now
  const act = 2 * actAt(slot)
  const to = k[act + TO]!
  const theme = k[act + ACT_THEME]!
  const leads = LEADS[kind]!
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const strong = 0.2 * fresh
  const engages = byAll && (leads & ENGAGES) !== 0
  const audience = k[act + SINGLED] !== NONE && dyadLength() > 3
  const spoken = byAll && (leads & (NAMES_DOUBT | BROADENS | USES)) !== 0 && wasSpokenOf(theme)
  const doubt = spoken && (leads & NAMES_DOUBT) !== 0
  const broadens = spoken && (leads & BROADENS) !== 0
  if (engages || audience || doubt || broadens) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
      if (engages) nudge(x, m + ENGAGEMENT, medium)
      if (audience && i !== subject && ((to >> i) & 1) === 0) {
        nudge(x, m + ENGAGEMENT, -medium)
        nudge(x, m + GROUP_BOND, -weak * 0.5)
      }
      if (doubt || broadens) {
        const his = broadens ? 0.4 * carries[THEME_COUNT * i + theme]! : carries[THEME_COUNT * i + theme]!
        nudge(x, m + RECOGNITION, strong * his)
        nudge(x, m + TENSION, -medium * his)
      }
    }
  }
  if (audience) nudge(x, MEMBER_TO_MEMBER, -weak)
  if (spoken && leads & USES) {
    const m = inRoom(subject)
    if (m >= 0 && x[m + HEARD]! < 0.3) {
      nudge(x, m + SAFETY, -medium)
      nudge(x, m + BONDS + column(now.leaders, actor), -weak)
    }
  }
  hold(fresh)
}

/** r8–r16, r21: what single interventions do to the one, the holder, or everyone. */
const early = (kind: number, fresh: number, breach: boolean, matter: number): void => {
  const { cast, slot, actor, subject, holder } = now
  const { n, membersAt, memberStride } = now
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const act = 2 * actAt(slot)
  if (kind === i9 || kind === i14) {
    const m = inRoom(k[act + SINGLED]!)
    if (m >= 0) {
      nudge(x, m + HOPE, weak)
      nudge(x, m + AMBIVALENCE, -weak)
    }
  } else if (kind === i36) {
    const m = inRoom(k[act + SINGLED]!)
    if (m >= 0) nudge(x, m + AMBIVALENCE, medium * (0.6 + x[m + AMBIVALENCE]!))
  } else if (kind === i34 || kind === i4) {
    if (matter !== 0 && x[WORK]! < 0.6) stepOver(medium, weak, GRAVITIES[matter]!)
    else if (kind === i4 && k[LET_GO]! !== 0) for (let i = 0, m = membersAt; i < n; i++, m += memberStride) if (k[2 * m + FLAGS]! & PRESENT) nudge(x, m + HOPE, weak * 0.6)
  } else if (kind === i3) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
      if (matter !== 0) {
        nudge(x, m + GROUP_BOND, medium)
        nudge(x, m + AMBIVALENCE, -medium * 0.7)
      } else if (k[DROPPED]! > 0) nudge(x, m + SAFETY, -weak * cast.structureNeed)
    }
    const m = matter !== 0 ? inRoom(holder) : -1
    if (m >= 0) {
      nudge(x, m + HEARD, medium)
      nudge(x, m + AMBIVALENCE, -medium * 0.3)
    }
  } else if ((kind === i1 || kind === i27) && breach && x[actAt(slot) + TOGETHER]! > 0) {
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
      nudge(x, m + SAFETY, weak)
      nudge(x, m + ENGAGEMENT, weak)
    }
    const m = subject === actor ? -1 : inRoom(subject)
    if (m >= 0) {
      nudge(x, m + HEARD, weak)
      nudge(x, m + TENSION, -weak)
    }
  } else if (kind === i31) {
    const to = k[act + TO]!
    for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
      if ((k[2 * m + FLAGS]! & PRESENT) === 0 || ((to >> i) & 1) === 0) continue
      nudge(x, m + PREPARED, medium)
      nudge(x, m + TENSION, -weak)
    }
  }
}

/** r11: a matter that is stepped over. */
const stepOver = (medium: number, weak: number, gravity: number): void => {
  const { n, membersAt, memberStride } = now
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    nudge(x, m + TENSION, medium * gravity)
    nudge(x, m + AMBIVALENCE, medium * (0.5 * gravity))
    nudge(x, m + ENGAGEMENT, -medium * (0.5 * gravity))
  }
  const m = inRoom(now.holder)
  if (m >= 0) {
    nudge(x, m + AMBIVALENCE, medium * gravity)
    nudge(x, m + SAFETY, -weak)
    nudge(x, m + HEARD, -medium)
  }
}
