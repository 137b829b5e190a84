// npm run bench: how fast the parts are on this machine. Medians of interleaved repetitions; ratios are taken within one run, because machines differ and are noisy.
//   node bench/run.mjs [--json]
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { toGroupSpec } from '@kring/curriculum'
import { inStyle, randomGroup, runSession } from '@kring/dynamics'
import { createUnderstand, openingOf, openModel, rehearse, withExamples } from '@kring/language'
import listener from '@kring/language/listener'

const REPETITIONS = 7
const understand = createUnderstand(openModel(listener))
const scenario = readScenario('de-jas-nog-aan')
const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
const people = [...scenario.members, ...scenario.coLeaders].map(({ seat, name }) => ({ seat, name, present: true }))
const sentences = readKnowledge().interventions.flatMap(({ examples }) => examples.nl).map((text) => text.replaceAll('{naam}', 'Piet').replaceAll('{naam2}', 'Mo').replaceAll('{thema}', 'twijfel'))

/** Each case does some work and says how many units it did. */
const CASES = {
  'understand, sentences/s': () => {
    for (const text of sentences) understand(text, { people })
    return sentences.length
  },
  'traced model, 4 members, turns/s': () => runSession(randomGroup(3, { members: 4 }), 3, inStyle('group'), { acts: 20 }).turns.length,
  'traced model, 8 members, turns/s': () => runSession(randomGroup(3, { members: 8 }), 3, inStyle('group'), { acts: 20 }).turns.length,
  'traced model, 12 members, turns/s': () => runSession(randomGroup(3, { members: 12 }), 3, inStyle('group'), { acts: 20 }).turns.length,
  'scenario 1 without words, turns/s': () => runSession({ ...toGroupSpec(scenario), opening: openingOf(scenario) }, 5, inStyle('group'), { acts: 12 }).turns.length,
  'scenario 1 with words, turns/s': () => rehearse(scenario, book, { seed: 5, style: 'group', leads: 12 }).turns.length,
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const rates = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]))
for (const run of Object.values(CASES)) run() // warm
for (let i = 0; i < REPETITIONS; i++) {
  for (const [name, run] of Object.entries(CASES)) {
    const start = process.hrtime.bigint()
    let units = 0
    let seconds = 0
    while (seconds < 0.25) {
      units += run()
      seconds = Number(process.hrtime.bigint() - start) / 1e9
    }
    rates[name].push(units / seconds)
  }
}
const result = Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, Math.round(median(values))]))
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const about = { commit, date: new Date().toISOString().slice(0, 10), node: process.version, cpu: cpus()[0]?.model.trim(), repetitions: REPETITIONS }
if (process.argv.includes('--json')) console.log(JSON.stringify({ ...about, ...result }))
else {
  console.log(`commit ${commit}, ${about.date}, Node ${about.node}, ${about.cpu}, median of ${REPETITIONS} interleaved repetitions\n`)
  for (const [name, rate] of Object.entries(result)) console.log(`${name.padEnd(38)} ${String(rate).padStart(8)}`)
  console.log(`\nunderstanding a sentence takes ${(1000 / result['understand, sentences/s']).toFixed(2)} ms`)
  console.log(`from 4 to 12 members a turn costs ${(result['traced model, 4 members, turns/s'] / result['traced model, 12 members, turns/s']).toFixed(1)} times as much`)
  console.log(`words make a turn ${(result['scenario 1 without words, turns/s'] / result['scenario 1 with words, turns/s']).toFixed(1)} times as long`)
}
