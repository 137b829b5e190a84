/** What anyone in the room can see at a moment: folded from the log's turns, so the stage needs no engine and a debrief can replay it. */
import type { GroupSpec, MemberState, Seat, Signal } from '@kring/dynamics'
import type { SpokenTurn } from './api.ts'

export interface SeenSeat {
  present: boolean
  standing: boolean
  coatOn: boolean
  signals: readonly Signal[]
  gaze: MemberState['gaze']
}
export type Seen = Readonly<Record<Seat, SeenSeat>>

/** The room before the first turn. */
export function seenAtStart(group: Pick<GroupSpec, 'members'>): Seen {
  return Object.fromEntries(
    group.members.map((member) => [
      member.seat,
      { present: !member.absent && !member.lateSeconds, standing: member.standing ?? false, coatOn: member.coatOn ?? false, signals: [], gaze: 'floor' as const },
    ]),
  )
}

/** The room one turn later. */
export function seenAfter(seen: Seen, turn: SpokenTurn): Seen {
  const next: Record<Seat, SeenSeat> = { ...seen }
  const change = (seat: Seat, what: Partial<SeenSeat>) => {
    const before = next[seat]
    if (before) next[seat] = { ...before, ...what }
  }
  for (const { seat, signal, on } of turn.signals) {
    const before = next[seat]?.signals ?? []
    change(seat, { signals: on ? [...before.filter((s) => s !== signal), signal] : before.filter((s) => s !== signal) })
  }
  for (const [seat, gaze] of Object.entries(turn.gaze ?? {})) change(seat, { gaze })
  if (turn.move) {
    const { seat, move } = turn.move
    switch (move) {
      case 'arrives':
      case 'comes-back':
        change(seat, { present: true })
        break
      case 'leaves-room':
        change(seat, { present: false })
        break
      case 'stands-up':
        change(seat, { standing: true })
        break
      case 'sits-down':
        change(seat, { standing: false })
        break
      case 'coat-on':
        change(seat, { coatOn: true })
        break
      case 'coat-off':
        change(seat, { coatOn: false })
        break
    }
  }
  return next
}

export const seenAt = (group: GroupSpec, turns: readonly SpokenTurn[]): Seen => turns.reduce(seenAfter, seenAtStart(group))
