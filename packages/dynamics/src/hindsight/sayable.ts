/**
 * What else could have been said: for each intervention when it can be said at all, to whom and about what it would then naturally go.
 * Small data, design [D] after the curriculum's "when it helps": an intervention that helps nobody but is often made (i33–i40) can be said too.
 */
import { intervene } from '../leader-acts.ts'
import type { Act, GroupState, Seat } from '../types.ts'
import { TRAINEE } from '../types.ts'
import type { Intervention, Theme } from '../vocabulary.ts'
import { INTERVENTIONS } from '../vocabulary.ts'
import type { Occasion, Role, Sight } from './sight.ts'
import { sightOf } from './sight.ts'

interface Saying {
  /** A role that nobody has at this moment makes the intervention unsayable. */
  to: Role | 'group'
  about?: Role
  /** A theme, or what lies on the table, or what the programme is at. */
  theme: Theme | 'table' | 'programme-now'
  /** At least one of these is the case. */
  when?: Occasion[]
  /** None of these is the case. */
  unless?: Occasion[]
}

export const SAYABLE: Record<Exclude<Intervention, 'other'>, Saying> = {
  i1: { to: 'standing', theme: 'frame' }, // only when someone stands while the others sit
  i2: { to: 'group', theme: 'table', when: ['own'] }, // there must be one person's matter to make the group's
  i3: { to: 'group', theme: 'table', when: ['unworked'], unless: ['letGo'] }, // something goes before the programme, and it was not yet put aside
  i4: { to: 'group', theme: 'programme-now', unless: ['unworked'] }, // with a matter open the same words step over it: i34
  i5: { to: 'group', about: 'matter', theme: 'conflict', when: ['conflict', 'disagreement'] }, // there must be something to disagree about
  i6: { to: 'critic', theme: 'leaders' }, // someone found fault with the leaders
  i7: { to: 'group', theme: 'leaders', when: ['complaint', 'silence'] }, // criticism is in the air, or nothing is said
  i8: { to: 'group', theme: 'leaders', when: ['doubt', 'silence', 'lastPart'], unless: ['complaint'] }, // who has just been criticised need not ask for it
  i9: { to: 'group', theme: 'group', when: ['underWay'], unless: ['unworked'] }, // while a matter lies open praise steps over it
  i10: { to: 'group', theme: 'table', when: ['spoken'] }, // somebody must have said something to recognise
  i11: { to: 'group', theme: 'doubt', when: ['doubt', 'leaving'] }, // reasons to come are asked for when coming is in doubt
  i12: { to: 'group', about: 'matter', theme: 'table', when: ['spoken'] }, // there must be something to react to
  i13: { to: 'group', about: 'linked', theme: 'table' }, // two must have spoken of what is akin
  i14: { to: 'group', about: 'matter', theme: 'table', when: ['matter'] }, // what was seen is given back to one whose matter lies open
  i15: { to: 'group', theme: 'table', when: ['own'], unless: ['conflict'] }, // a conflict is here and now already
  i16: { to: 'group', theme: 'table', when: ['conflict', 'complaint', 'silence', 'twoSides'] }, // a course of things must have shown itself
  i17: { to: 'group', theme: 'table', when: ['silence', 'tension', 'complaint'] }, // it must be something of all
  i18: { to: 'sign', theme: 'table' }, // only of who clearly shows something
  i19: { to: 'group', theme: 'none', unless: ['standing'] }, // silence; while someone stands and nobody has framed it, it is i35 (as the listener hears it)
  i20: { to: 'group', theme: 'silence', when: ['silence'] }, // there must be one
  i21: { to: 'quietest', theme: 'table', when: ['underWay'] }, // only who has long said nothing
  i22: { to: 'filler', theme: 'table' }, // only who fills the time or has just told
  i23: { to: 'advised', theme: 'table' }, // advice was given and went unused
  i24: { to: 'group', about: 'attacked', theme: 'conflict' }, // only when someone was attacked
  i25: { to: 'group', theme: 'table', when: ['twoSides'] }, // there must be two sides to sort out
  i26: { to: 'group', theme: 'group', when: ['early', 'conflict'], unless: ['opening'] }, // norms are made early and when it grates
  i27: { to: 'group', theme: 'frame', when: ['opening', 'standing', 'lastPart'] }, // the frame is at stake: the beginning, a coat, the clock
  i28: { to: 'late', theme: 'frame' }, // only who came late
  i29: { to: 'matter', theme: 'progress', when: ['doubt', 'leaving'] }, // someone doubts what he is here for
  i30: { to: 'group', theme: 'table', when: ['tension', 'conflict', 'deep'] }, // it must be a lot
  i31: { to: 'group', theme: 'doubt', when: ['early', 'doubt'], unless: ['leaving'] }, // to foretell doubt comes too late when someone is going
  i32: { to: 'group', about: 'leaver', theme: 'leaving' }, // an ending or a leaving is at hand; the end of the series has no leaver: see PARTING
  i33: { to: 'matter', theme: 'table', when: ['spoken'] }, // one can always go on with who just spoke
  i34: { to: 'group', theme: 'programme-now', when: ['unworked'] }, // there must be something to step over
  i35: { to: 'group', theme: 'none', when: ['standing'] }, // see i19
  i36: { to: 'leaver', theme: 'leaving' }, // only one who wants to go can be talked out of it
  i37: { to: 'speaker', theme: 'table', when: ['own', 'asked'] }, // a problem was told, or the leader was asked
  i38: { to: 'speaker', theme: 'table', when: ['fresh'] }, // someone has just said something of himself
  i39: { to: 'group', theme: 'table', when: ['conflict', 'complaint', 'leaving', 'disagreement'] }, // there must be something to smooth
  i40: { to: 'colleague', theme: 'none' }, // only a co-leader who has just acted
}

