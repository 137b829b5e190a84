/** Switching one principle off moves the outcome the way its sentence claims. Same seeds with and without: paired. */
import { describe, expect, it } from 'vitest'
import { between, inStyle, intervene, runSession, TRAINEE } from '../src/index.ts'
import type { GroupSpec, GroupState, Intervention, Leading } from '../src/index.ts'
import { ANGRY, COAT, MONOPOLIST } from './fixtures.ts'
import { ESSAY, mean, pairedT, seeds, strangers } from './helpers.ts'

const alone = (spec: GroupSpec): GroupSpec => ({ ...spec, leaders: [{ seat: TRAINEE }] })
const others = (s: GroupState, seat: string, read: (m: GroupState['members'][string]) => number): number => mean(Object.values(s.members).filter((m) => m.seat !== seat).map(read))
const all = (s: GroupState, read: (m: GroupState['members'][string]) => number): number => others(s, '', read)
const pairs = (s: GroupState, what: 'bond' | 'tension'): number => mean(Object.values(s.pairs).map((p) => p[what]))
const acts = (...list: [Intervention, string[] | 'group', Parameters<typeof intervene>[3]?, Parameters<typeof intervene>[4]?][]): Leading => list.map(([kind, to, theme, extra]) => intervene(TRAINEE, kind, to, theme, extra))

interface Ablation {
  id: string
  claim: string
  spec: GroupSpec
  leading: Leading
  /** What the principle should raise (direction 1) or lower (−1). */
  outcome: (s: GroupState) => number
  direction: 1 | -1
  n?: number
  acts?: number
  between?: boolean
}

