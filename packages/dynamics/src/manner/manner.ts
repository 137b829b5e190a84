/**
 * How one leads, read from the turns of a session: to whom she speaks, what she takes up and what she steps over, how long she stays
 * with one person, when she lets the programme go. Facts of the log and nothing else; whether that was good is not asked. Pure. Design [D].
 */
import { akin } from '../themes.ts'
import type { Act, Seat, Turn } from '../types.ts'
import { isLeader, TRAINEE } from '../types.ts'
import type { Intervention, MemberAct, Theme } from '../vocabulary.ts'

/** A log as far as the manner of leading asks: the members, in the order of the circle, and every turn. */
export interface LedSession {
  members: readonly Seat[]
  turns: readonly Turn[]
}

/** What a member can lay on the table: something of himself, of the group or of the leaders that costs something, or a coat that goes on. */
export const OFFERS = ['discloses', 'gives-back', 'misses', 'wavers', 'announces-leaving', 'attacks', 'criticises-leaders', 'startles', 'coat-on'] as const
export type OfferKind = (typeof OFFERS)[number]

/** Taken up by her; by another member, while she let them; or by nobody before she went on. */
export type Taken = 'you' | 'group' | 'over'

export interface Offer {
  turn: number
  /** Seconds. */
  t: number
  seat: Seat
  kind: OfferKind
  theme: Theme
  taken: Taken
}

/** A run of her acts said to one and the same person; silences in between do not end it. */
export interface Stay {
  seat: Seat
  turn: number
  acts: number
  /** Seconds until she turned elsewhere. */
  seconds: number
}

/** Where she left the programme for what happened, went on with it all the same, or took it up again. */
export interface ProgrammeTurn {
  turn: number
  t: number
  did: 'let-go' | 'held' | 'resumed'
  /** What lay on the table just before. */
  after: OfferKind | null
}

/** One thing she did, in the order of the session: to one person, to a few, to the whole circle, or silence. */
export interface LedStep {
  turn: number
  to: Seat | 'few' | 'circle' | 'silence'
  programme?: ProgrammeTurn['did']
}

export interface Manner {
  /** Everything she did, silences included. */
  acts: number
  silences: number
  /** Acts said to named people, by seat; to several: a part each. */
  to: Record<Seat, number>
  /** Acts said to the whole circle. */
  circle: number
  /** Acts said to exactly one person. */
  one: number
  offers: Offer[]
  stays: Stay[]
  programme: ProgrammeTurn[]
  steps: LedStep[]
  /** The members from who had most turns to who had fewest. */
  talkers: Seat[]
}

const isOffer = (kind: string): kind is OfferKind => (OFFERS as readonly string[]).includes(kind)
/** Acts that go on to something else, whatever was just said: the programme, the frame, the quick smile, the absent silence. */
const AWAY: ReadonlySet<string> = new Set<Intervention>(['i4', 'i34', 'i35', 'i27', 'i39'])
const PROGRAMME: ReadonlySet<string> = new Set<Intervention>(['i4', 'i34'])
const SILENCE: ReadonlySet<string> = new Set<Intervention>(['i19', 'i35'])
/** How a member takes up what another brought. */
const ANSWERS: ReadonlySet<string> = new Set<MemberAct>(['recognises', 'asks', 'gives-back', 'reassures', 'discloses', 'disagrees', 'misses', 'startles', 'makes-amends', 'attacks', 'advises'])

const hers = ({ act }: Turn): boolean => act?.from === TRAINEE
const toOne = (act: Act): Seat | undefined => (act.to !== 'group' && act.to.length === 1 && SILENCE.has(act.kind) === false ? act.to[0] : undefined)

function offerIn({ turn, t, act, move }: Turn): Omit<Offer, 'taken'> | undefined {
  if (move?.move === 'coat-on') return { turn, t, seat: move.seat, kind: 'coat-on', theme: 'leaving' }
  return act && !isLeader(act.from) && isOffer(act.kind) ? { turn, t, seat: act.from, kind: act.kind, theme: act.theme } : undefined
}

/** Does this act of hers go into what was offered? To the one who offered it, about him, or to the circle on that theme (or on none in particular). */
const takesUp = (act: Act, { seat, theme }: Omit<Offer, 'taken'>): boolean =>
  !AWAY.has(act.kind) && !SILENCE.has(act.kind) && (act.about === seat || (act.to === 'group' ? act.theme === 'none' || act.theme === 'group' || akin(act.theme, theme) : act.to.includes(seat)))

