// What is asked of words, measured like the model's own cases (packages/dynamics/bench/speed.ts): answers what bench/run.mjs asks it.
import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { toGroupSpec } from '@kring/curriculum'
import { inStyle, runSession } from '@kring/dynamics'
import { createUnderstand, openingOf, openModel, rehearse, withExamples } from '@kring/language'
import listener from '@kring/language/listener'

const understand = createUnderstand(openModel(listener))
const scenario = readScenario('de-jas-nog-aan')
const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
const people = [...scenario.members, ...scenario.coLeaders].map(({ seat, name }) => ({ seat, name, present: true }))
const sentences = readKnowledge().interventions.flatMap(({ examples }) => examples.nl).map((text) => text.replaceAll('{naam}', 'Piet').replaceAll('{naam2}', 'Mo').replaceAll('{thema}', 'twijfel'))
let at = 0

/** Each case does some work and says how many units it did. */
const CASES = {
  understand: () => {
    for (let i = 0; i < 10; i++) understand(sentences[at++ % sentences.length], { people })
    return 10
  },
  'without words': () => runSession({ ...toGroupSpec(scenario), opening: openingOf(scenario) }, 5, inStyle('group'), { acts: 12 }).turns.length,
  'with words': () => rehearse(scenario, book, { seed: 5, style: 'group', leads: 12 }).turns.length,
}

process.on('message', ({ ask, name, seconds }) => {
  if (ask === 'end') process.exit(0)
  const cpu = process.cpuUsage()
  const start = process.hrtime.bigint()
  let units = 0
  let wall = 0
  while (wall < seconds) {
    units += CASES[name]()
    wall = Number(process.hrtime.bigint() - start) / 1e9
  }
  const { user, system } = process.cpuUsage(cpu)
  process.send({ value: { units, wall, cpu: (user + system) / 1e6 } })
})
