/** Whole sessions of the real scenarios, led by scripted leaders: what must hold in every one of them. */
import type { Line, VoiceBook } from '@kring/curriculum'
import { knowledgeOf, load, readFolder, scenarioOf, voiceBookOf } from '@kring/curriculum/node'
import { intervene, isLeader } from '@kring/dynamics'
import fc from 'fast-check'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Conversation, SpokenTurn } from '../src/api.ts'
import { begin, coverage, nextSession, proceed, rehearse, repeats, say, turnText, withExamples } from '../src/index.ts'

const SEED = 20260
const STYLES = ['group', 'protocol', 'individual'] as const

const { content } = load(readFolder(fileURLToPath(new URL('../../curriculum/content', import.meta.url))))
const knowledge = knowledgeOf(content)
const cases = content.scenarios.flatMap((files) => {
  const scenario = scenarioOf(files)
  return scenario ? scenario.languages.map((language) => ({ name: `${scenario.id} (${language})`, scenario, book: withExamples(voiceBookOf(files, content, language), knowledge) })) : []
})

const led = fc.record({ seed: fc.integer({ min: 0, max: 1e6 }), style: fc.constantFrom(...STYLES) })

/** The line a turn's words came from, for words that came from a line. */
function lineOf(book: VoiceBook, turn: SpokenTurn): Line | undefined {
  const [, kind, seat, nr] = /^(own|near|shared|near-shared):?([a-z-]*)#(\d+)$/.exec(turn.source ?? '') ?? []
  return kind ? (kind.endsWith('shared') ? book.shared : book.lines[seat!]!)[Number(nr) - 1] : undefined
}

it('[LO23] there is a scenario to hear', () => expect(cases.length).toBeGreaterThan(0))

