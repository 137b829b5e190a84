/** kring course: one whole series of sessions, told session by session, or as JSON. */
import { isLeader } from '@kring/dynamics'
import { asSeries, type Climate, endLines, handlingOf, type Leading, LEADINGS, openingOf, playSeries, type SeriesEnd, type SeriesSession, sessionLines, type WhoIs, weekLines, whoIs } from '@kring/language'
import { Command } from 'commander'
import { findCase } from '../case.ts'
import { oneOf, table, whole } from '../wrong-input.ts'

interface Options {
  sessions: number
  leader: Leading
  seed: number
  members?: number
  open?: boolean
  language: 'nl' | 'en'
  json?: boolean
}

const WORDS = {
  nl: {
    session: (n: number, of: number, led: string) => `Bijeenkomst ${n} van ${of}, ${led}`,
    led: { protocol: 'geleid volgens het programma', individual: 'geleid per lid', group: 'geleid als groep' },
    came: (n: number, of: number) => (n === of ? 'Iedereen was er.' : `Er waren ${n} van de ${of} leden.`),
    head: ['keer', 'er', 'samenhang', 'veiligheid', 'conflict'],
    honest: 'Zo liep deze reeks in het model: om over na te denken, geen voorspelling.',
  },
  en: {
    session: (n: number, of: number, led: string) => `Session ${n} of ${of}, ${led}`,
    led: { protocol: 'led by the programme', individual: 'led one by one', group: 'led as a group' },
    came: (n: number, of: number) => (n === of ? 'Everyone was there.' : `${n} of the ${of} members were there.`),
    head: ['session', 'there', 'cohesion', 'safety', 'conflict'],
    honest: 'This is how the series went in the model: for thinking, not a prediction.',
  },
} as const

const CURVES: readonly (keyof Climate)[] = ['cohesion', 'safety', 'conflict']
const BAR = 12
/** A number as a bar that can be read down the column. */
const bar = (value: number): string => `${'▪'.repeat(Math.round(value * BAR)).padEnd(BAR, '·')} ${value.toFixed(2)}`

/** Members who still belonged when this session was held. */
const belonging = (told: SeriesSession): string[] => told.chairs.filter((seat) => !told.gone.some((one) => one.seat === seat))

function text(sessions: SeriesSession[], end: SeriesEnd, who: WhoIs, language: 'nl' | 'en'): string {
  const w = WORDS[language]
  const told = sessions.flatMap((one) => [
    w.session(one.session, one.of, w.led[one.led]),
    ...weekLines(one, who, language).map((line) => `  ${line.text}`),
    `  ${w.came(one.came.length, belonging(one).length)}`,
    ...sessionLines(one, who, language).map((line) => `  ${line.text}`),
    '',
  ])
  const figures = table([[...w.head], ...sessions.map((one) => [String(one.session), String(one.came.length), ...CURVES.map((curve) => bar(one.climate[curve]))])])
  return [...told, ...endLines(end, who, language).map((line) => line.text), '', figures, '', w.honest].join('\n')
}

/** The same with names instead of seats where a reader would look for them. */
function json(sessions: SeriesSession[], end: SeriesEnd, who: WhoIs, language: 'nl' | 'en', head: object): object {
  const name = (seat: string): string => (isLeader(seat) && who(seat).name === who('leader').name ? 'leader' : who(seat).name)
  const named = <T>(values: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(values).map(([seat, value]) => [name(seat), value]))
  const lines = (list: { text: string }[]): string[] => list.map((line) => line.text)
  return {
    ...head,
    sessions: sessions.map((one) => ({
      session: one.session, of: one.of, led: one.led,
      members: belonging(one).map(name), came: one.came.map(name),
      absent: one.week.flatMap((e) => (e.kind === 'absent' ? [{ name: name(e.seat), withNotice: e.withNotice }] : [])),
      late: one.week.flatMap((e) => (e.kind === 'late' ? [{ name: name(e.seat), seconds: e.seconds }] : [])),
      mails: one.week.flatMap((e) => (e.kind === 'mail' ? [{ from: name(e.from), to: name(e.to), theme: e.theme }] : [])),
      entered: one.week.flatMap((e) => (e.kind === 'enters' ? [name(e.seat)] : [])),
      left: [...one.gone, ...one.left].map(({ seat, ...how }) => ({ name: name(seat), ...how })),
      announced: one.announced.map(name), stays: [...one.stays, ...one.thoughtBetter].map(name),
      matters: one.matters.map((matter) => ({ kind: matter.kind, name: name(matter.seat), theme: matter.theme, ...(matter.at !== undefined && { at: name(matter.at) }), turn: matter.turn, work: matter.work, handling: handlingOf(matter) })),
      ending: one.ending.map(name), memberToMember: one.memberToMember, turns: one.turns, silences: one.silences, talk: named(one.talk),
      ...one.climate, phase: one.phase, figures: named(one.members),
      week: lines(weekLines(one, who, language)), account: lines(sessionLines(one, who, language)),
    })),
    end: { how: end.how, session: end.session, stayed: end.stayed.map(name), left: end.left.map(({ seat, ...how }) => ({ name: name(seat), ...how })), endingSpoken: end.endingSpoken, endingByLeader: end.endingByLeader, account: lines(endLines(end, who, language)) },
  }
}

export const courseCommand = (): Command =>
  new Command('course')
    .description('Play one whole course, session by session: who came, was late, wrote, left or entered, what asked for priority, and how cohesion, safety and conflict went.')
    .argument('<scenario>', 'a number or an id (see kring scenarios), or "random"; a scenario goes on from its own session')
    .option('--sessions <number>', 'how many sessions', whole('--sessions', 2, 60), 12)
    .option('--leader <style>', `${LEADINGS.join(', ')}; mixed takes the three in turn`, oneOf('--leader', LEADINGS), 'group')
    .option('--seed <number>', 'the group’s luck', whole('--seed', 0, 4_294_967_295), 1)
    .option('--members <number>', 'members of a random group', whole('--members', 3, 12))
    .option('--open', 'an open group: new members may enter between sessions')
    .option('--language <language>', 'nl or en', oneOf('--language', ['nl', 'en'] as const), 'nl')
    .option('--json', 'print {scenario, seed, leader, open, sessions: [{session, came, absent, late, mails, entered, left, matters, cohesion, safety, conflict, …}], end}')
    .action((which: string, options: Options) => {
      const found = findCase(which, options.members)
      const base = found.spec(options.seed)
      const group = asSeries(found.scenario ? { ...base, opening: openingOf(found.scenario) } : base, options)
      const who = whoIs(found.scenario, options.language)
      const sessions: SeriesSession[] = []
      const playing = playSeries(group, options.seed, options.leader)
      let next = playing.next()
      for (; !next.done; next = playing.next()) sessions.push(next.value)
      const end = next.value
      const head = { scenario: found.id, seed: options.seed, leader: options.leader, open: group.open ?? false, planned: options.sessions }
      console.log(options.json ? JSON.stringify(json(sessions, end, who, options.language, head)) : text(sessions, end, who, options.language))
    })
