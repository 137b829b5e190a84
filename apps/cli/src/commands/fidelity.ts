/** kring fidelity: the model held against published figures; and, switched off one by one, which principle carries which figure. */
import { availableParallelism } from 'node:os'
import { type Scenario, toGroupSpec } from '@kring/curriculum'
import { readScenario } from '@kring/curriculum/node'
import { FLOOR, type GroupSpec, PRINCIPLES } from '@kring/dynamics'
import { boundsOf, type Course, diagnosticsOf, type Diagnostic, FIGURES, type Figure, figuresOf, LONG_COURSE, randomCourses, type Rows, scenarioCourses, SHORT_COURSE } from '@kring/fidelity'
import { Command } from 'commander'
import { ablations, playedBy } from '../ablations.ts'
import { oneOf, table, whole, WrongInput } from '../wrong-input.ts'

/** The written cases the battery runs as courses. */
const CASES = ['de-jas-nog-aan', 'de-stille-eerste-keer', 'de-monopolist', 'de-zondebok', 'ja-maar', 'boos-op-de-leiding', 'een-nieuwe-erbij', 'te-dichtbij']
const HALVES = ['scenarios', 'random'] as const
type Half = (typeof HALVES)[number]

/** Where each figure's target comes from, in a word. */
const SOURCE: Record<Figure['id'], string> = {
  f1: 'AMI meetings', f2: 'AMI meetings', f3: 'AMI, MRDA', f4: 'AMI, MRDA, GAP', f5: 'AMI, Bales', f6: 'Swift 2012', f7: 'Arntz 2023', f8: 'Burlingame 2018', f9: 'Kivlighan 2020', f10: 'Bakali 2013',
}
const TITLE: Record<Figure['id'], string> = {
  f1: 'who follows whom (participation shifts)', f2: 'the one spoken to speaks next', f3: 'shares of the turns, from most to least', f4: 'the floor goes back to who spoke before', f5: 'who speaks more is spoken to more',
  f6: 'members who leave before the end', f7: 'when they leave', f8: 'cohesion goes with outcome', f9: 'members of one group fare alike', f10: 'conflict is highest in the middle of a course',
}

interface Options {
  groups: number
  seed: number
  of: Half | 'both'
  sessions: 12 | 24 | 'both'
  without?: string
  ablate?: boolean
  workers: number
  out?: string
  json?: boolean
}

export const fidelityCommand = (): Command =>
  new Command('fidelity')
    .description('Hold the model against published figures of group talk and group therapy: whole courses under ordinary leading, measured beside the targets.')
    .option('--groups <number>', 'courses of 12 sessions per half; half as many of 24 come with them', whole('--groups', 1, 100_000), 60)
    .option('--seed <number>', 'seed of the first course; the next follow', whole('--seed', 0, 4_294_967_295), 1)
    .option('--sessions <which>', '12, 24 or both: courses of which length', oneOf('--sessions', ['12', '24', 'both']), 'both')
    .option('--of <half>', 'scenarios, random or both', oneOf('--of', [...HALVES, 'both'] as const), 'both')
    .option('--without <ids>', 'switch these principles and rules of the floor off, as "r7,d10,floor.returns"; with --ablate: only these, one by one')
    .option('--ablate', 'instead: switch every principle and floor rule off in turn and tell which figures it moves, in random groups')
    .option('--workers <number>', 'worker threads', whole('--workers', 1, 256), availableParallelism())
    .option('--out <file>', 'with --ablate: keep each row here as it comes; a run that was broken off goes on where it was')
    .option('--json', 'print {groups, seed, halves: [{of, figures, diagnostics}]}, or {ablations} with --ablate')
    .action(async (given: Omit<Options, 'sessions'> & { sessions: '12' | '24' | 'both' }) => {
      const options: Options = { ...given, sessions: given.sessions === 'both' ? 'both' : (Number(given.sessions) as 12 | 24) }
      if (options.ablate) return ablate(options)
      const off = principles(options.without)
      const halves: Measured[] = []
      for (const half of HALVES) if (options.of === 'both' || options.of === half) halves.push(measured(half, await run(coursesOf(half, options), off, options.workers)))
      if (options.json) console.log(JSON.stringify({ groups: options.groups, seed: options.seed, without: off, halves }))
      else console.log(halves.map(told).join('\n\n'))
    })

interface Measured {
  of: Half
  figures: Figure[]
  diagnostics: Diagnostic[]
}