/** Towards the end of a series the parting is everyone's. */
const PARTING: Saying = { to: 'group', theme: 'ending', when: ['parting'] }

const said = (sight: Sight, kind: Intervention, saying: Saying): Act | null => {
  const { who, is } = sight
  if (saying.when && !saying.when.some((occasion) => is[occasion])) return null
  if (saying.unless?.some((occasion) => is[occasion])) return null
  const to: Seat | 'group' | null = saying.to === 'group' ? 'group' : who[saying.to]
  const about = saying.about === undefined ? undefined : who[saying.about]
  if (to === null || about === null) return null
  const theme = saying.theme === 'table' ? sight.theme : saying.theme === 'programme-now' ? sight.programme : saying.theme
  return intervene(TRAINEE, kind, to === 'group' ? 'group' : [to], theme, about === undefined ? {} : { about })
}

const sameWho = (a: Act['to'], b: Act['to']): boolean => (a === 'group' || b === 'group' ? a === b : a.length === b.length && a.every((seat) => b.includes(seat)))

/** Whether two acts are one choice: the same intervention to the same people. */
export const sameChoice = (a: Act, b: Act): boolean => a.kind === b.kind && sameWho(a.to, b.to)

/** Everything plausible that could be said at this moment, in the order of the curriculum, one act per intervention. */
export const sayableAt = (state: GroupState): Act[] => {
  const sight = sightOf(state)
  return INTERVENTIONS.flatMap((kind) => {
    if (kind === 'other') return []
    const act = said(sight, kind, SAYABLE[kind]) ?? (kind === 'i32' ? said(sight, kind, PARTING) : null)
    return act ?? []
  })
}

/** What could have been done at a decision, what was done first. Said to one person, the same intervention to another is another choice; said to all, it is one. */
export const alternativesAt = (state: GroupState, chosen: Act): Act[] => [
  chosen,
  ...sayableAt(state).filter((act) => !sameChoice(act, chosen) && !(act.kind === chosen.kind && act.to === 'group') && !(silent(act) && silent(chosen))),
]

/** A silence is one choice, however it is heard. */
const silent = (act: Act): boolean => act.kind === 'i19' || act.kind === 'i35'