const answersHim = ({ act }: Turn, seat: Seat): boolean => act !== undefined && !isLeader(act.from) && act.from !== seat && ANSWERS.has(act.kind) && (act.about === seat || (act.to !== 'group' && act.to.includes(seat)))

/** Each thing that was laid on the table before she had a chance to answer, once per person, with what became of it. */
function offersOf(turns: readonly Turn[]): Offer[] {
  const found: Offer[] = []
  let lying: Omit<Offer, 'taken'>[] = []
  let since: Turn[] = []
  for (const turn of turns) {
    if (hers(turn)) {
      // A silence she bears leaves what lies there lying, for whoever takes it up.
      if (turn.act!.kind === 'i19') continue
      for (const offer of lying) {
        const taken = takesUp(turn.act!, offer) ? 'you' : since.some((later) => later.turn > offer.turn && answersHim(later, offer.seat)) ? 'group' : 'over'
        found.push({ ...offer, taken })
      }
      lying = []
      since = []
      continue
    }
    since.push(turn)
    const offer = offerIn(turn)
    if (offer) lying = [...lying.filter(({ seat }) => seat !== offer.seat), offer]
  }
  return found
}

function staysOf(turns: readonly Turn[]): Stay[] {
  const stays: Stay[] = []
  let open: Stay | undefined
  for (const { turn, t, act } of turns) {
    if (!act || act.from !== TRAINEE || SILENCE.has(act.kind)) continue
    const seat = toOne(act)
    if (open) open.seconds = t - (turns.find((one) => one.turn === open!.turn)?.t ?? t)
    if (open && seat === open.seat) open.acts++
    else {
      open = seat === undefined ? undefined : { seat, turn, acts: 1, seconds: 0 }
      if (open) stays.push(open)
    }
  }
  return stays
}

function programmeOf(turns: readonly Turn[], offers: readonly Offer[]): ProgrammeTurn[] {
  const found: ProgrammeTurn[] = []
  let away = false
  let lying: OfferKind | null = null
  for (const turn of turns) {
    lying = offerIn(turn)?.kind ?? lying
    if (!hers(turn) || SILENCE.has(turn.act!.kind)) continue
    const at = { turn: turn.turn, t: turn.t, after: lying }
    if (PROGRAMME.has(turn.act!.kind)) {
      found.push({ ...at, did: away ? 'resumed' : 'held' })
      away = false
    } else if (!away && (turn.act!.kind === 'i3' || (lying !== null && offers.some(({ taken, turn: nr }) => taken === 'you' && nr < turn.turn && turn.turn - nr < 12)))) {
      found.push({ ...at, did: 'let-go' })
      away = true
    }
    lying = null
  }
  return found
}

/** The manner of leading in one session. */
export function mannerOf({ members, turns }: LedSession): Manner {
  const acts = turns.flatMap(({ act }) => (act?.from === TRAINEE ? [act] : []))
  const spoken = acts.filter(({ kind }) => !SILENCE.has(kind))
  const to: Record<Seat, number> = {}
  for (const act of spoken) if (act.to !== 'group') for (const seat of act.to) to[seat] = (to[seat] ?? 0) + 1 / act.to.length
  const said = (seat: Seat): number => turns.filter(({ act }) => act?.from === seat).length
  const offers = offersOf(turns)
  const programme = programmeOf(turns, offers)
  const steps = turns.flatMap(({ turn, act }): LedStep[] => {
    if (act?.from !== TRAINEE) return []
    const did = programme.find((one) => one.turn === turn)?.did
    return [{ turn, to: SILENCE.has(act.kind) ? 'silence' : act.to === 'group' ? 'circle' : (toOne(act) ?? 'few'), ...(did && { programme: did }) }]
  })
  return {
    acts: acts.length, silences: acts.length - spoken.length, to, circle: spoken.filter((act) => act.to === 'group').length, one: spoken.filter((act) => toOne(act) !== undefined).length,
    offers, stays: staysOf(turns), programme, steps, talkers: members.toSorted((a, b) => said(b) - said(a)),
  }
}