const measured = (of: Half, rows: Rows): Measured => ({ of, figures: figuresOf(rows), diagnostics: diagnosticsOf(rows) })

/** What can be switched off: principles that do something, and rules of the floor. */
const SWITCHES = [...PRINCIPLES.filter(({ clauses, id }) => clauses.length > 0 || id === 'd2').map(({ id }) => id), ...FLOOR.map(({ rule }) => `floor.${rule}`)]

const principles = (ids: string | undefined): string[] => {
  const off = ids === undefined ? [] : ids.split(',').map((id) => id.trim())
  const unknown = off.find((id) => !SWITCHES.includes(id))
  if (unknown !== undefined) throw new WrongInput(`--without names "${unknown}"; allowed is ${SWITCHES.join(', ')}.`)
  return off
}

const coursesOf = (half: Half, { groups, seed, sessions }: Options): Course[] => {
  const all = half === 'random' ? randomCourses(groups, seed) : scenarioCourses(CASES.map((id): Scenario => readScenario(id)).map((scenario): GroupSpec => toGroupSpec(scenario)), groups, seed)
  return all.filter(({ spec }) => sessions === 'both' || spec.sessions === (sessions === 12 ? SHORT_COURSE : LONG_COURSE))
}

const run = (courses: readonly Course[], without: string[], workers: number): Promise<Rows> => {
  let done = 0
  return playedBy(courses.map((course): Course => ({ ...course, spec: { ...course.spec, without } })), workers, () => progress(++done, courses.length, courses[0]!.of))
}

function progress(done: number, all: number, what: string): void {
  if (!process.stderr.isTTY && done % Math.max(1, Math.floor(all / 5)) !== 0 && done !== all) return
  process.stderr.write(process.stderr.isTTY ? `\r${what}: ${done}/${all} courses${done === all ? '\n' : ''}` : `${what}: ${done}/${all} courses\n`)
}

const digits = (value: number | null): string => (value === null ? 'not measured' : Math.abs(value) >= 10 ? value.toFixed(0) : Math.abs(value) >= 1 ? value.toFixed(2) : value.toFixed(3))
const verdict = (pass: boolean | null): string => (pass === null ? 'not measured' : pass ? 'within' : 'OUTSIDE')

const told = ({ of, figures, diagnostics }: Measured): string => {
  const lines = [['', of === 'random' ? 'random groups' : 'written cases', 'measured', '± s.e.', 'target', '', 'over', 'source']]
  for (const { id, pass, parts } of figures) {
    lines.push([id, TITLE[id], '', '', '', verdict(pass), '', SOURCE[id]])
    for (const part of parts) lines.push(['', `  ${part.name}`, digits(part.measured), part.se === null ? '' : digits(part.se), boundsOf(part), part.min === null && part.max === null ? '' : verdict(part.pass), `${part.n} ${part.unit}`, ''])
  }
  return `${table(lines)}\n\nNo target, for the eye:\n${table(diagnostics.map(({ name, value }) => [name, digits(value)]))}`
}

// ---------------------------------------------------------------- which principle carries which figure

/** From how many standard errors a move is named: of ten figures times some sixty switches a few reach three by chance alone. */
const NAMED = 3
const COLUMN = 9

const ablationRow = (off: string, cells: readonly string[]): string => [off.padEnd(18), ...cells.map((cell) => cell.padStart(COLUMN))].join('')
const figureOf = (value: number | null): string => (value === null ? '–' : digits(value))

/** How far each figure moves when a principle is off, same seeds with and without; told one by one as they come. */
const ablate = async (options: Options): Promise<void> => {
  const courses = coursesOf('random', options)
  const switches = options.without === undefined ? SWITCHES : principles(options.without)
  if (!options.json) {
    console.log(`Random groups, ${courses.length} courses, same seeds with and without; a figure is given as it is without, when it moves by ${NAMED} standard errors of the difference or more.\n`)
    console.log(ablationRow('off', FIGURES))
  }
  let first = true
  const told = await ablations(courses, switches, {
    workers: options.workers, ...(options.out !== undefined && { file: options.out }),
    each: ({ off, moves }) => {
      if (options.json) return
      if (first) console.log(ablationRow('nothing', moves.map(({ from }) => figureOf(from))))
      first = false
      console.log(ablationRow(off, moves.map(({ to, errors }) => (errors !== null && Math.abs(errors) >= NAMED ? figureOf(to) : '·'))))
    },
  })
  if (options.json) console.log(JSON.stringify({ groups: options.groups, seed: options.seed, ablations: told }))
}
