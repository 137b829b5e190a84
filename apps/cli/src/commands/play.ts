/** kring play: one session with the leader's sentences from a file, as readable text or as JSON. */
import { readFileSync } from 'node:fs'
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { readKnowledge, readVoices } from '@kring/curriculum/node'
import { ENGINE_VERSION, type GroupState, intervene, measures, TRAINEE } from '@kring/dynamics'
import { begin, type Conversation, finish, hearingOf, proceed, say, type SpokenTurn, spokenOf, transcript, type Understand, withExamples } from '@kring/language'
import { Command } from 'commander'
import { findScenario } from '../case.ts'
import { oneOf, whole, WrongInput } from '../wrong-input.ts'
import { understander } from './understand.ts'

const MAX_LINE = 4000
/** A group that never gives the floor back would be a defect; the guard keeps a script from hanging. */
const MOST_BETWEEN = 40

function readScript(file: string): string[] {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new WrongInput(`--script "${file}" cannot be read: ${(error as Error).message}.`)
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length === 0) throw new WrongInput(`--script "${file}" holds no sentence. One sentence a line; "(zegt niets)" is a silence; a line that begins with # is skipped.`)
  lines.forEach((line, i) => {
    if (line.length > MAX_LINE) throw new WrongInput(`--script "${file}", sentence ${i + 1}: ${line.length} characters; allowed is at most ${MAX_LINE}.`)
  })
  return lines
}

const letGo = (conversation: Conversation, book: VoiceBook): Conversation => {
  let c = conversation
  for (let n = 0; c.floor === 'group' && n < MOST_BETWEEN; n++) c = proceed(c, book).conversation
  return c
}

/** Plays the whole script: each sentence when the floor is hers, then the session closes. */
export function play(scenario: Scenario, book: VoiceBook, seed: number, script: string[], understand: Understand): Conversation {
  let c = letGo(begin(scenario, book, seed).conversation, book)
  for (const sentence of script) {
    if (c.floor === 'ended') break
    const heard = understand(sentence, hearingOf(c))
    const act = intervene(TRAINEE, heard.intervention, heard.to, heard.theme, { about: spokenOf(sentence, c, heard.to) })
    c = letGo(say(c, book, act, sentence, { intervention: heard.intervention, confidence: heard.confidence, corrected: false }).conversation, book)
  }
  return c.floor === 'ended' ? c : finish(c, book).conversation
}

/** The names people go by, for the answer and the log. */
export const namer = (scenario: Scenario) => (seat: string): string =>
  [...scenario.members, ...scenario.coLeaders].find((person) => person.seat === seat)?.name ?? (seat === TRAINEE ? 'leider' : seat)

function answer(c: Conversation, seed: number, book: VoiceBook): object {
  const nameOf = namer(c.scenario)
  const figures = measures(c.state)
  const current = c.scenario.agenda[Math.min(c.state.agenda.item, c.scenario.agenda.length - 1)]
  return {
    engine: ENGINE_VERSION, scenario: c.scenario.id, seed, language: book.language,
    turns: c.turns.length,
    members: Object.fromEntries(
      Object.entries(figures.members).map(([seat, m]) => [nameOf(seat), { present: m.present, left: m.left, safety: m.safety, engagement: m.engagement, hope: m.hope, ambivalence: m.ambivalence, recognition: m.recognition, ...bodyOf(c.state, seat) }]),
    ),
    cohesion: figures.cohesion,
    agenda: { item: current?.id, done: c.state.agenda.done, letGo: c.state.agenda.letGo },
    log: c.turns.map((turn: SpokenTurn) => ({ ...turn })),
  }
}
const bodyOf = (state: GroupState, seat: string): { coatOn: boolean; announced: boolean } => ({ coatOn: state.members[seat]?.coatOn ?? false, announced: state.members[seat]?.announced ?? false })

export const playCommand = (): Command =>
  new Command('play')
    .description('Play one session: each line of FILE is what the leader says when the floor is hers.')
    .argument('<scenario>', 'a number or an id (see kring scenarios)')
    .requiredOption('--script <file>', 'sentences, one a line; "-" reads stdin')
    .option('--seed <number>', 'the group’s luck', whole('--seed', 0, 4_294_967_295), 1)
    .option('--language <language>', 'nl or en', oneOf('--language', ['nl', 'en'] as const), 'nl')
    .option('--variation <id>', 'another day of the group')
    .option('--json', '{engine, scenario, seed, language, turns, members, cohesion, agenda, log} instead of text')
    .action(async (which: string, options: { script: string; seed: number; language: 'nl' | 'en'; variation?: string; json?: boolean }) => {
      const scenario = findScenario(which, options.variation)
      if (!scenario.languages.includes(options.language)) throw new WrongInput(`--language is "${options.language}"; ${scenario.id} is spoken in ${scenario.languages.join(', ')}.`)
      const book = withExamples(readVoices(scenario, options.language), readKnowledge())
      const c = play(scenario, book, options.seed, readScript(options.script), await understander())
      console.log(options.json ? JSON.stringify(answer(c, options.seed, book)) : transcript(c))
    })
