/** What happened, as short human lines: between two sessions, in a session, at the end. Says what was seen, never why. */
import type { Language } from '@kring/curriculum'
import { type BetweenEvent, isLeader, type Seat } from '@kring/dynamics'
import { handlingOf, type Leaving, type Matter } from './account.ts'
import type { WhoIs } from './people.ts'
import type { SeriesEnd, SeriesSession } from './series.ts'
import { seriesEn } from './words.en.ts'
import { seriesNl } from './words.nl.ts'
import type { SeriesWords } from './words.ts'

const WORDS: Record<Language, SeriesWords> = { nl: seriesNl, en: seriesEn }

/** A line, and whom it is about. */
export interface Line {
  text: string
  seats: Seat[]
}

/** Matters of one person are told one by one, the heaviest first when there are many; what several do in one session is told together. */
const ALONE = ['leaving', 'conflict', 'monopoly'] as const
const TOGETHER = ['complaint', 'disclosure'] as const
/** So many of the first are told; the rest is in the figures. */
const TOLD = 3

const goneLine = (w: SeriesWords, one: Leaving, who: WhoIs): Line => ({ text: w.gone[one.workedThrough ? 'worked' : one.announced ? 'announced' : 'silent'](who(one.seat)), seats: [one.seat] })

function eventLine(w: SeriesWords, event: BetweenEvent, who: WhoIs): Line[] {
  switch (event.kind) {
    case 'mail': return [{ text: w.mail[event.theme === 'leaving' ? 'leaving' : 'doubt'](who(event.from), who(event.to).name), seats: [event.from] }]
    case 'absent': return [{ text: w.absent[event.withNotice ? 'withNotice' : 'without'](who(event.seat)), seats: [event.seat] }]
    case 'late': return [{ text: w.late(who(event.seat), Math.max(1, Math.round(event.seconds / 60))), seats: [event.seat] }]
    case 'returns': return [{ text: w.returns(who(event.seat)), seats: [event.seat] }]
    case 'enters': return [{ text: w.enters(who(event.seat)), seats: [event.seat] }]
    default: return []
  }
}

/** What happened since the last time: who did not come back first, then mails, who enters, who is missing or late. */
export function weekLines({ week, gone, thoughtBetter }: Pick<SeriesSession, 'week' | 'gone' | 'thoughtBetter'>, who: WhoIs, language: Language): Line[] {
  const w = WORDS[language]
  const order: BetweenEvent['kind'][] = ['mail', 'enters', 'returns', 'absent', 'late']
  return [
    ...gone.map((one) => goneLine(w, one, who)),
    ...thoughtBetter.map((seat): Line => ({ text: w.thoughtBetter(who(seat)), seats: [seat] })),
    ...order.flatMap((kind) => week.filter((event) => event.kind === kind).flatMap((event) => eventLine(w, event, who))),
  ]
}

/** One matter per kind and person: as far as it came at its furthest. */
function tellable(matters: readonly Matter[]): Matter[] {
  const best = new Map<string, Matter>()
  for (const matter of matters) {
    const key = `${matter.kind} ${matter.seat}`
    const before = best.get(key)
    if (!before || matter.work > before.work) best.set(key, matter)
  }
  return [...best.values()]
}

