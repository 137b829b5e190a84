/** Other days of the written groups: each begins in its own words and can be led from there. */
import { varied } from '@kring/curriculum'
import { knowledgeOf, load, readFolder, scenarioOf, voiceBookOf } from '@kring/curriculum/node'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { begin, rehearse, repeats, withExamples } from '../src/index.ts'

const SEED = 20_261
const { content } = load(readFolder(fileURLToPath(new URL('../../curriculum/content', import.meta.url))))
const knowledge = knowledgeOf(content)
const days = content.scenarios.flatMap((files) => {
  const scenario = scenarioOf(files)!
  return scenario.variations.flatMap(({ id }) => scenario.languages.map((language) => ({ name: `${scenario.id}, ${id} (${language})`, id, scenario, book: withExamples(voiceBookOf(files, content, language), knowledge) })))
})

describe.each(days)('$name', ({ id, scenario, book }) => {
  it(`[LO95] begins with all its written words, and goes on in the people's own (seed ${SEED})`, () => {
    const day = varied(scenario, id)
    const { conversation } = begin(day, book, SEED)
    const opened = conversation.turns.filter(({ source }) => source === 'opening')
    expect(opened).toHaveLength(day.opening.turns.filter((turn) => (turn.act ?? turn.intervention ?? turn.move) && (turn.text ?? turn.gesture)).length)
    const led = rehearse(day, book, { seed: SEED, style: 'group', leads: 6 })
    expect(led.turns.length).toBeGreaterThan(opened.length + 6)
    expect(repeats(led)).toEqual([])
  })
})

it('[LO95] differ from each other in what is said first', () => {
  for (const files of content.scenarios) {
    const scenario = scenarioOf(files)!
    const first = [undefined, ...scenario.variations.map(({ id }) => id)].map((id) => varied(scenario, id).opening.turns.find(({ text }) => text)?.text?.nl)
    expect(new Set(first).size, scenario.id).toBe(first.length)
  }
})
