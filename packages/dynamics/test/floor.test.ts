import { describe, expect, it } from 'vitest'
import { inStyle, intervene, lead, open, ordinarily, proceed, randomGroup, runSession, TRAINEE } from '../src/index.ts'
import type { GroupSpec, GroupState, Turn } from '../src/index.ts'
import { ANGRY } from './fixtures.ts'
import { mean, nextTurn, seeds, share } from './helpers.ts'

/** Members' acts after one act of the leader, until the floor is hers again (or 15 turns). */
const chain = (state: GroupState): Turn[] => {
  const turns: Turn[] = []
  let step = proceed(state)
  turns.push(...step.turns)
  while (step.floor === 'group' && turns.length < 15) {
    step = proceed(step.state)
    turns.push(...step.turns)
  }
  return turns.filter((t) => t.act && !t.act.from.startsWith('leader'))
}
const group = (seed: number, extra: Partial<GroupSpec> = {}): GroupState => open({ ...randomGroup(seed, { members: 6, session: 5 }), ...extra }, seed).state

describe('the floor', () => {
  it('[DY23] who is addressed by the leader mostly speaks next', () => {
    const spoke = seeds(120).map((seed) => {
      const s = group(seed)
      const seat = Object.keys(s.members)[seed % 6]!
      const next = nextTurn(lead(s, intervene(TRAINEE, 'i33', [seat], 'progress')).state)
      return next.kind === 'member' && next.seat === seat
    })
    expect(share(spoke)).toBeGreaterThan(0.6)
    expect(share(spoke)).toBeLessThan(0.95)
  })
  it('[DY23] a question to one is answered to the leader, and mostly the floor is hers again', () => {
    const back = seeds(120).map((seed) => {
      const s = group(seed)
      const answer = proceed(lead(s, intervene(TRAINEE, 'i33', [Object.keys(s.members)[seed % 6]!], 'progress')).state)
      return { toLeader: answer.turns[0]!.act?.to !== 'group' && answer.turns[0]!.act?.to[0] === TRAINEE, floor: answer.floor }
    })
    const direct = back.filter((b) => b.toLeader)
    expect(direct.length).toBeGreaterThan(60)
    expect(share(direct.map((b) => b.floor === 'leader'))).toBeGreaterThan(0.5)
  })
  it('[DY23] after a question to the group two to six members’ turns come before the floor is the leader’s, some to each other', () => {
    const chains = seeds(120).map((seed) => chain(lead(group(seed), intervene(TRAINEE, 'i10', 'group', 'progress')).state))
    const length = mean(chains.map((c) => c.length))
    expect(length).toBeGreaterThan(2)
    expect(length).toBeLessThan(6)
    const toMembers = chains.flat().map((t) => t.act!.to !== 'group' && !t.act!.to[0]!.startsWith('leader'))
    expect(share(toMembers)).toBeGreaterThan(0.2)
  })
  it('[DY23] with open norms and warm bonds the chains are longer', () => {
    const run = (warm: boolean): number =>
      mean(seeds(120).map((seed) => chain(lead(group(seed, { bond: warm ? 0.7 : 0.15, norms: { openness: warm ? 0.8 : 0.2, memberToMember: warm ? 0.9 : 0.1, frame: 0.6 } }), intervene(TRAINEE, 'i10', 'group', 'progress')).state).length))
    expect(run(true)).toBeGreaterThan(run(false) + 0.5)
  })
  it('[DY91] what is said to one person is answered by him in a circle of nine as in one of four, and the leader steps in no more often between two members', () => {
    const after = (members: number): { answered: number; leader: number } => {
      let [all, answered, between, leader] = [0, 0, 0, 0]
      for (const seed of seeds(10)) {
        const acts = runSession(randomGroup(seed, { members, session: 4 }), seed, ordinarily).turns.flatMap(({ act }) => (act && !/^(withdraws|stays-silent|i19|i35)$/.test(act.kind) ? [act] : []))
        acts.forEach(({ from, to }, i) => {
          const next = acts[i + 1]
          if (!next || to === 'group' || to.length !== 1 || next.from === from) return
          all++
          if (next.from === to[0]) answered++
          if (from.startsWith('leader') || to[0]!.startsWith('leader')) return
          between++
          if (next.from.startsWith('leader')) leader++
        })
      }
      return { answered: answered / all, leader: leader / between }
    }
    const [small, large] = [after(4), after(9)]
    expect(small.answered).toBeLessThan(0.9)
    expect(large.answered).toBeGreaterThan(0.58)
    expect(large.leader).toBeLessThan(small.leader + 0.05)
  })
  it('[DY23] nobody but a monopolist speaks more than four times in a row', () => {
    for (const seed of seeds(15)) {
      let run = 0
      let last = ''
      for (const t of runSession({ ...ANGRY, opening: [] }, seed, inStyle('group'), { acts: 20 }).turns) {
        if (!t.act) continue
        run = t.act.from === last ? run + 1 : 1
        last = t.act.from
        expect(run).toBeLessThanOrEqual(4)
      }
    }
  })
  it('[DY23] a session that nobody bursts into begins with the group looking at the leader', () => {
    expect(share(seeds(40).map((seed) => open(randomGroup(seed, { members: 6 }), seed).floor === 'leader'))).toBeGreaterThan(0.6)
    expect(share(seeds(40).map((seed) => nextTurn(open(ANGRY, seed).state).kind === 'member'))).toBeGreaterThan(0.6)
  })
  it('[DY23] a reply points at the turn it replies to', () => {
    const { turns } = runSession(ANGRY, 4, inStyle('group'), { acts: 15 })
    for (const t of turns) {
      if (t.act?.replyTo === undefined) continue
      const before = turns[t.act.replyTo]!
      expect(before.act).toBeDefined()
      expect(turns.slice(t.act.replyTo + 1, t.turn).some((between) => between.act)).toBe(false)
    }
  })
  it('[DY23] every turn of a member or co-leader says why he got the floor, with a probability', () => {
    const { turns } = runSession(ANGRY, 4, inStyle('group'), { acts: 20 })
    // At the end, when people get up, the floor is nobody's.
    for (const t of turns.slice(0, turns.findLastIndex(({ floor }) => floor) + 1)) {
      if (!t.act || t.act.from === TRAINEE || t.turn === 0) continue
      expect(['addressed', 'returns', 'urge', 'continues', 'intent', 'co-leader']).toContain(t.floor!.rule)
      expect(t.floor!.p).toBeGreaterThan(0)
      expect(t.floor!.p).toBeLessThanOrEqual(1)
    }
  })
})
