/** What asks for priority over the programme: when a matter arises, how it is worked through, when it is done (d17; tables in priority.ts). */
import { round } from '../curves.ts'
import { FADES, INVITED, RANK, WORK as WORK_TABLE } from '../priority.ts'
import { ACT_KIND, ACT_THEME, DEPTH, FROM, HOLDER, KIND, KINDS, LET_GO, MATTER, MATTERS, MATTER_KIND, MATTER_THEME, NONE, SINCE, TURN, WORK, WORKED, isLeaderCode } from './layout.ts'
import { actAt, runLength, wasInvited } from './situation.ts'
import { record } from './trace.ts'
import { table } from './table.ts'

const { k, now, x } = table

const byMatter = (read: (matter: (typeof MATTERS)[number]) => number): Float64Array => Float64Array.from([0, ...MATTERS.map(read)])
const RANKS = byMatter((matter) => RANK[matter])
const FADES_AFTER = byMatter((matter) => FADES[matter])
/** How much each kind of act works each matter through. */
const WORKS = Float64Array.from(MATTERS.flatMap((matter) => KINDS.map((kind) => WORK_TABLE[matter][kind] ?? 0)))

/** Turns in a row from which telling on becomes a matter; how far another must be worked through to give way, and to be let rest. */
const FILLING = 3
const GIVES_WAY = 0.8
const HALF_DONE = 0.6

/** The matter this act raises; 0 = none. */
const raised = (act: number): number => {
  if (isLeaderCode(k[act + FROM]!)) return 0
  switch (k[act + ACT_KIND]) {
    case KIND['announces-leaving']: return MATTER.leaving
    case KIND.attacks: return MATTER.conflict
    case KIND['criticises-leaders']: return MATTER.complaint
    case KIND.discloses: return k[act + DEPTH]! >= 2 ? MATTER.disclosure : 0
    default: return runLength() >= FILLING ? MATTER.monopoly : 0
  }
}

const work = (kind: number): void => {
  const by = WORKS[(k[MATTER_KIND]! - 1) * KINDS.length + kind]!
  if (by <= 0) return
  const from = x[WORK]!
  const to = round(Math.min(1, from + by))
  if (to === from) return
  x[WORK] = to
  if (now.told) record('d17', k[HOLDER]!, NONE, 'work', from, to)
}

/** Updates the open matter after the act turned to. */
export const attend = (): void => {
  const act = 2 * actAt(now.slot)
  const kind = k[act + ACT_KIND]!
  const open = k[MATTER_KIND]!
  if (open !== 0) work(kind)
  const matter = raised(act)
  if (matter !== 0 && (open === 0 || open === matter || RANKS[matter]! > RANKS[open]! || x[WORK]! >= GIVES_WAY)) {
    if (open !== matter) {
      k[MATTER_KIND] = matter
      k[HOLDER] = k[act + FROM]!
      k[MATTER_THEME] = k[act + ACT_THEME]!
      k[SINCE] = k[TURN]!
      // Criticism that was asked for has half been received already.
      x[WORK] = matter === MATTER.complaint && wasInvited() ? INVITED : 0
    } else if (matter !== MATTER.complaint && matter !== MATTER.leaving) k[HOLDER] = k[act + FROM]!
  } else if (open !== 0 && x[WORK]! >= 1) {
    k[WORKED] = k[WORKED]! + 1
    k[LET_GO] = 1
    clearMatter()
  } else if (open !== 0 && k[TURN]! - k[SINCE]! > FADES_AFTER[open]! && x[WORK]! < HALF_DONE) clearMatter()
}

/** Nothing asks for priority any more. */
export const clearMatter = (): void => {
  k[MATTER_KIND] = 0
  k[HOLDER] = NONE
  k[MATTER_THEME] = 0
  k[SINCE] = 0
  x[WORK] = 0
}
