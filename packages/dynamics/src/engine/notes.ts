/** Changes noted while generated rules fire: flat while they fall, told as changes of the log afterwards, in the order in which the declarations have them. */
import { pairName } from './cast.ts'
import { NONE } from './layout.ts'
import { table } from './table.ts'
import { trace } from './trace.ts'

const { now } = table

/** What a note is about, as the log names it. */
export interface Site {
  readonly principle: string
  readonly variable: string
}

/** Per note: where it stands in the order, what it is about, on whom, towards whom, from, to. */
const STRIDE = 6
const notes: number[] = []
let count = 0

export const note = (key: number, site: number, on: number, seat: number, from: number, to: number): void => {
  const at = STRIDE * count++
  notes[at] = key
  notes[at + 1] = site
  notes[at + 2] = on
  notes[at + 3] = seat
  notes[at + 4] = from
  notes[at + 5] = to
}

const order: number[] = []
/** Tells what was noted, and forgets it. */
export const tellNotes = (sites: readonly Site[]): void => {
  const { members } = now.cast
  // Nearly in order already: each is moved back as far as it must.
  for (let i = 0; i < count; i++) {
    const key = notes[STRIDE * i]!
    let at = i
    for (; at > 0 && notes[order[at - 1]!]! > key; at--) order[at] = order[at - 1]!
    order[at] = STRIDE * i
  }
  for (let i = 0; i < count; i++) {
    const at = order[i]!
    const { principle, variable } = sites[notes[at + 1]!]!
    const on = notes[at + 2]!
    const seat = notes[at + 3]!
    trace.changes.push({ principle, on: on === NONE ? 'group' : seat === NONE ? members[on]! : pairName(now.cast, on, seat), variable, from: notes[at + 4]!, to: notes[at + 5]! })
  }
  count = 0
}
