import { describe, expect, it } from 'vitest'
import { type Act, inStyle, LEADER_STYLES, losing, mannerInStyle, mannerOf, mannerOver, type Measures, questionsFor, runSession, stretchesOf, TALK_PLACES, TRAINEE, type Turn } from '../src/index.ts'
import { COAT } from './fixtures.ts'

const MEMBERS = ['piet', 'annelies', 'mo']
let nr = 0
const turn = (from: string, kind: Act['kind'], to: Act['to'], more: Partial<Act> = {}): Turn => ({
  turn: nr, session: 1, t: nr++ * 10, kind: 'act', act: { from, to, kind, theme: 'none', depth: 1, rose: { above: 0, together: 0 }, ...more }, changes: [], signals: [],
})
const move = (seat: string, what: 'coat-on'): Turn => ({ turn: nr, session: 1, t: nr++ * 10, kind: 'move', move: { seat, move: what }, changes: [], signals: [] })
const session = (...turns: (() => Turn)[]) => {
  nr = 0
  return mannerOf({ members: MEMBERS, turns: turns.map((make) => make()) })
}
const you = (kind: Act['kind'], to: Act['to'], more: Partial<Act> = {}) => () => turn(TRAINEE, kind, to, more)
const they = (from: string, kind: Act['kind'], to: Act['to'] = 'group', more: Partial<Act> = {}) => () => turn(from, kind, to, more)

describe('a manner of leading', () => {
  it('[PR20] counts to whom she speaks: one, a few, the circle, silence', () => {
    const manner = session(you('i33', ['piet']), you('i13', ['piet', 'mo']), you('i12', 'group'), you('i19', 'group'))
    expect(manner).toMatchObject({ acts: 4, silences: 1, one: 1, circle: 1, to: { piet: 1.5, mo: 0.5 } })
    expect(manner.steps.map(({ to }) => to)).toEqual(['piet', 'few', 'circle', 'silence'])
    const over = mannerOver([manner])!
    expect([over.one, over.few, over.circle].map((n) => Math.round(n * 3))).toEqual([1, 1, 1])
    expect(over).toMatchObject({ silence: 0.25, to: { piet: 0.75, mo: 0.25 } })
  })

  it('[PR21] sees what she takes up, what the group takes up, and what nobody does', () => {
    const manner = session(
      they('piet', 'announces-leaving', 'group', { theme: 'leaving' }), you('i12', 'group', { theme: 'doubt' }),
      they('mo', 'discloses', 'group', { theme: 'grief' }), they('annelies', 'recognises', ['mo']), you('i4', 'group', { theme: 'programme' }),
      they('annelies', 'criticises-leaders', [TRAINEE], { theme: 'leaders' }), you('i34', 'group', { theme: 'programme' }),
      they('piet', 'discloses', 'group', { theme: 'fear' }),
    )
    expect(manner.offers.map(({ seat, kind, taken }) => [seat, kind, taken])).toEqual([['piet', 'announces-leaving', 'you'], ['mo', 'discloses', 'group'], ['annelies', 'criticises-leaders', 'over']])
  })

  it('[PR22] a silence she bears leaves what lies there for the group; a coat that goes on is something on the table too', () => {
    const manner = session(() => move('piet', 'coat-on'), you('i19', 'group'), they('mo', 'asks', ['piet']), you('i10', 'group', { theme: 'work' }))
    expect(manner.offers).toMatchObject([{ kind: 'coat-on', seat: 'piet', taken: 'group' }])
  })

  it('[PR23] tells how long she stays with one person; silence does not end it, the circle does', () => {
    const manner = session(you('i33', ['piet']), you('i19', 'group'), you('i37', ['piet']), you('i37', ['piet']), you('i12', 'group'), you('i33', ['mo']))
    expect(manner.stays.map(({ seat, acts, seconds }) => [seat, acts, seconds])).toEqual([['piet', 3, 40], ['mo', 1, 0]])
    expect(mannerOver([manner])!.stay).toEqual({ mean: 2, longest: 3, withWhom: 'piet' })
  })

  it('[PR24] tells when she held the programme, let it go, and took it up again', () => {
    const manner = session(you('i4', 'group'), they('mo', 'discloses', 'group', { theme: 'grief' }), you('i10', 'group', { theme: 'grief' }), you('i4', 'group'), they('piet', 'announces-leaving'), you('i34', 'group'), you('i3', 'group'))
    expect(manner.programme.map(({ did, after }) => [did, after])).toEqual([['held', null], ['let-go', null], ['resumed', null], ['held', 'announces-leaving'], ['let-go', null]].map(([did, after], i) => (i === 1 ? [did, 'discloses'] : [did, after])))
    expect(mannerOver([manner])).toMatchObject({ programme: { letGo: 2, held: 2, resumed: 1 }, letGoAfter: 'discloses' })
  })

  it('[PR25] adds sessions up and says nothing of none', () => {
    expect(mannerOver([])).toBeUndefined()
    expect(mannerOver([session()])).toBeUndefined()
    const one = session(you('i33', ['piet']))
    expect(mannerOver([one, session(), one])).toMatchObject({ sessions: 2, acts: 2, one: 1, to: { piet: 1 } })
    expect(mannerOver([one])!.byTalk).toHaveLength(TALK_PLACES)
  })

  it('[PR26] shows the three styles as what they are: the individual stays with one, the group style asks the circle, the protocol holds the programme; seeds 4001–4008', () => {
    const [protocol, individual, group] = LEADER_STYLES.map((style) => mannerInStyle(COAT, style))
    expect(individual!.one).toBeGreaterThan(0.8)
    expect(individual!.stay.mean).toBeGreaterThan(2 * group!.stay.mean)
    expect(group!.circle).toBeGreaterThan(0.6)
    expect(protocol!.programme.held).toBeGreaterThan(2 * individual!.programme.held)
    expect(group!.offers.over / group!.offers.all).toBeLessThan(protocol!.offers.over / protocol!.offers.all)
    expect(mannerInStyle(COAT, 'group')).toEqual(group)
  })

  it('[PR27] asks at most three questions, none of too little, and of a leaving that was stepped over first', () => {
    const few = mannerOver([session(you('i33', ['piet']))])!
    expect(questionsFor(few, {})).toEqual([])
    const one = mannerOver([session(they('piet', 'announces-leaving'), ...Array.from({ length: 14 }, () => you('i37', ['mo'])))])!
    const asked = questionsFor(one, {})
    expect(asked[0]).toBe('leaving-over')
    expect(asked).toContain('one-by-one')
    expect(asked.length).toBeLessThanOrEqual(3)
  })
})

