/** kring read: the writers' bench. Sessions of one scenario side by side, and what of its words comes back, never comes, or is missing. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { readKnowledge, readVoices } from '@kring/curriculum/node'
import { LEADER_STYLES, type LeaderStyle } from '@kring/dynamics'
import { type Conversation, countEndings, type Coverage, coverageOf, type Ended, type Ending, endings, type Need, needs, overlaps, rehearse, speech, type Speech, titleOf, turnText, withExamples, wornOut } from '@kring/language'
import { Command } from 'commander'
import { findScenario } from '../case.ts'
import { besides, wrapped } from '../columns.ts'
import { progressOf } from '../progress.ts'
import { oneOf, table, whole, WrongInput } from '../wrong-input.ts'

const LEADERS = [...LEADER_STYLES, 'all'] as const

interface Options {
  runs: number
  leader: (typeof LEADERS)[number]
  seed: number
  leads: number
  show: number
  width: number
  unused: number
  variation?: string
  language: 'nl' | 'en'
  json?: boolean
}

interface Session {
  seed: number
  style: LeaderStyle
  c: Conversation
}

export interface Reading {
  scenario: string
  sessions: { seed: number; leader: LeaderStyle; turns: number }[]
  /** Of every two sessions: which part of the sentences they share. */
  overlap: { mean: number; most: number }
  shares: Coverage['shares']
  /** Part of the members' acts that had to fall back to a line of nobody in particular. */
  fallback: number
  fallbacks: Coverage['fallbacks']
  unused: Coverage['unused']
  exchanges: Coverage['exchanges']
  /** How the exchanges that were begun ended, those of more than two turns; and how many turns of somebody each of those came to. */
  endings: { begun: number; long: number; rested: number; ways: { how: Ending; count: number }[]; played: { turns: number; count: number }[] }
  repeated: Coverage['repeated']
  wornOut: { text: string; sessions: number }[]
  speech: Speech[]
  /** Acts that come often for the lines there are. */
  needs: Need[]
}

/** What the sessions say of the book. */
export function readingOf(scenario: Scenario, book: VoiceBook, sessions: readonly Session[]): Reading {
  const played = sessions.map(({ c }) => c)
  const covered = coverageOf(book, sessions)
  const { shares, fallbacks, unused, exchanges, repeated } = covered
  return {
    scenario: scenario.id, sessions: sessions.map(({ seed, style, c }) => ({ seed, leader: style, turns: c.turns.length })), overlap: overlaps(played), shares,
    fallback: (shares.shared ?? 0) + (shares['near-shared'] ?? 0) + (shares.none ?? 0), fallbacks, unused, exchanges, endings: endingsOf(endings(book, played)), repeated, wornOut: wornOut(played), speech: speech(scenario, played), needs: needs(book, played),
  }
}

/** An exchange of two turns cannot but end: what is counted are the longer ones. */
function endingsOf(ended: readonly Ended[]): Reading['endings'] {
  const long = ended.filter(({ of }) => of > 2)
  const lengths = [...new Set(long.map(({ played }) => played))].sort((a, b) => a - b)
  return {
    begun: ended.length, long: long.length, rested: long.filter(({ rested }) => rested > 0).length, ways: countEndings(long),
    played: lengths.map((turns) => ({ turns, count: long.filter(({ played }) => played === turns).length })),
  }
}

export const readCommand = (): Command =>
  new Command('read')
    .description('Read sessions of one scenario side by side, and see which of its lines come back, never come, or are missing.')
    .argument('<scenario>', 'a number or an id')
    .option('--runs <number>', 'how many sessions', whole('--runs', 1, 200), 15)
    .option('--leader <style>', `who leads: ${LEADERS.join(', ')}`, oneOf('--leader', LEADERS), 'all' as const)
    .option('--seed <number>', 'seed of the first session; the next follow', whole('--seed', 0, 4_294_960_000), 1)
    .option('--leads <number>', 'acts of the leader in a session', whole('--leads', 1, 60), 40)
    .option('--show <number>', 'how many sessions to print side by side', whole('--show', 0, 4), 2)
    .option('--width <number>', 'characters on a line', whole('--width', 60, 400), Math.max(60, Math.min(400, process.stdout.columns ?? 160)))
    .option('--unused <number>', 'how many lines that never came to print', whole('--unused', 0, 10_000), 20)
    .option('--variation <id>', 'another day of the group')
    .option('--language <language>', 'nl or en', oneOf('--language', ['nl', 'en'] as const), 'nl')
    .option('--json', 'print everything as JSON: {scenario, sessions, overlap, shares, fallback, fallbacks, unused, exchanges, endings, repeated, wornOut, speech, needs}')
    .action((which: string, options: Options) => {
      const scenario = findScenario(which, options.variation)
      if (!scenario.languages.includes(options.language)) throw new WrongInput(`--language is "${options.language}"; ${scenario.id} is spoken in ${scenario.languages.join(', ')}.`)
      const book = withExamples(readVoices(scenario, options.language), readKnowledge())
      const bar = progressOf('sessions', options.runs)
      const sessions = Array.from({ length: options.runs }, (_, i): Session => {
        const style = options.leader === 'all' ? LEADER_STYLES[i % LEADER_STYLES.length]! : options.leader
        const seed = options.seed + i
        const c = rehearse(scenario, book, { seed, style, leads: options.leads })
        bar.done(1)
        return { seed, style, c }
      })
      bar.end()
      const reading = readingOf(scenario, book, sessions)
      console.log(options.json ? JSON.stringify(reading) : `${sideBySide(sessions.slice(0, options.show), options.width)}${report(scenario, reading, options)}`)
    })

