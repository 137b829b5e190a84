import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { LEADER_STYLES, TRAINEE } from '@kring/dynamics'
import { withExamples } from '@kring/language'
import { describe, expect, it } from 'vitest'
import { counted, none } from '../src/ways/courses.ts'
import { FELT, feltBy } from '../src/ways/felt.ts'
import { stepOf, wayOf } from '../src/ways/session.ts'

const scenario = readScenario('1')
const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())

describe('three ways to lead', () => {
  it('[MO8] cuts a session into steps that hold every turn once, each beginning with what the leader did', () => {
    for (const style of LEADER_STYLES) {
      const way = wayOf(scenario, book, style, 7)
      const turns = way.steps.flatMap((_, i) => stepOf(way, i).turns)
      expect(turns).toEqual(way.conversation.turns)
      way.steps.forEach((_, i) => { if (i > 0) expect(stepOf(way, i).turns[0]!.act!.from).toBe(TRAINEE) })
      expect(stepOf(way, 999)).toEqual(stepOf(way, way.steps.length - 1))
      // A session that begins with the leader has nothing before him.
      for (const { seat } of scenario.members) expect(FELT).toContain(feltBy(way.conversation.state, seat))
    }
  })

  it('[MO9] counts who was there at the end of each course, and which leavings were talked through', () => {
    const first = counted(none, { stayed: ['ria', 'mo'], left: [{ seat: 'piet', session: 6, where: 'session', workedThrough: true }] })
    const both = counted(first, { stayed: ['ria'], left: [{ seat: 'piet', session: 6, where: 'between', workedThrough: false }, { seat: 'mo', session: 9, where: 'between', workedThrough: true }] })
    expect(both).toEqual({ played: 2, stayed: { ria: 2, mo: 1 }, left: 3, workedThrough: 2 })
    expect(none).toEqual({ played: 0, stayed: {}, left: 0, workedThrough: 0 })
  })
})
