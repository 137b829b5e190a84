/** What happened in a session that two leaders may name to each other afterwards: what could be seen and heard, nobody's inner life. */
import type { PairMoment } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { Seat, Turn } from '@kring/dynamics'

/** A silence that everyone remembers, in counts. */
const LONG = 8
/** Turns within which the others sit back because of a question to one. */
const SOON = 3

export function momentsOf(turns: readonly Pick<Turn, 'kind' | 'act' | 'move' | 'silence' | 'signals'>[], coLeader: Seat): PairMoment[] {
  const by = (seat: Seat, ...kinds: string[]): number => turns.filter(({ act }) => act?.from === seat && kinds.includes(act.kind)).length
  const anyone = (kind: string): boolean => turns.some(({ act }) => act?.kind === kind)
  const back = (at: number): boolean => turns.slice(at, at + SOON).some(({ signals }) => signals.some(({ signal, on }) => on && signal === 'leans-back'))
  const holds: Record<PairMoment, boolean> = {
    'one-by-one': by(coLeader, 'i33', 'i36') >= 2,
    'went-on': by(coLeader, 'i34') > 0,
    waited: by(TRAINEE, 'i3') > 0,
    'asked-group': by(TRAINEE, 'i12', 'i2', 'i10', 'i14') > 0,
    'leaned-back': turns.some(({ act }, i) => act?.from === coLeader && act.to !== 'group' && back(i)),
    'coat-off': turns.some(({ move }) => move?.move === 'coat-off'),
    left: anyone('takes-leave') || turns.some(({ move }) => move?.move === 'leaves-room'),
    stayed: anyone('decides-to-stay'),
    'long-silence': turns.some(({ silence }) => (silence?.counts ?? 0) >= LONG),
    corrected: by(TRAINEE, 'i40') > 0,
    'asked-leaders': by(TRAINEE, 'i8', 'i7', 'i6') > 0,
    criticised: anyone('criticises-leaders'),
  }
  return (Object.keys(holds) as PairMoment[]).filter((moment) => holds[moment])
}
