/**
 * Courses of a scenario's group without words, to see which turns the model can make: led in every way, begun on this day and on others, each
 * towards what is waited for.
 */
import type { Line, Scenario, VoiceBook } from '@kring/curriculum'
import { toGroupSpec } from '@kring/curriculum'
import { AGREEMENTS, afterTalk, between, close, intervene, INTERVENTIONS, lead, measures, MEMBER_ACTS, open, policy, proceed, THEMES, TRAINEE } from '@kring/dynamics'
import type { Act, Agreement, Feelings, GroupSpec, GroupState, Intent, Intervention, LeaderStyle, MemberAct, Mood, Seat, Step, Theme, Turn } from '@kring/dynamics'
import type { SpokenTurn } from './api.ts'
import { openingOf } from './conversation.ts'
import { draw } from './draw.ts'
import { emptyMemory } from './memory.ts'
import { inRoom, roomAt } from './scene.ts'
import type { Scene } from './scene.ts'

/** Stands for any member, where it does not matter who speaks. */
export const ANYONE = '*'

/** What is waited for when a course begins: lines cut down to a question, by who is to say them. */
export type Awaited = Map<Seat, readonly Line[]>

/** What somebody is about to do on another day, and in what mood it is waited for. */
export interface Aim {
  mood?: Mood
  intents: { act: MemberAct; theme: Theme }[]
}

/** A course as it is to be played: the same again from the same, whatever is waited for by then. */
export interface Course {
  seed: number
  /** What the leader is given to do where something waits for it. */
  wanted: readonly Intervention[]
  /** By member; only of a course that begins on another day. */
  aims?: Readonly<Record<Seat, Aim>>
}

/** How a course is led: in a style, by what heals, by what harms, by anything; the same a whole session, so that states far from the first are met too. */
const HEALING = INTERVENTIONS.slice(0, INTERVENTIONS.indexOf('i33'))
const HARMING = INTERVENTIONS.slice(INTERVENTIONS.indexOf('i33'))
/** What waits for a certain intervention is given it, among what makes people angry enough to say so. */
const WAYS = ['group', 'wanted', 'group', 'protocol', 'wanted', 'individual', 'healing', 'group', 'wanted', 'harming', 'anything'] as const
/** Turns of a session that are looked at, and sessions of a course: somebody away today may come the next time. */
const TURNS = 120
const SESSIONS = 3
/** In a style, one act in four of the leader is anything all the same. */
const STRAY = 0.25

const pickAt = <T>(items: readonly T[], at: number): T => items[Math.floor(at * items.length)]!

function anyOf(kinds: readonly Intervention[], state: GroupState, at: (purpose: string) => number): Act {
  const one = <T>(purpose: string, items: readonly T[]): T => pickAt(items, at(purpose))
  const here = Object.keys(state.members).filter((seat) => inRoom(state, seat))
  const who = one('to', ['group', 'one', 'one'])
  const about = one('about', [undefined, one('whom', here)])
  return intervene(TRAINEE, one('kind', kinds), who === 'group' || here.length === 0 ? 'group' : [one('whom', here)], one('theme', THEMES), about ? { about } : {})
}

/** How somebody comes in who may be in this mood before long; what is not said here lies anywhere. */
const COMES_IN: Record<Mood, Partial<Feelings>> = {
  moved: { safety: 0.75, ambivalence: 0.1 },
  relieved: { safety: 0.75, ambivalence: 0.1, recognition: 0.8, tension: 0.2 },
  irritated: { ambivalence: 0.2 },
  guarded: { safety: 0.2, ambivalence: 0.1 },
  wavering: { ambivalence: 0.7 },
  leaving: { ambivalence: 0.9, hope: 0.1 },
  neutral: { safety: 0.6, ambivalence: 0.1, tension: 0.2 },
}

/** A course towards what is waited for; every second one begins on another day. */
export function courseFor({ members }: Scenario, seed: number, awaited: Awaited): Course {
  const wanted = [...new Set([...awaited.values()].flatMap((lines) => lines.flatMap(({ on = [] }) => on)))]
  if (seed % 2 === 0) return { seed, wanted }
  const aims = members.map(({ seat }): [Seat, Aim] => {
    const at = (purpose: string): number => draw({ seed, session: 0, turn: 0, purpose, seat })
    const lines: readonly Partial<Line>[] = [...(awaited.get(seat) ?? []), ...(awaited.get(ANYONE) ?? [])]
    const { act = MEMBER_ACTS, theme = THEMES, mood = [], after } = pickAt(lines, at('line')) ?? {}
    const intent = (acts: readonly string[], nr: number): Aim['intents'][number] => ({ act: pickAt(acts, at(`act:${nr}`)) as MemberAct, theme: pickAt(theme, at(`theme:${nr}`)) })
    return [seat, { mood: pickAt(mood, at('mood')), intents: [intent(act, 1), intent(after?.act ?? MEMBER_ACTS, 2)] }]
  })
  return { seed, wanted, aims: Object.fromEntries(aims) }
}