/** The sessions as columns, turn by turn down the page; a sentence that another of them has too carries a mark. */
function sideBySide(sessions: readonly Session[], width: number): string {
  if (sessions.length === 0) return ''
  const each = Math.floor((width - 3 * (sessions.length - 1)) / sessions.length)
  const texts = sessions.map(({ c }) => new Set(c.turns.flatMap(({ text, source }) => (text && source !== 'opening' ? [text] : []))))
  const columns = sessions.map(({ c, style, seed }, i) => [
    `${style}, seed ${seed}`, '',
    ...c.turns.flatMap((turn) => {
      const line = turnText(turn, c.scenario, c.language)?.replaceAll('*', '')
      if (!line) return []
      const twice = turn.text !== undefined && texts.some((other, j) => j !== i && other.has(turn.text!))
      return wrapped(line.replaceAll('\n', ' '), each, twice ? '= ' : '  ')
    }),
  ])
  return `${besides(columns, each)}\n\n= also said in the session beside it\n\n`
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function report(scenario: Scenario, r: Reading, { language, unused }: Options): string {
  const name = (seat: string): string => titleOf(scenario, language, seat)
  const parts = [
    `${scenario.id}, ${r.sessions.length} sessions`,
    `shared by two sessions: ${percent(r.overlap.mean)} of the sentences, at most ${percent(r.overlap.most)}`,
    `words of members' acts: ${Object.entries(r.shares).sort((a, b) => b[1] - a[1]).map(([kind, share]) => `${kind} ${percent(share)}`).join(', ')}; fallen back to a line of nobody: ${percent(r.fallback)}`,
    r.repeated.length > 0 ? `SAID TWICE IN A SESSION:\n${r.repeated.map(({ seed, text }) => `  ${seed}: ${text}`).join('\n')}` : 'nothing was said twice in a session',
    `\nHow they talk\n${table([['who', 'turns', 'words a turn (10th, middle, 90th)', 'begins with', 'leans on', 'own words'], ...r.speech.map((one) => [
      name(one.seat), String(one.turns), one.length.join(', '), one.beginsWith.map(({ word, share }) => `${word} ${percent(share)}`).join(', ') || '–', one.leansOn.map(({ word, share }) => `${word} ${percent(share)}`).join(', ') || '–', one.own.join(' ') || '–',
    ])])}`,
    r.fallbacks.length > 0 ? `\nActs without words of one's own\n${table([['who', 'act', 'words from', 'times'], ...r.fallbacks.slice(0, 15).map(({ seat, act, source, count }) => [name(seat), act, source, String(count)])])}` : '',
    r.needs.length > 0 ? `\nWhere words are short\n${table([['who', 'act', 'times a session', 'lines', 'of which came'], ...r.needs.slice(0, 25).map(({ seat, act, times, lines, came }) => [name(seat), act, times.toFixed(1), String(lines), String(came)])])}` : '',
    r.wornOut.length > 0 ? `\nSaid in more than half of the sessions\n${r.wornOut.slice(0, 15).map(({ text, sessions }) => `  ${sessions} × ${text}`).join('\n')}` : '',
    `\nExchanges: ${r.exchanges.filter(({ begun }) => begun > 0).length} of ${r.exchanges.length} begun; played out for ${percent(playedOut(r.exchanges))} on average`,
    r.endings.long > 0 ? `How the ${r.endings.long} of more than two turns ended\n${table([['what came', 'times'], ...r.endings.ways.map(({ how, count }) => [how, String(count)])])}\nturns played: ${r.endings.played.map(({ turns, count }) => `${turns} in ${count}`).join(', ')}; taken up again after somebody else spoke: ${r.endings.rested}` : '',
    `\nNever came: ${r.unused.length}${unused > 0 && r.unused.length > 0 ? `, of which\n${r.unused.slice(0, unused).map(({ source, text }) => `  ${source}  ${text}`).join('\n')}` : ''}`,
  ]
  return parts.filter(Boolean).join('\n')
}

const playedOut = (exchanges: Coverage['exchanges']): number => {
  const begun = exchanges.filter((one) => one.begun > 0)
  return begun.length === 0 ? 0 : begun.reduce((sum, { played, of }) => sum + played / of, 0) / begun.length
}
