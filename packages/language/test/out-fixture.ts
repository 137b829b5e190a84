/** A small group with words of its own, for tests of the language layer without engine or content. */
import type { Exchange, Line, Scenario, VoiceBook } from '@kring/curriculum'
import type { Act, GroupState, Intervention, Measures, MemberAct, Mood, Seat, Theme, Turn } from '@kring/dynamics'
import type { Memory, SpokenTurn } from '../src/api.ts'
import { emptyMemory } from '../src/memory.ts'
import type { Scene } from '../src/scene.ts'

const people = { piet: 'Piet', annelies: 'Annelies', mo: 'Mo', ria: 'Ria' } as const

const both = (nl: string) => ({ nl, en: nl })

/** Only what the language layer reads of a scenario. */
export const scenario = {
  id: 'kleine-kring', nr: 1, title: both('Kleine kring'), session: 5, sessions: 12,
  opening: { scene: both('Donderdag. Er staan zes stoelen.'), turns: [] },
  members: Object.entries(people).map(([seat, name]) => ({ seat, name, pronoun: seat === 'annelies' || seat === 'ria' ? 'zij' : 'hij' })),
  coLeaders: [{ seat: 'leader-jaap', name: 'Jaap', pronoun: 'hij' }],
} as unknown as Scenario

export const exchange = (e: Omit<Exchange, 'needs' | 'title' | 'turns'> & { needs?: Partial<Exchange['needs']>; turns: (Omit<Exchange['turns'][number], 'act'> & { act?: (MemberAct | Exclude<Intervention, 'other'>)[] })[] }): Exchange => ({
  id: e.id, title: e.id, needs: { present: [], facts: [], unless: [], state: [], on: [], ...e.needs }, turns: e.turns.map((t) => ({ ...t, act: t.act ?? [] })),
})

export const book = (parts: Partial<VoiceBook> = {}): VoiceBook => ({ language: 'nl', lines: {}, shared: [], exchanges: [], signs: [], facts: [], ...parts })

export function state(change: Partial<GroupState> = {}, members: Record<Seat, Partial<GroupState['members'][string]>> = {}): GroupState {
  const feelings = { safety: 0.5, engagement: 0.5, hope: 0.5, ambivalence: 0.3, recognition: 0.3, tension: 0.3, groupBond: 0.5 }
  return {
    seed: 4, session: 5, turn: 10, t: 0, version: 'test',
    spec: { leaders: [{ seat: 'leader' }, { seat: 'leader-jaap' }] },
    members: Object.fromEntries(Object.keys(people).map((seat) => [seat, { seat, ...feelings, present: true, standing: false, coatOn: false, signals: [], ...members[seat] }])),
    norms: { openness: 0.4, memberToMember: 0.4, frame: 0.5 }, dependence: 0.5, phase: 0.3,
    ...change,
  } as unknown as GroupState
}

export const act = (from: Seat, kind: Act['kind'], to: Act['to'] = 'group', more: Partial<Act> = {}): Act => ({
  from, to, kind, theme: 'doubt' as Theme, depth: 1, rose: { above: 0, together: 0 }, ...more,
})

export const turn = (number: number, a: Act, mood?: Mood): Turn => ({ turn: number, session: 5, t: number * 10, kind: 'act', act: a, mood, changes: [], signals: [] })
export const silence = (number: number, counts = 6): Turn => ({ turn: number, session: 5, t: number * 10, kind: 'silence', silence: { counts, quality: 'working' }, changes: [], signals: [] })

export function scene(parts: { turn: Turn; book: VoiceBook; state?: GroupState; history?: SpokenTurn[]; memory?: Memory; ahead?: Turn[] }): Scene {
  const s = parts.state ?? state()
  return {
    scenario, book: parts.book, state: s, turn: parts.turn, history: parts.history ?? [], memory: parts.memory ?? emptyMemory(), ahead: () => parts.ahead ?? [],
    measures: () => ({ cohesion: 0.5, group: { safety: 0.5, engagement: 0.5, ambivalence: 0.3, recognition: 0.3, tension: 0.3 }, members: {}, talk: {} }) as Measures,
  }
}

export const line = (l: Line): Line => l