describe('where a group is lost', () => {
  const agenda = [{ id: 'aankomen', minutes: 10, theme: 'everyday' as const }, { id: 'waarden', minutes: 20, theme: 'programme' as const }]
  const measured = (cohesion: number, engagement: number): Measures => ({ cohesion, members: {}, talk: {}, group: { safety: 0.5, engagement, ambivalence: 0.3, recognition: 0.3, tension: 0.3 } })

  it('[PR28] cuts the programme into stretches of about five minutes, each within one item', () => {
    expect(stretchesOf(agenda).map(({ item, from, until }) => [item, from, until])).toEqual([['aankomen', 0, 300], ['aankomen', 300, 600], ['waarden', 600, 900], ['waarden', 900, 1200], ['waarden', 1200, 1500], ['waarden', 1500, 1800]])
  })

  it('[PR29] calls a group lost where two of three go together: cohesion, attention, signs of leaving', () => {
    nr = 0
    const at = (t: number, of: Turn, cohesion: number, engagement: number) => ({ turn: { ...of, t }, measures: measured(cohesion, engagement) })
    const says = () => turn('mo', 'tells', 'group')
    const found = losing(agenda, measured(0.5, 0.5), [
      at(10, says(), 0.5, 0.5), at(20, says(), 0.5, 0.5), at(320, says(), 0.5, 0.5), at(340, move('piet', 'coat-on'), 0.47, 0.5), at(640, says(), 0.47, 0.4), at(660, says(), 0.47, 0.4), at(1300, says(), 0.4, 0.3),
    ])
    expect(found.map(({ from, apart, attention, leaving, lost }) => [from, apart, attention, leaving, lost])).toEqual([[0, false, false, false, false], [300, true, false, true, true], [600, false, true, false, false]])
  })

  it('[PR30] finds more of it where one leads one by one than where one leads with the group, seeds 1–6', () => {
    const share = (style: (typeof LEADER_STYLES)[number]): number => {
      const all = Array.from({ length: 6 }, (_, i) => runSession(COAT, i + 1, inStyle(style), { acts: 24 })).map(({ turns, measures }) => turns.filter(({ move: m, act }) => m?.move === 'coat-on' || act?.kind === 'announces-leaving').length - measures.cohesion)
      return all.reduce((a, b) => a + b, 0)
    }
    expect(share('individual')).toBeGreaterThan(share('group'))
  })
})
