// The figures of a run in words: targets, text for a terminal, and their section of bench/RESULTS.md.
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

const SIZES = [4, 8, 12]
const whole = (value) => Math.round(value).toLocaleString('en-US')
const millions = (value) => `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} M`

/** What is asked, and whether this run reached it; null where it was not measured. */
export function targetsOf({ rollouts, ruleTests, traced, fork, twelveAgainstFour, memory, hindsight }) {
  const least = (what, value, target, unit) => ({ what, value, target: `at least ${target}${unit}`, reached: value === null ? null : value >= target })
  const most = (what, value, target, unit) => ({ what, value, target: `at most ${target}${unit}`, reached: value === null ? null : value <= target })
  return [
    least('rollouts at 8 members against the hand-written rules', rollouts[8].ratio, 0.6, ''),
    least('rule tests at 8 members, millions a second', Math.round(ruleTests.perSecond[8] / 1e5) / 10, 200, ''),
    least('traced turns a second at 8 members', traced[8].wall, 50_000, ''),
    least('forks at 8 members, millions a second', Math.round(fork.wall / 1e5) / 10, 3, ''),
    most('12 members against 4, rollouts', twelveAgainstFour.generated, 4, ' ×'),
    most('12 members against 4, traced', twelveAgainstFour.traced, 4, ' ×'),
    // What the engine itself keeps for a million turns; code that is compiled meanwhile also lies on the heap.
    most('heap growth, bytes per million rollout turns', memory.heapGrowthPerMillionTurns, 200_000, ''),
    most(`whole hindsight in Chromium, ${hindsight.decisions} decisions, 8 members, 2 workers, seconds`, hindsight.chromium.seconds ?? null, 5, ''),
  ]
}
const verdict = ({ reached }) => (reached === null ? 'not measured' : reached ? 'reached' : 'not reached')

/** What every kept figure says of itself: which code, when, on what machine, and how to repeat it. */
export const aboutRun = (command) => ({
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: import.meta.dirname }).trim(), date: new Date().toISOString().slice(0, 10), node: process.version,
  cpu: cpus()[0]?.model.trim(), cores: cpus().length, memory: totalmem(), command: `${command} --${process.argv.slice(2).map((word) => ` ${word}`).join('')}`.replace(/ --$/, ''),
})

export const machine = ({ cpu, cores, memory, node }) => `${cpu}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GiB, Node ${node}`
export const loads = ({ load }) => `load average ${load.before.join(' ')} at the start, ${load.after.join(' ')} at the end`

