import { describe, expect, it } from 'vitest'
import { between, close, inStyle, leaveChance, measures, open, randomGroup, runCourse, runSession } from '../src/index.ts'
import type { GroupSpec, GroupState } from '../src/index.ts'
import { ANGRY, COAT } from './fixtures.ts'
import { ESSAY, mean, numbers, seeds, share } from './helpers.ts'

const ended = (spec: GroupSpec, seed: number): GroupState => runSession(spec, seed, inStyle('group'), { acts: 8 }).state

describe('between two sessions', () => {
  it('[DY24] the next session begins at turn 0, one session on, with the same people and bonds', () => {
    const before = ended(COAT, 1)
    const { step } = between(before)
    expect(step.state).toMatchObject({ session: 6, t: 0, turn: 0, over: false, priority: null, recent: [] })
    expect(Object.keys(step.state.members)).toEqual(Object.keys(before.members))
    expect(step.state.members.ria!.hope).not.toBe(COAT.members[5]!.start.hope)
    expect(step.turns).toEqual([])
  })
  it('[DY24] every change between sessions is traced too', () => {
    for (const seed of seeds(10)) {
      const before = ended(COAT, seed)
      const { changes, step } = between(before)
      const now = numbers(before)
      for (const c of changes) {
        expect(now.get(`${c.on}.${c.variable}`)).toBe(c.from)
        now.set(`${c.on}.${c.variable}`, c.to)
      }
      const after = numbers(step.state)
      // A new session starts everyone's urge and being heard afresh, and lets the themes cool by half.
      for (const [name, value] of now) if (!/\.(urge|heard)$|theme/.test(name)) expect([name, after.get(name)]).toEqual([name, value])
    }
  })
  it('[DY24] the week’s luck does not depend on how long the session was', () => {
    const short = runSession(COAT, 7, ESSAY.slice(0, 2)).state
    const long = runSession(COAT, 7, ESSAY).state
    const week = (s: GroupState): unknown => between(s).changes.filter((c) => c.principle === 'd18' && c.variable === 'wellbeing').map((c) => [c.on, Math.sign(c.to - c.from)])
    expect(week(short)).toEqual(week(long))
  })
  it('[DY24] the chance to stay away grows with the pull to leave and falls with hope and bonds', () => {
    const { state } = open(COAT, 1)
    const chance = (change: Partial<GroupState['members'][string]>): number => leaveChance(state, { ...state.members.henk!, ...change })
    expect(chance({ ambivalence: 0.95, hope: 0.1, groupBond: 0.1 })).toBeGreaterThan(chance({ ambivalence: 0.75, hope: 0.1, groupBond: 0.1 }))
    expect(chance({ ambivalence: 0.95, hope: 0.1, groupBond: 0.1 })).toBeGreaterThan(chance({ ambivalence: 0.95, hope: 0.9, groupBond: 0.9 }))
    expect(chance({ ambivalence: 0.05, hope: 0.9, groupBond: 0.9 })).toBeLessThan(0.02)
    expect(chance({ ambivalence: 0.8, hope: 0.3, announced: true })).toBeGreaterThan(0.8)
  })
  it('[DY24] absence, lateness and mails happen; who comes late is not in the room at first, who mails a leader comes with that intent', () => {
    let absent = 0
    let late = 0
    let mails = 0
    for (const seed of seeds(80)) {
      const { events, step } = between(close(open({ ...ANGRY, members: ANGRY.members.map((m) => ({ ...m, start: { ...m.start, ambivalence: 0.75, hope: 0.25, groupBond: 0.25 } })) }, seed).state).state)
      for (const e of events) {
        if (e.kind === 'absent') {
          absent++
          expect(step.state.members[e.seat]!.present).toBe(false)
          expect(step.state.members[e.seat]!.absences).toBe(1)
        }
        if (e.kind === 'late') {
          late++
          expect(step.state.members[e.seat]).toMatchObject({ present: false, lateSeconds: e.seconds })
        }
        if (e.kind === 'mail' && e.theme === 'leaving') {
          mails++
          expect(step.state.members[e.from]!.intents[0]!.act).toBe('announces-leaving')
          expect(e.to.startsWith('leader')).toBe(true)
        }
        if (e.kind === 'left') expect(step.state.members[e.seat]).toMatchObject({ present: false, left: { where: 'between' } })
      }
    }
    expect(absent).toBeGreaterThan(5)
    expect(late).toBeGreaterThan(3)
    expect(mails).toBeGreaterThan(3)
  })
  it('[DY24] who was absent returns', () => {
    const away = ended({ ...ANGRY, members: ANGRY.members.map((m) => (m.seat === 'frank' ? { ...m, absent: true } : m)) }, 2)
    const { events, step } = between(away)
    expect(step.state.members.frank!.present).toBe(true)
    expect(events).toContainEqual({ kind: 'returns', seat: 'frank' })
  })
  it('[DY24] in an open group someone may enter; in a closed one nobody does', () => {
    const enters = (isOpen: boolean): number => seeds(40).filter((seed) => between(ended({ ...ANGRY, open: isOpen }, seed)).events.some((e) => e.kind === 'enters')).length
    expect(enters(true)).toBeGreaterThan(4)
    expect(enters(false)).toBe(0)
    const seed = seeds(40).find((one) => between(ended({ ...ANGRY, open: true }, one)).events.some((e) => e.kind === 'enters'))!
    const { step } = between(ended({ ...ANGRY, open: true }, seed))
    expect(Object.keys(step.state.members)).toHaveLength(5)
    expect(Object.keys(step.state.pairs)).toHaveLength(20)
  })
  it('[DY24] what is given for the next session counts: its agenda, who comes how, someone new', () => {
    const { step } = between(ended(ANGRY, 3), {
      agenda: [{ id: 'new', minutes: 60, theme: 'trust' }],
      members: [{ ...ANGRY.members[0]!, intents: [{ act: 'makes-amends', theme: 'conflict', depth: 1, urgency: 0.8 }] }, { ...ANGRY.members[1]!, seat: 'nienke' }],
    })
    expect(step.state.spec.agenda[0]!.id).toBe('new')
    expect(step.state.members.marleen!.intents[0]!.act).toBe('makes-amends')
    expect(step.state.members.nienke!.present).toBe(true)
  })
  it('[DY24] after the last session the consequences are drawn and there is no next one', () => {
    const { step, changes } = between(ended({ ...COAT, session: 12 }, 1))
    expect(step).toMatchObject({ floor: 'ended', turns: [] })
    expect(step.state.over).toBe(true)
    expect(changes.some((c) => c.variable === 'wellbeing')).toBe(true)
  })
  it('[DY24] what one decides this week does not hang on who stands before him in the list', () => {
    const doubting = { ...ANGRY, members: ANGRY.members.map((m) => ({ ...m, start: { ...m.start, ambivalence: 0.8, hope: 0.2, groupBond: 0.2 } })) }
    const turned = { ...doubting, members: doubting.members.toReversed() }
    const week = (spec: GroupSpec, seed: number): unknown[] => between(close(open({ ...spec, opening: [] }, seed).state).state).events.map((e) => JSON.stringify(e)).sort()
    const weeks = seeds(60).map((seed) => [week(doubting, seed), week(turned, seed)] as const)
    for (const [one, other] of weeks) expect(one).toEqual(other)
    expect(weeks.filter(([events]) => events.filter((e) => String(e).includes('"left"')).length > 1).length).toBeGreaterThan(0)
  })
  it('[DY24] a leaving that was worked through to the end counts as such, though nothing lies open any more', () => {
    const { state } = open(COAT, 1)
    const gone = (priority: GroupState['priority'], announced = true) => {
      const { step } = between({ ...state, over: true, priority, members: { ...state.members, piet: { ...state.members.piet!, announced, ambivalence: 1, hope: 0, groupBond: 0 } } })
      return step.state.members.piet!.left
    }
    const matter = { kind: 'leaving', seat: 'piet', theme: 'leaving', since: 1, work: 0.7 } as const
    expect(gone(null)).toMatchObject({ where: 'between', workedThrough: true })
    expect(gone(matter)?.workedThrough).toBe(true)
    expect(gone({ ...matter, work: 0.2 })?.workedThrough).toBe(false)
    expect(gone({ ...matter, seat: 'mo' })?.workedThrough).toBe(false)
  })
  it('[DY24] who enters is a stranger to all, however close the others are; and nobody enters in the last three sessions', () => {
    const close = { ...ANGRY, open: true, bond: 0.8 }
    const entered = seeds(60).flatMap((seed) => {
      const { events, step } = between(ended(close, seed))
      return events.flatMap((e) => (e.kind === 'enters' ? [[e.seat, step.state] as const] : []))
    })
    expect(entered.length).toBeGreaterThan(4)
    for (const [seat, state] of entered) {
      for (const [key, { bond }] of Object.entries(state.pairs)) if (key.split('>').includes(seat)) expect(bond).toBeLessThan(0.3)
      expect(state.pairs['marleen>dewi']!.bond).toBeGreaterThan(0.5)
    }
    const late = { ...close, session: 9, sessions: 12 }
    expect(seeds(40).filter((seed) => between(ended(late, seed)).events.some((e) => e.kind === 'enters'))).toEqual([])
  })
  it('[DY24] what a co-leader came in to do was for that session', () => {
    const { step } = between(ended(COAT, 1))
    const leaders = COAT.leaders.filter(({ intents }) => intents?.length)
    expect(leaders.length).toBeGreaterThan(0)
    for (const { seat } of leaders) expect(step.state.leaders[seat]!.intents).toEqual([])
  })
  it('[DY24] when nobody is left there is no next session', () => {
    const { state } = open(COAT, 1)
    const empty = { ...state, over: true, members: Object.fromEntries(Object.values(state.members).map((m) => [m.seat, { ...m, present: false, left: { session: 5, turn: 3, where: 'session' as const, workedThrough: true } }])) }
    expect(between(empty).step).toMatchObject({ floor: 'ended', turns: [], state: { over: true, session: 5 } })
  })
  it('[DY24] in the last sessions members come with the end on their minds, more of them as it comes nearer, and the last one closes with it', () => {
    const facing = (session: number): number => seeds(30).map((seed) => between(ended({ ...COAT, session }, seed)).step.state).flatMap((s) => Object.values(s.members)).filter((m) => m.intents.some((i) => i.theme === 'ending')).length
    const [early, before, last] = [facing(5), facing(9), facing(11)]
    expect(early).toBe(0)
    expect(before).toBeGreaterThan(0)
    expect(last).toBeGreaterThan(before)
    expect(between(ended({ ...COAT, session: 11 }, 1)).step.state.spec.agenda.at(-1)!.theme).toBe('ending')
    expect(between(ended({ ...COAT, session: 10 }, 1)).step.state.spec.agenda).toEqual(COAT.agenda)
  })
  it('[DY26] at the end of the last session nobody says goodbye as one who stops', () => {
    const { state } = open(COAT, 1)
    const decided = (session: number) => ({ ...state, session, members: { ...state.members, piet: { ...state.members.piet!, announced: true, ambivalence: 1, hope: 0 } } })
    expect(close(decided(11)).turns.map(({ act }) => act?.kind)).toEqual(['takes-leave'])
    expect(close(decided(12))).toMatchObject({ turns: [], floor: 'ended' })
  })
})

