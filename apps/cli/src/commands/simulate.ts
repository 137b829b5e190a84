/** kring simulate: many runs under one style of leading, as outcomes with standard errors, and as events for analysis elsewhere. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { type Act, type CourseRun, type GroupSpec, inStyle, isLeader, LEADER_STYLES, runCourse, runSession, type SessionRun, type Turn } from '@kring/dynamics'
import { openingOf } from '@kring/language'
import { Command } from 'commander'
import { findCase } from '../case.ts'
import { oneOf, table, whole, WrongInput } from '../wrong-input.ts'
import { namer } from './play.ts'

/** Spoken Dutch, words per second [D]: turns that carry no text get as many words as their length would hold. */
const WORDS_PER_SECOND = 2.3

export interface Outcome {
  /** Part of all members that left for good in these sessions. */
  left: number
  cohesion: number
  safety: number
  engagement: number
  hope: number
  recognition: number
  ambivalence: number
  /** Of all spoken turns: part from member to member; part by leaders. */
  memberToMember: number
  leaderTurns: number
  silences: number
}

const OUTCOMES = ['left', 'cohesion', 'safety', 'engagement', 'hope', 'recognition', 'ambivalence', 'memberToMember', 'leaderTurns', 'silences'] as const

export const memberToMember = (act: Act): boolean => !isLeader(act.from) && act.to !== 'group' && act.to.length > 0 && !act.to.some(isLeader)

/** The outcome of one run: figures of its last moment, talk over all its sessions. */
function outcomeOf(sessions: { turns: Turn[] }[], end: SessionRun['measures']): Outcome {
  const turns = sessions.flatMap((session) => session.turns)
  const acts = turns.flatMap(({ act }) => act ?? [])
  const members = Object.values(end.members)
  return {
    left: members.filter((member) => member.left).length / members.length,
    cohesion: end.cohesion, safety: end.group.safety, engagement: end.group.engagement, recognition: end.group.recognition, ambivalence: end.group.ambivalence,
    hope: members.reduce((sum, member) => sum + member.hope, 0) / members.length,
    memberToMember: acts.length === 0 ? 0 : acts.filter(memberToMember).length / acts.length,
    leaderTurns: acts.length === 0 ? 0 : acts.filter((act) => isLeader(act.from)).length / acts.length,
    silences: turns.filter(({ kind }) => kind === 'silence').length / sessions.length,
  }
}

/** Mean and its standard error. */
export function summary(values: number[]): { mean: number; se: number } {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = n < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return { mean, se: Math.sqrt(variance / n) }
}

/** One JSON line per spoken turn. */
function* eventsOf(run: number, sessions: { turns: Turn[] }[], first: number): Generator<string> {
  for (const [i, { turns }] of sessions.entries()) {
    for (const [k, { turn, t, act }] of turns.entries()) {
      if (!act) continue
      const seconds = Math.max(1, (turns[k + 1]?.t ?? t + 6) - t)
      yield JSON.stringify({
        run, session: first + i, turn, t, from: act.from, to: act.to, kind: isLeader(act.from) ? 'intervention' : act.kind,
        ...(isLeader(act.from) && { intervention: act.kind }), theme: act.theme, words: Math.max(1, Math.round(seconds * WORDS_PER_SECOND)),
      })
    }
  }
}

