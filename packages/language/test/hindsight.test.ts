import { readKnowledge, readScenario, readScenarioCards, readVoices } from '@kring/curriculum/node'
import { alternativesAt, columnsOf, decisionsOf, ENGINE_VERSION, LEADER_STYLES, policy, rolloutsOf, stateAt, TRAINEE } from '@kring/dynamics'
import type { Lookback, SessionLog } from '@kring/dynamics'
import { beforeAll, describe, expect, it } from 'vitest'
import { begin, branchOf, continueFrom, finish, proceed, rehearse, repeats, retold, say, scriptedText, withExamples } from '../src/index.ts'
import type { Conversation, SpokenTurn, Told } from '../src/index.ts'

const SCENARIOS = ['de-jas-nog-aan', 'de-monopolist', 'boos-op-de-leiding'] as const
const knowledge = readKnowledge()
const stage = (id: string) => {
  const scenario = readScenario(id)
  return { scenario, book: withExamples(readVoices(scenario, 'nl'), knowledge) }
}

/** The session as its log keeps it, read back. */
function toldOf(c: Conversation, { scenario, book }: Pick<Told, 'scenario' | 'book'>): Told {
  const log = JSON.parse(JSON.stringify({ version: ENGINE_VERSION, spec: c.state.spec, seed: c.state.seed, turns: c.turns })) as SessionLog & { turns: SpokenTurn[] }
  const lookback = decisionsOf(log)
  if (!lookback.ok) throw new Error(lookback.what)
  return { lookback, turns: log.turns, scenario, book }
}

describe('a session that talked, looked back on', () => {
  it('[HI16] every recorded session of every scenario replays, whatever the style of leading', () => {
    const playable = readScenarioCards().filter(({ languages }) => languages.includes('nl'))
    expect(playable.length).toBeGreaterThanOrEqual(SCENARIOS.length)
    for (const [i, { id }] of playable.entries()) {
      const { scenario, book } = stage(id)
      const styles = i === 0 ? LEADER_STYLES : [LEADER_STYLES[i % LEADER_STYLES.length]!]
      for (const style of styles) {
        const c = rehearse(scenario, book, { seed: 31 + i, style, leads: 9 })
        const { lookback } = toldOf(c, { scenario, book })
        expect(lookback.decisions.filter(({ passed }) => !passed).map(({ act }) => act.kind)).toEqual(c.turns.flatMap(({ act }) => (act?.from === TRAINEE ? act.kind : [])))
      }
    }
  })

  it('[HI17] put together again from its log, a conversation remembers at every moment what it remembered live', () => {
    for (const [i, id] of SCENARIOS.entries()) {
      const { scenario, book } = stage(id)
      const live: Conversation[] = []
      let c = begin(scenario, book, 40 + i).conversation
      for (let led = 0; led < 10 && c.floor !== 'ended'; ) {
        live.push(c)
        if (c.floor === 'leader') {
          const act = policy(c.state, 'group', TRAINEE)
          c = say(c, book, act, act.kind === 'i19' ? '' : scriptedText(c, book, act)).conversation
          led++
        } else c = proceed(c, book).conversation
      }
      const told = toldOf(finish(c, book).conversation, { scenario, book })
      for (const then of live) {
        if (then.turns.length >= told.lookback.turns) continue
        const now = retold(told, then.turns.length)
        expect(now.floor).toBe(then.floor)
        expect(JSON.parse(JSON.stringify(now.state))).toEqual(JSON.parse(JSON.stringify(then.state)))
        expect(now.memory.facts).toEqual(then.memory.facts)
        expect(now.memory.knows).toEqual(then.memory.knows)
        expect(now.memory.played).toEqual(then.memory.played)
        expect(now.memory.exchange).toEqual(then.memory.exchange)
        expect(now.memory.recent).toEqual(then.memory.recent)
        expect(then.memory.used.filter((mark) => !now.memory.used.includes(mark))).toEqual([])
      }
    }
  })
})