const CASES: Ablation[] = [
  { id: 'r1', claim: 'asking the whole group involves everyone', spec: COAT, leading: ESSAY, outcome: (s) => all(s, (m) => m.engagement), direction: 1 },
  { id: 'r2', claim: 'one-to-one makes the others an audience', spec: COAT, leading: inStyle('individual'), outcome: (s) => others(s, 'piet', (m) => m.engagement), direction: -1, acts: 10 },
  { id: 'r3', claim: 'broadening a shared doubt gives recognition', spec: COAT, leading: ESSAY, outcome: (s) => all(s, (m) => m.recognition), direction: 1 },
  { id: 'r4', claim: 'broadening before the speaker is heard costs his safety', spec: alone(COAT), leading: acts(['i2', 'group', 'doubt'], ['i2', 'group', 'doubt']), outcome: (s) => s.members.piet!.safety, direction: -1, n: 60 },
  { id: 'r5', claim: 'spoken recognition binds', spec: COAT, leading: ESSAY, outcome: (s) => pairs(s, 'bond'), direction: 1 },
  { id: 'r6', claim: 'unspoken recognition keeps tension', spec: COAT, leading: ESSAY, outcome: (s) => all(s, (m) => m.tension), direction: 1 },
  { id: 'r7', claim: 'what peers give back lowers the pull to leave', spec: COAT, leading: ESSAY, outcome: (s) => s.members.piet!.ambivalence, direction: -1 },
  { id: 'r8', claim: 'the leader’s own feedback helps a little', spec: alone(COAT), leading: acts(['i1', ['piet']], ['i14', ['piet'], 'leaving'], ['i14', ['piet'], 'leaving']), outcome: (s) => s.members.piet!.ambivalence, direction: -1 },
  { id: 'r9', claim: 'arguing against leaving fixes the choice', spec: alone(COAT), leading: acts(['i1', ['piet']], ['i36', ['piet'], 'leaving'], ['i36', ['piet'], 'leaving'], ['i36', ['piet'], 'leaving']), outcome: (s) => s.members.piet!.ambivalence, direction: 1 },
  { id: 'r10', claim: 'own reasons raise hope', spec: COAT, leading: ESSAY, outcome: (s) => all(s, (m) => m.hope), direction: 1 },
  { id: 'r11', claim: 'skipping what has priority closes the group', spec: COAT, leading: inStyle('protocol'), outcome: (s) => s.norms.openness, direction: -1, acts: 10 },
  { id: 'r12', claim: 'letting the programme go for a priority binds', spec: COAT, leading: ESSAY, outcome: (s) => all(s, (m) => m.groupBond), direction: 1 },
  { id: 'r13', claim: 'dropping the programme without need costs safety', spec: alone({ ...ANGRY, members: ANGRY.members.map((m) => ({ ...m, intents: [] })), structureNeed: 0.7 }), leading: acts(['i3', 'group'], ['i4', 'group'], ['i3', 'group'], ['i4', 'group'], ['i3', 'group'], ['i4', 'group'], ['i3', 'group']), outcome: (s) => all(s, (m) => m.safety), direction: -1, between: true },
  { id: 'r14', claim: 'the programme resumed after the work firms the frame', spec: COAT, leading: ESSAY, outcome: (s) => s.norms.frame, direction: 1 },
  { id: 'r15', claim: 'restoring the frame makes it safer', spec: COAT, leading: ESSAY.slice(0, 2), outcome: (s) => all(s, (m) => m.safety), direction: 1 },
  { id: 'r16', claim: 'a breach left alone weakens the frame', spec: alone(COAT), leading: acts(['i35', 'group'], ['i33', ['piet'], 'leaving'], ['i33', ['piet'], 'leaving']), outcome: (s) => s.norms.frame, direction: -1 },
  { id: 'r25', claim: 'heavy feeling is contagious', spec: ANGRY, leading: inStyle('group'), outcome: (s) => all(s, (m) => m.tension), direction: 1, acts: 12 },
  { id: 'r26', claim: 'an unspoken leaving costs the bond with the group', spec: COAT, leading: inStyle('protocol'), outcome: (s) => others(s, 'piet', (m) => m.groupBond), direction: -1, acts: 10 },
  { id: 'r28', claim: 'caring makes it safer', spec: COAT, leading: inStyle('group'), outcome: (s) => all(s, (m) => m.safety), direction: 1, acts: 10 },
  { id: 'r32', claim: 'too deep too soon costs safety', spec: alone(COAT), leading: acts(['i1', ['piet']], ['i38', ['annelies'], 'family'], ['i38', ['henk'], 'family']), outcome: (s) => all(s, (m) => m.safety), direction: -1 },
  { id: 'r33', claim: 'answering everything makes dependent', spec: alone(ANGRY), leading: acts(['i37', ['marleen']], ['i37', ['stef']], ['i37', ['dewi']]), outcome: (s) => s.dependence, direction: 1 },
  { id: 'r34', claim: 'asking about oneself strengthens the bond with the leader', spec: ANGRY, leading: acts(['i8', 'group', 'leaders'], ['i7', 'group', 'leaders'], ['i8', 'group', 'leaders']), outcome: (s) => all(s, (m) => m.leaderBond[TRAINEE]!), direction: 1 },
  { id: 'r35', claim: 'smoothing criticism over angers and closes', spec: alone(ANGRY), leading: acts(['i39', 'group'], ['i37', ['marleen']], ['i39', 'group']), outcome: (s) => s.norms.openness, direction: -1 },
  { id: 'r36', claim: 'criticism received and repaired lowers the pull to leave', spec: ANGRY, leading: acts(['i6', ['marleen'], 'leaders'], ['i7', 'group', 'leaders'], ['i6', ['marleen'], 'leaders']), outcome: (s) => s.members.marleen!.ambivalence, direction: -1 },
  { id: 'r37', claim: 'a clash without bonds and without hold makes unsafe', spec: strangers(MONOPOLIST, 'tom', 'gerda'), leading: acts(['i35', 'group'], ['i35', 'group'], ['i34', 'group']), outcome: (s) => all(s, (m) => m.safety), direction: -1 },
  { id: 'r39', claim: 'protecting a scapegoat makes it safer for all', spec: MONOPOLIST, leading: acts(['i24', 'group', 'anger', { about: 'gerda' }], ['i24', 'group', 'anger', { about: 'gerda' }]), outcome: (s) => all(s, (m) => m.safety), direction: 1 },
  { id: 'r40', claim: 'an unlimited monopolist loses the others', spec: MONOPOLIST, leading: acts(['i35', 'group'], ['i33', ['gerda'], 'illness'], ['i33', ['gerda'], 'illness'], ['i35', 'group']), outcome: (s) => others(s, 'gerda', (m) => m.engagement), direction: -1 },
  { id: 'r42', claim: 'leaders who clash make it unsafe', spec: COAT, leading: acts(['i40', ['leader-jaap']], ['i40', ['leader-jaap']]), outcome: (s) => all(s, (m) => m.safety), direction: -1 },
  { id: 'r44', claim: 'who helps gains hope', spec: COAT, leading: ESSAY, outcome: (s) => all(s, (m) => m.hope), direction: 1 },
  { id: 'r46', claim: 'norms that are said stand', spec: { ...MONOPOLIST, session: 2 }, leading: acts(['i26', 'group', 'group'], ['i26', 'group', 'group']), outcome: (s) => s.norms.openness, direction: 1 },
  { id: 'r17', claim: 'who is bound stays', spec: ANGRY, leading: inStyle('group'), outcome: (s) => all(s, (m) => m.ambivalence), direction: -1, acts: 6, between: true },
  { id: 'r22', claim: 'the unprepared doubt more in the beginning', spec: { ...ANGRY, session: 2, members: ANGRY.members.map((m) => ({ ...m, prepared: 0.1 })) }, leading: acts(['i9', 'group']), outcome: (s) => all(s, (m) => m.ambivalence), direction: 1, between: true },
]

describe('one principle off', () => {
  for (const c of CASES) {
    it(`[DY17] ${c.id}: ${c.claim}`, () => {
      const outcome = (seed: number, without: string[]): number => {
        const { state } = runSession({ ...c.spec, without }, seed, c.leading, { acts: c.acts ?? 10 })
        return c.outcome(c.between ? between(state).step.state : state)
      }
      const differences = seeds(c.n ?? 30).map((seed) => outcome(seed, []) - outcome(seed, [c.id]))
      expect(c.direction * pairedT(differences)).toBeGreaterThan(2.5)
    })
  }
})