describe.each(cases)('$name', ({ scenario, book }) => {
  const isLast = scenario.session === scenario.sessions
  let sessions: { run: string; c: Conversation }[] = []
  beforeAll(() => {
    sessions = fc.sample(led, { seed: SEED, numRuns: 8 }).map((run) => ({ run: JSON.stringify(run), c: rehearse(scenario, book, { ...run, leads: 16 }) }))
  })
  const always = (check: (c: Conversation, run: string) => void): void => {
    expect(sessions).toHaveLength(8)
    for (const { c, run } of sessions) check(c, run)
  }

  it(`[LO24] nothing is said twice in a session, whoever says it (seed ${SEED})`, () => always((c, run) => expect(repeats(c), run).toEqual([])))

  it(`[LO25] a line never builds on a fact that was not told before, nor comes after one that rules it out (seed ${SEED})`, () =>
    always((c, run) => {
      const told = new Set<string>()
      for (const turn of c.turns) {
        const line = lineOf(book, turn)
        for (const fact of line?.needs ?? []) expect(told, `${run} ${turn.turn}: ${turn.text}`).toContain(fact)
        for (const fact of line?.unless ?? []) expect(told, `${run} ${turn.turn}: ${turn.text}`).not.toContain(fact)
        for (const fact of turn.tells ?? []) told.add(fact)
      }
    }))

  it(`[LO26] an exchange is played in order, by its own people, and at most once (seed ${SEED})`, () =>
    always((c, run) => {
      const at = new Map<string, number>()
      for (const turn of c.turns) {
        const [, id, nr] = /^exchange:(.+)#(\d+)$/.exec(turn.source ?? '') ?? []
        if (!id) continue
        const index = Number(nr) - 1
        const written = book.exchanges.find((e) => e.id === id)!.turns[index]!
        expect(index, run).toBeGreaterThan(at.get(id) ?? -1)
        at.set(id, index)
        expect([written.from, ...(written.or ?? [])]).toContain(turn.act?.from ?? 'silence')
      }
    }))

  it(`[LO27] no slot stays open, and wordless acts have no words (seed ${SEED})`, () =>
    always((c, run) => {
      for (const turn of c.turns) {
        expect(`${turn.text ?? ''}${turn.gesture ?? ''}`, run).not.toMatch(/[{}]/)
        if (turn.act?.kind === 'withdraws' || turn.act?.kind === 'stays-silent') expect(turn.text).toBeUndefined()
      }
    }))

  it(`[LO28] nobody absent speaks, and nobody absent is called by name (seed ${SEED})`, () =>
    always((c, run) => {
      const gone = new Set<string>()
      for (const turn of c.turns) {
        if (turn.act) expect(gone.has(turn.act.from), `${run} ${turn.turn} ${turn.act.from}`).toBe(false)
        if (turn.act?.kind === 'takes-leave' || turn.move?.move === 'leaves-room') gone.add(turn.act?.from ?? turn.move!.seat)
        if (turn.move?.move === 'comes-back' || turn.move?.move === 'arrives') gone.delete(turn.move.seat)
        for (const person of scenario.members) {
          if (gone.has(person.seat) && turn.act && !isLeader(turn.act.from) && turn.act.from !== person.seat) expect(turn.text ?? '').not.toMatch(new RegExp(`(^|, )${person.name}[,?]`))
        }
      }
    }))

  it('[LO29] the same seed says the same words; a conversation kept and taken up again goes on as it would have', () => {
    const whole = rehearse(scenario, book, { seed: 7, style: 'group', leads: 6 })
    expect(JSON.stringify(rehearse(scenario, book, { seed: 7, style: 'group', leads: 6 }).turns)).toBe(JSON.stringify(whole.turns))
    const start = begin(scenario, book, 7).conversation
    const kept = JSON.parse(JSON.stringify(start)) as Conversation
    expect(JSON.stringify(proceed(kept, book).turns)).toBe(JSON.stringify(proceed(start, book).turns))
  })

  it('[LO30] words change nothing in what the model does', () => {
    const mute: VoiceBook = { ...book, lines: {}, shared: [], exchanges: [], signs: [] }
    const acts = (b: VoiceBook) => rehearse(scenario, b, { seed: 3, style: 'group', leads: 8 }).turns.map((t) => [t.turn, t.kind, t.act, t.move, t.silence, t.changes])
    expect(acts(mute)).toEqual(acts(book))
  })

  it('[LO31] the trainee keeps her own words and how they were understood; a conversation is never changed in place', () => {
    const { conversation, turns } = begin(scenario, book, 5)
    const texts = scenario.opening.turns.flatMap((t) => t.text?.[book.language] ?? [])
    expect(turns.map((t) => t.text)).toEqual(expect.arrayContaining(texts))
    const before = JSON.stringify(conversation)
    const understood = { intervention: 'i12' as const, confidence: 0.8, corrected: false }
    const said = say(conversation, book, intervene('leader', 'i12', 'group', 'doubt'), '  Hoe is dit voor jullie? ', understood)
    expect(said.turns[0]).toMatchObject({ text: 'Hoe is dit voor jullie?', understood, source: 'trainee' })
    expect(said.conversation.turns).toHaveLength(conversation.turns.length + said.turns.length)
    const silent = say(conversation, book, intervene('leader', 'i19', 'group', 'none'), '')
    expect(silent.turns[0]!.text).toBeUndefined()
    expect(silent.turns[0]!.gesture).toBeTruthy()
    expect(JSON.stringify(conversation)).toBe(before)
  })

  it.skipIf(isLast)('[LO32] a next session knows what was told and may say again what was said', () => {
    const c = rehearse(scenario, book, { seed: 2, style: 'group', leads: 12 })
    const next = nextSession(c, book)
    expect(next.conversation.state.session).toBe(c.state.session + 1)
    expect(next.conversation.memory.facts).toEqual(expect.arrayContaining(c.memory.facts))
    expect(next.turns.every((t) => t.session === c.state.session + 1)).toBe(true)
  })

  it.runIf(isLast)('[LO65] after the last session of a series there is no next one, and nobody speaks', () => {
    const c = rehearse(scenario, book, { seed: 2, style: 'group', leads: 12 })
    const next = nextSession(c, book)
    expect(next.turns).toEqual([])
    expect(next.conversation.floor).toBe('ended')
    expect(next.conversation.state.session).toBe(scenario.sessions)
  })

  it('[LO33] nine of ten member turns have words of the member’s own', () => {
    const { shares, repeated } = coverage(scenario, book, [1, 2, 3, 4, 5, 6], 'group', 16)
    expect(repeated).toEqual([])
    expect((shares.shared ?? 0) + (shares['near-shared'] ?? 0) + (shares.sign ?? 0) + (shares.none ?? 0)).toBeLessThan(0.1)
    expect(shares.exchange ?? 0).toBeGreaterThan(0.04)
  })

  it(`[LO92] of a hundred things members do, fewer than five find no words of their own (seed ${SEED})`, () => {
    const acts = sessions.flatMap(({ c }) => c.turns).filter((t) => t.act && !isLeader(t.act.from))
    expect(acts.length).toBeGreaterThan(100)
    expect(acts.filter((t) => /^(shared|near-shared|none)/.test(t.source ?? 'none')).length / acts.length).toBeLessThan(0.05)
  })

  it('[LO34] every turn with words reads as a line of a transcript', () => {
    const c = rehearse(scenario, book, { seed: 4, style: 'individual', leads: 8 })
    for (const turn of c.turns) if (turn.text) expect(turnText(turn, scenario, book.language)).toContain(turn.text)
  })
})
