/** Text gives the form, the state gives the meaning: shifts likelihood between acts that only the moment tells apart. */
import { INTERVENTIONS, type Intervention, type Seat } from '@kring/dynamics'
import type { Hearing } from '../api.ts'

const at = (id: Intervention): number => INTERVENTIONS.indexOf(id)

/** Log-odds by which the moment speaks for the first act of a pair and against the second. [D: design values] */
const FRAME = 3, PRIORITY = 3, ADDRESSED = 0.7

/**
 * The likelihoods (of INTERVENTIONS, summing to 1) after what just happened is taken into account:
 * silence while the frame is broken is i35, else i19; going on with the programme while something asks for priority is i34,
 * else i4; a question to whoever spoke last is not an invitation to a silent member (i21), and after a one-to-one it continues it (i33 against i15).
 */
export function inThisMoment(likelihoods: readonly number[], hearing: Hearing, to: Seat[] | 'group'): number[] {
  const shifted = [...likelihoods]
  const lean = (towards: Intervention, away: Intervention, logOdds: number): void => {
    shifted[at(towards)]! *= Math.exp(logOdds / 2)
    shifted[at(away)]! *= Math.exp(-logOdds / 2)
  }
  if (hearing.frameBroken !== undefined) lean('i35', 'i19', hearing.frameBroken ? FRAME : -FRAME)
  if (hearing.priorityOpen !== undefined) lean('i34', 'i4', hearing.priorityOpen ? PRIORITY : -PRIORITY)
  if (to !== 'group' && to.length === 1 && hearing.lastSpeaker !== undefined) {
    const goesOn = to[0] === hearing.lastSpeaker
    lean('i10', 'i21', goesOn ? ADDRESSED : -ADDRESSED)
    const before = hearing.before?.at(-1)
    if (goesOn && to[0] === hearing.lastAddressed && (before === 'i33' || before === 'i15')) lean('i33', 'i15', ADDRESSED)
  }
  const sum = shifted.reduce((a, b) => a + b, 0)
  return shifted.map((p) => p / sum)
}