/** The same people on another day: each of them anywhere between closed and open, at odds or at ease with the others, and about to do what he aims at. */
function onAnotherDay(spec: GroupSpec, { seed, aims }: Course): GroupSpec {
  const at = (purpose: string, seat: Seat): number => draw({ seed, session: 0, turn: 0, purpose, seat })
  const shaken = <T extends object>(numbers: T, seat: Seat): T => Object.fromEntries(Object.keys(numbers).map((name) => [name, at(name, seat)])) as T
  return {
    ...spec, leaderBond: at('leaderBond', 'group'), norms: shaken(spec.norms, 'group'),
    members: spec.members.map((m) => {
      const { mood, intents = [] }: Partial<Aim> = aims?.[m.seat] ?? {}
      return {
        ...m, start: { ...shaken(m.start, m.seat), ...(mood && COMES_IN[mood]) }, coatOn: at('coat', m.seat) < 0.3, absent: at('absent', m.seat) < 0.1,
        intents: [...(m.intents ?? []), ...intents.map((one): Intent => ({ ...one, depth: 1, urgency: 1 }))],
        tensions: Object.fromEntries(spec.members.filter((o) => o.seat !== m.seat).map((o) => [o.seat, at(`tension:${o.seat}`, m.seat) ** (mood === 'irritated' ? 0.5 : 2)])),
      }
    }),
  }
}

/** The co-leader as he comes out of a talk of the two, where the scenario has one: what they may agree, and how he took it. */
function afterSomeTalk(spec: GroupSpec, { pair }: Scenario, seed: number): GroupSpec {
  const at = (purpose: string): number => draw({ seed, session: 0, turn: 0, purpose, seat: pair?.coLeader ?? '' })
  const agreed = AGREEMENTS.filter((kind) => at(`agree:${kind}`) < 0.5).map((kind): Agreement => ({ kind, who: at(`who:${kind}`) < 0.5 ? 'trainee' : 'co-leader' }))
  return pair ? afterTalk(spec, pair.coLeader, { agreed, ease: pickAt([-1, 0, 1], at('ease')) }) : spec
}

/** What was said is not known here, only that something was: words to echo stand in for it. */
const mute = (turn: Turn): SpokenTurn => (turn.act ? { ...turn, text: 'Dat is de deur.' } : turn)

/** Every turn of a mute course, as the chooser would meet it. */
export function* scenes(scenario: Scenario, book: VoiceBook, course: Course): Generator<Scene> {
  const spec = toGroupSpec(scenario)
  const { seed, wanted, aims } = course
  let step = open({ ...(aims ? onAnotherDay(afterSomeTalk(spec, scenario, seed), course) : spec), opening: openingOf(scenario) }, seed)
  for (let session = 0; session < SESSIONS && step.floor !== 'ended'; session++) {
    const history: SpokenTurn[] = []
    let before = step.state
    let closing = false
    for (;;) {
      for (const turn of step.turns) {
        const state = roomAt(turn, before, step.state)
        yield { scenario, book, state, turn, history, memory: emptyMemory(), ahead: () => [], closing, measures: () => measures(state) }
        history.push(mute(turn))
      }
      before = step.state
      if (closing) break
      closing = history.length >= TURNS || step.floor === 'ended'
      step = closing ? close(step.state) : next(step, seed, wanted)
    }
    step = between(step.state).step
  }
}

function next({ state, floor }: Step, seed: number, wanted: readonly Intervention[]): Step {
  if (floor !== 'leader') return proceed(state)
  const at = (purpose: string): number => draw({ seed, session: state.session, turn: state.turn, purpose, seat: TRAINEE })
  const way = WAYS[((seed >> 1) + state.session) % WAYS.length]!
  const kinds = { wanted: wanted.length === 0 ? INTERVENTIONS : at('harm') < 0.5 ? HARMING : wanted, healing: HEALING, harming: HARMING, anything: INTERVENTIONS }
  if (way in kinds) return lead(state, anyOf(kinds[way as keyof typeof kinds], state, at))
  return lead(state, at('stray') < STRAY ? anyOf(kinds.wanted, state, at) : policy(state, way as LeaderStyle, TRAINEE))
}