export const simulateCommand = (): Command =>
  new Command('simulate')
    .description('Run a case many times under one style of leading and print what came of it, with standard errors.')
    .argument('<scenario>', 'a number, an id, or "random"')
    .requiredOption('--leader <style>', LEADER_STYLES.join(', '), oneOf('--leader', LEADER_STYLES))
    .option('--runs <number>', 'how many runs', whole('--runs', 1, 100_000), 50)
    .option('--seed <number>', 'seed of the first run; the next runs follow', whole('--seed', 0, 4_294_967_295), 1)
    .option('--sessions <number>', 'how many sessions of the series to run', whole('--sessions', 1, 60), 1)
    .option('--members <number>', 'members of a random group', whole('--members', 3, 12))
    .option('--events <file>', 'write every spoken turn as JSON Lines: {run, session, turn, t, from, to, kind, intervention?, theme, words}; words are estimated from the length of the turn')
    .option('--json', 'print {scenario, leader, runs, seed, sessions, members, outcomes, byMember}')
    .action((which: string, options: { leader: (typeof LEADER_STYLES)[number]; runs: number; seed: number; sessions: number; members?: number; events?: string; json?: boolean }) => {
      const found = findCase(which, options.members)
      const { scenario } = found
      const file = options.events === undefined ? null : openEvents(options.events)
      const outcomes: Outcome[] = []
      const leftBy = new Map<string, number>()
      const nameOf = scenario ? namer(scenario) : (seat: string): string => seat
      let members: string[] = []
      for (let run = 0; run < options.runs; run++) {
        const seed = (options.seed + run) >>> 0
        const base = found.spec(seed)
        const spec: GroupSpec = scenario ? { ...base, opening: openingOf(scenario) } : base
        const course = sessionsOf(spec, seed, options)
        outcomes.push(outcomeOf(course.sessions, course.end))
        members = Object.keys(course.end.members)
        for (const [seat, { left }] of Object.entries(course.end.members)) leftBy.set(seat, (leftBy.get(seat) ?? 0) + Number(left))
        if (file !== null) for (const line of eventsOf(run, course.sessions, spec.session)) writeSync(file, `${line}\n`)
        progress(run + 1, options.runs)
      }
      if (file !== null) closeSync(file)
      const summed = Object.fromEntries(OUTCOMES.map((key) => [key, summary(outcomes.map((outcome) => outcome[key]))]))
      const byMember = scenario ? Object.fromEntries(members.map((seat) => [nameOf(seat), { left: (leftBy.get(seat) ?? 0) / options.runs }])) : undefined
      if (options.json) {
        console.log(JSON.stringify({ scenario: found.id, leader: options.leader, runs: options.runs, seed: options.seed, sessions: options.sessions, members: members.length, outcomes: summed, ...(byMember && { byMember }) }))
      } else {
        console.log(`${found.id}, led in the style "${options.leader}", ${options.runs} runs of ${options.sessions} session(s):\n`)
        console.log(table([['outcome', 'mean', 'standard error'], ...OUTCOMES.map((key) => [key, summed[key]!.mean.toFixed(3), summed[key]!.se.toFixed(3)])]))
        if (byMember) console.log(`\nleft for good: ${Object.entries(byMember).map(([name, { left }]) => `${name} ${(left * 100).toFixed(0)} %`).join(', ')}`)
      }
    })

function openEvents(file: string): number {
  try {
    return openSync(file, 'w')
  } catch (error) {
    throw new WrongInput(`--events "${file}" cannot be written: ${(error as Error).message}.`)
  }
}

/** The first session, and as many of the following as were asked for; figures of the last moment. */
function sessionsOf(spec: GroupSpec, seed: number, { leader, sessions }: { leader: (typeof LEADER_STYLES)[number]; sessions: number }): { sessions: { turns: Turn[] }[]; end: SessionRun['measures'] } {
  if (sessions === 1) {
    const run = runSession(spec, seed, inStyle(leader))
    return { sessions: [run], end: run.measures }
  }
  // A course ends with its last session: one that begins at session 5 of 12 and is asked for 12 runs as long as asked.
  const course: CourseRun = runCourse({ ...spec, sessions: spec.session + sessions - 1 }, seed, () => inStyle(leader))
  return { sessions: course.sessions, end: course.sessions.at(-1)!.measures }
}

/** One line on stderr that is written over; silent when nobody looks. */
function progress(done: number, of: number): void {
  if (!process.stderr.isTTY && done % Math.max(1, Math.floor(of / 10)) !== 0 && done !== of) return
  process.stderr.write(process.stderr.isTTY ? `\r${done}/${of} runs${done === of ? '\n' : ''}` : `${done}/${of} runs\n`)
}