function matterLines(w: SeriesWords, matters: readonly Matter[], who: WhoIs): Line[] {
  const all = tellable(matters)
  const alone = ALONE.flatMap((kind) => all.filter((matter) => matter.kind === kind)).slice(0, TOLD).map((matter): Line => {
    const at = matter.at
    const said = matter.kind === 'conflict' ? w.matter.conflict(who(matter.seat), at && who(at).name) : w.matter[matter.kind as 'leaving' | 'monopoly'](who(matter.seat))
    return { text: `${said} ${w.handling[matter.kind][handlingOf(matter)]}`, seats: at === undefined ? [matter.seat] : [matter.seat, at] }
  })
  const together = TOGETHER.flatMap((kind): Line[] => {
    const these = all.filter((matter) => matter.kind === kind)
    if (these.length === 0) return []
    const called = these.map(({ seat }) => who(seat))
    const themes = [...new Set(these.map(({ theme }) => theme))]
    const said = kind === 'complaint' ? w.matter.complaint(called) : w.matter.disclosure(called, themes)
    const passed = these.filter((matter) => handlingOf(matter) === 'passed')
    const rest = these.filter((matter) => handlingOf(matter) !== 'passed')
    const handled = rest.length === 0 ? 'passed' : rest.some((matter) => handlingOf(matter) === 'worked') ? 'worked' : 'touched'
    const but = rest.length > 0 && passed.length > 0 ? ` ${w.passed[kind](passed.map(({ seat }) => who(seat).name))}` : ''
    return [{ text: `${said} ${w.handling[kind][handled]}${but}`, seats: these.map(({ seat }) => seat) }]
  })
  return [...alone, ...together]
}

/** A short account of a session. */
export function sessionLines(told: SeriesSession, who: WhoIs, language: Language): Line[] {
  const w = WORDS[language]
  if (told.came.length === 0) return [{ text: w.nobodyCame, seats: [] }]
  const lines: Line[] = told.came.length === 1 ? [{ text: w.oneCame(who(told.came[0]!)), seats: told.came }] : []
  lines.push(...matterLines(w, told.matters, who))
  for (const seat of told.stays) if (!told.left.some((one) => one.seat === seat)) lines.push({ text: w.stays(who(seat)), seats: [seat] })
  for (const seat of told.wentOut) lines.push({ text: w.wentOut(who(seat)), seats: [seat] })
  for (const one of told.left) lines.push({ text: w.left[one.workedThrough ? 'worked' : 'unworked'](who(one.seat)), seats: [one.seat] })
  if (lines.length === 0) lines.push({ text: w.ordinary, seats: [] })
  if (told.memberToMember > 0.42) lines.push({ text: w.among, seats: [] })
  else if (told.memberToMember < 0.16) lines.push({ text: w.throughLeader, seats: [] })
  const most = told.came.toSorted((a, b) => (told.talk[b] ?? 0) - (told.talk[a] ?? 0))[0]!
  if (told.came.length > 2 && (told.talk[most] ?? 0) > 0.32 && !told.matters.some(({ kind }) => kind === 'monopoly')) lines.push({ text: w.talked(who(most).name), seats: [most] })
  return [...lines, ...endingLines(w, told, who)]
}

/** Whether the coming end was spoken of; only in the last three sessions of a longer series. */
function endingLines(w: SeriesWords, { session, of, ending }: SeriesSession, who: WhoIs): Line[] {
  if (of <= 3 || of - session > 2) return []
  const leader = ending.find(isLeader)
  const members = ending.filter((seat) => !isLeader(seat))
  if (ending.length === 0) return [{ text: w.ending.nobody, seats: [] }]
  return [
    ...(leader === undefined ? [] : [{ text: w.ending.leader(who(leader).name), seats: [] }]),
    ...(members.length === 0 ? [] : [{ text: w.ending.members(members.slice(0, 3).map((seat) => who(seat).name)), seats: members.slice(0, 3) }]),
  ]
}

/** How the series ended. */
export function endLines(end: SeriesEnd, who: WhoIs, language: Language): Line[] {
  const w = WORDS[language]
  const lines = end.gone.map((one) => goneLine(w, one, who))
  if (end.how === 'empty') return [...lines, { text: w.end.empty(end.session), seats: [] }]
  if (end.how === 'one-left') return [...lines, { text: w.end.oneLeft(who(end.stayed[0]!).name, end.session), seats: end.stayed }]
  const spoken = end.endingByLeader ? w.end.byLeader : end.endingSpoken ? w.end.spoken : w.end.unspoken
  return [...lines, { text: w.end.finished(end.stayed.length, end.stayed.length + end.left.length), seats: end.stayed }, { text: spoken, seats: [] }]
}