describe('how it could have gone, to read', () => {
  const { scenario, book } = stage('de-jas-nog-aan')
  let told: Told
  let lookback: Lookback
  beforeAll(() => {
    told = toldOf(rehearse(scenario, book, { seed: 5, style: 'individual', leads: 10 }), { scenario, book })
    lookback = told.lookback
  })
  const alternatives = (index: number) => alternativesAt(stateAt(lookback, index), lookback.decisions[index]!.act)

  it('[HI18] a branch begins with the log’s own turns, does what the rollout did, and nobody says a sentence twice', () => {
    for (const { index, turn } of lookback.decisions) {
      for (const [k, act] of alternatives(index).slice(0, 4).entries()) {
        const branch = branchOf(told, index, { act, typical: k })
        expect(branch.changed).toBe(turn)
        expect(branch.turns.slice(0, turn)).toEqual(told.turns.slice(0, turn))
        const rollouts = rolloutsOf(lookback, index)
        const { turns } = rollouts.trace(rollouts.code(act), k, new Float64Array(columnsOf(lookback, index)), 0)
        expect(branch.turns.slice(turn).map(({ act, move, silence }) => [act?.from, act?.kind, move, silence])).toEqual(turns.map(({ act, move, silence }) => [act?.from, act?.kind, move, silence]))
        expect(repeats({ scenario, language: 'nl', turns: branch.turns } as Conversation)).toEqual([])
      }
    }
  })

  it('[HI19] the changed act is said in words of the leader here, an example, or the words given; later acts of hers in her own words', () => {
    const act = alternatives(1).find(({ kind }) => kind === 'i12')!
    const branch = branchOf(told, 1, { act, typical: 3 })
    const changed = branch.turns[branch.changed]!
    const here = (book.lines[TRAINEE] ?? []).filter((line) => line.act.includes('i12')).flatMap(({ text }) => text ?? [])
    const examples = knowledge.interventions.find(({ id }) => id === 'i12')!.examples.nl
    expect([...here, ...examples].some((example) => changed.text!.startsWith(example.split('{')[0]!.slice(0, 12)))).toBe(true)
    expect(branchOf(told, 1, { act, typical: 3 }, 'En de anderen?').turns[branch.changed]!.text).toBe('En de anderen?')
    expect(branch.own.length).toBeGreaterThan(0)
    const hers = told.turns.filter((turn) => turn.act?.from === TRAINEE && turn.turn > branch.changed).map(({ text }) => text)
    for (const turn of branch.own) expect(hers).toContain(branch.turns[turn]!.text)
    for (const turn of branch.turns) if (turn.act?.from === TRAINEE && turn.kind === 'act') expect(turn.text).toBeTruthy()
  })

  it('[HI20] what she did, played once more, begins with what she in fact said', () => {
    const { act, turn } = lookback.decisions[2]!
    expect(branchOf(told, 2, { act, typical: 0 }).turns[turn]!.text).toBe(told.turns[turn]!.text)
  })

  it('[HI21] going on from a moment shares the log up to there, and the new log can be looked back on in turn', () => {
    const { turn } = lookback.decisions[3]!
    const act = alternatives(3)[1]!
    let { conversation: c, turns } = continueFrom(told, 3, act, 'Wacht, ik doe het anders.')
    expect(turns[0]).toMatchObject({ turn, text: 'Wacht, ik doe het anders.' })
    expect(c.turns.slice(0, turn)).toEqual(told.turns.slice(0, turn))
    for (let i = 0; i < 12 && c.floor !== 'ended'; i++) c = proceed(c, book).conversation
    expect(repeats(c)).toEqual([])
    const again = toldOf(finish(c, book).conversation, { scenario, book })
    expect(again.lookback.decisions[3]).toMatchObject({ turn, act: { kind: act.kind } })
  })
})