/** Every figure as [name, value, what it says]. */
function rows({ rollouts, traced, twelveAgainstFour, fork, ruleTests, memory, hindsight, language, same }) {
  const pair = ({ wall, cpu }) => `${whole(wall)} (${whole(cpu)})`
  const { chromium, node } = hindsight
  return [
    ...SIZES.map((n) => [`rollout turns/s, generated, ${n} members`, pair(rollouts[n].generated), 'Turns of branches a second, untraced, as the hindsight plays them, by the rules generated from the declarations.']),
    ...SIZES.map((n) => [`rollout turns/s, by hand, ${n} members`, pair(rollouts[n].byHand), 'The same branches by the same rules written by hand: the practical limit. Everything around the rules is the same code.']),
    ...SIZES.map((n) => [`generated : by hand, ${n} members`, rollouts[n].ratio.toFixed(2), `Turns per second of processor, generated over hand-written, median over neighbouring repetitions; ${same} random branches ended in the same bytes first.`]),
    ...SIZES.map((n) => [`traced turns/s, ${n} members`, pair(traced[n]), 'Turns a second of whole sessions led by a style, with every change recorded and every sign and gaze drawn.']),
    ['12 against 4 members, generated', `${twelveAgainstFour.generated.toFixed(2)} ×`, 'How many times as much a rollout turn costs with three times the people; bonds alone are nine times as many.'],
    ['12 against 4 members, by hand', `${twelveAgainstFour.byHand.toFixed(2)} ×`, 'The same of the hand-written rules.'],
    ['12 against 4 members, traced', `${twelveAgainstFour.traced.toFixed(2)} ×`, 'The same of traced turns.'],
    ['forks/s, 8 members', pair(fork), 'Copies of a session into memory that is used again.'],
    ...SIZES.map((n) => [`rule tests per rollout turn, ${n} members`, ruleTests.perTurn.rollouts[n].toFixed(0), 'Clauses, floor rules and inclinations looked at for one person, counted by the interpreter on these very branches.']),
    ...SIZES.map((n) => [`rule tests per traced turn, ${n} members`, ruleTests.perTurn.traced[n].toFixed(0), 'The same on traced turns, signs included.']),
    ...SIZES.map((n) => [`rule tests/s, ${n} members`, millions(ruleTests.perSecond[n]), 'Rollout turns a second times rule tests per turn.']),
    ...SIZES.map((n) => [`bytes of a session, ${n} members`, whole(memory.bytes[n]), 'Everything that changes in a session, in one buffer.']),
    ['heap growth per million turns, bytes', whole(memory.heapGrowthPerMillionTurns), `What the heap holds more after ${whole(memory.turns)} rollout turns with 8 members, rubbish collected before and after; the middle of three times.`],
    [`whole hindsight in Node, ${hindsight.decisions} decisions, s`, `${node.seconds.toFixed(2)} (first ${node.firstAnswer.toFixed(2)})`, `From the log to the last answer with ${hindsight.workers} worker threads, 8 members, ${hindsight.rollouts} rollouts for each alternative; workers started cold.`],
    [`whole hindsight in Chromium, ${hindsight.decisions} decisions, s`, chromium.missing ? '–' : `${chromium.seconds.toFixed(2)} (first ${chromium.firstAnswer.toFixed(2)})`, chromium.missing ? `Not measured: ${chromium.missing}.` : `The same in Chromium ${chromium.version} with two web workers; meanwhile the page drew ${chromium.framesPerSecond} frames a second.`],
    ['sentences understood/s', pair(language.understand), `A sentence takes ${(1000 / language.understand.wall).toFixed(2)} ms.`],
    ['scenario 1 without words, turns/s', pair(language.withoutWords), 'Traced turns of the first case.'],
    ['scenario 1 with words, turns/s', pair(language.withWords), `With what everybody says; words make a turn ${(language.withoutWords.cpu / language.withWords.cpu).toFixed(1)} times as long.`],
  ]
}

export function asText(result) {
  const { about, targets } = result
  const lines = [`commit ${about.commit}, ${about.date}, ${machine(about)}`, `median of ${about.repetitions} interleaved repetitions; ${loads(about)}`, 'Rates are per second on the clock, in brackets per second of the processor.', '']
  for (const [name, value] of rows(result)) lines.push(`${name.padEnd(50)} ${value.padStart(24)}`)
  lines.push('', 'Targets')
  for (const target of targets) lines.push(`  ${verdict(target).padEnd(12)} ${target.what}: ${target.value === null ? '–' : target.value.toLocaleString('en-US')} (${target.target})`)
  return lines.join('\n')
}

export function asMarkdown(result) {
  const { about, targets } = result
  return [
    `Written by \`${about.command}\`. Commit ${about.commit}, ${about.date}. ${machine(about)}; ${loads(about)}.`,
    `Medians of ${about.repetitions} interleaved repetitions, one process on one core except the whole hindsight. Rates are per second on the clock, in brackets per second of the processor.`, '',
    '| Target | This run | |', '| --- | ---: | --- |',
    ...targets.map((target) => `| ${target.what}: ${target.target} | ${target.value === null ? '–' : target.value.toLocaleString('en-US')} | ${verdict(target)} |`), '',
    '| Figure | | What it says |', '| --- | ---: | --- |',
    ...rows(result).map(([name, value, says]) => `| ${name} | ${value} | ${says} |`), '',
  ].join('\n')
}