describe('a course', () => {
  it('[DY18] drop-out over twelve sessions of ordinary leading lies between 10 and 40 percent, more of it in the first half', () => {
    const weeks: number[] = []
    let members = 0
    for (const seed of seeds(10)) {
      const course = runCourse(randomGroup(seed, { members: 7 }), seed, (session) => inStyle((['protocol', 'individual', 'group'] as const)[(seed + session) % 3]!), { acts: 10 })
      for (const m of Object.values(course.state.members)) {
        members++
        if (m.left) weeks.push(m.left.session)
      }
    }
    expect(weeks.length / members).toBeGreaterThan(0.1)
    expect(weeks.length / members).toBeLessThan(0.4)
    expect(mean(weeks)).toBeLessThan(6.5)
  })
  it('[DY18] wellbeing moves with cohesion, but weakly: most of life is elsewhere', () => {
    const points: [number, number][] = []
    for (const seed of seeds(10)) {
      const spec = randomGroup(seed, { members: 7 })
      const course = runCourse(spec, seed, (session) => inStyle((['protocol', 'individual', 'group'] as const)[(seed + session) % 3]!), { acts: 8 })
      const { members } = measures(course.state)
      for (const m of spec.members) points.push([members[m.seat]!.cohesion, course.state.members[m.seat]!.wellbeing - m.wellbeing!])
    }
    const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
    const cov = mean(points.map(([x, y]) => (x - mx) * (y - my)))
    const r = cov / Math.sqrt(mean(points.map(([x]) => (x - mx) ** 2)) * mean(points.map(([, y]) => (y - my) ** 2)))
    expect(r).toBeGreaterThan(0.05)
    expect(r).toBeLessThan(0.6)
    expect(share(points.map(([, y]) => y > 0))).toBeGreaterThan(0.4)
  })
})
