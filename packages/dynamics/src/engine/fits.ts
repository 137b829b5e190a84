/** Whether something the trainee would say can be said now: to who is in the room, to sit down only to who stands, goodbye only to who goes. */
import type { ActCode } from './act-code.ts'
import { ANNOUNCED, FLAGS, GROUP, HOLDER, KIND, LEFT, MATTER, MATTER_KIND, PRESENT, STANDING } from './layout.ts'
import { table } from './table.ts'

const { k, now } = table

/** What the trainee does when the floor is hers: an act, or null when she lets the group go on. */
export type DeedCode = ActCode | null

export const fits = (deed: DeedCode): boolean => {
  if (deed === null) return true
  const { kind, to, about } = deed
  const parting = kind === KIND.i32 || kind === KIND.i36
  // By far the commonest: said to everyone, of nothing that could be missing.
  if (to === GROUP && kind !== KIND.i1 && !parting) return true
  let meant = 0
  let stands = 0
  let goes = 0
  for (let i = 0; i < now.n; i++) {
    if (to === GROUP ? i !== about : ((to >> i) & 1) === 0) continue
    const flags = k[2 * (now.membersAt + i * now.memberStride) + FLAGS]!
    if (to !== GROUP && (flags & (PRESENT | LEFT)) !== PRESENT) return false
    meant++
    if (flags & STANDING) stands++
    if (flags & ANNOUNCED || (k[MATTER_KIND] === MATTER.leaving && k[HOLDER] === i)) goes++
  }
  if (kind === KIND.i1) return stands > 0
  return parting && meant > 0 ? goes > 0 : true
}
