/** Text gives the form, the state gives the meaning: shifts likelihood between acts that only the moment tells apart. */
import { INTERVENTIONS, type Intervention, type Seat } from '@kring/dynamics'
import type { Hearing } from '../api.ts'

const at = (id: Intervention): number => INTERVENTIONS.indexOf(id)

/** Log-odds by which the moment speaks. For the two pairs that the words hardly tell apart, the words may speak at most FORM of them. [D: design values] */
const FRAME = 3, PRIORITY = 3, FORM = { silence: 1.5, programme: 2 }, ADDRESSED = 0.7

/**
 * The likelihoods (of INTERVENTIONS, summing to 1) after what just happened is taken into account:
 * silence while the frame is broken is i35, else i19; going on with the programme while something asks for priority is i34,
 * else i4; a question to whoever spoke last is not an invitation to a silent member (i21), and after a one-to-one it continues it (i33 against i15).
 */
export function inThisMoment(likelihoods: readonly number[], hearing: Hearing, to: Seat[] | 'group'): number[] {
  const shifted = [...likelihoods]
  /** Divides what two acts have together anew: the words' log-odds, at most `form`, plus the moment's. */
  const divide = (one: Intervention, other: Intervention, moment: number, form: number): void => {
    const a = shifted[at(one)]!, b = shifted[at(other)]!
    const words = Math.max(-form, Math.min(form, Math.log((a + 1e-9) / (b + 1e-9))))
    shifted[at(one)] = (a + b) / (1 + Math.exp(-words - moment))
    shifted[at(other)] = a + b - shifted[at(one)]!
  }
  if (hearing.frameBroken !== undefined) divide('i35', 'i19', hearing.frameBroken ? FRAME : -FRAME, FORM.silence)
  if (hearing.priorityOpen !== undefined) divide('i34', 'i4', hearing.priorityOpen ? PRIORITY : -PRIORITY, FORM.programme)
  if (to !== 'group' && to.length === 1 && hearing.lastSpeaker !== undefined) {
    const goesOn = to[0] === hearing.lastSpeaker
    divide('i10', 'i21', goesOn ? ADDRESSED : -ADDRESSED, Infinity)
    const before = hearing.before?.at(-1)
    if (goesOn && to[0] === hearing.lastAddressed && (before === 'i33' || before === 'i15')) divide('i33', 'i15', ADDRESSED, Infinity)
  }
  return shifted
}
