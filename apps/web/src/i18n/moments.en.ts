import type { MomentsTexts } from './moments.nl.ts'

const count = ['no times', 'once', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times', 'eight times', 'nine times', 'ten times', 'eleven times', 'twelve times']
const times = (n: number): string => count[n] ?? `${n} times`

export const momentsEn: MomentsTexts = {
  title: 'Practise one moment',
  lead: 'The same moment, twelve times, each from another session of the same group. You say one thing, the group answers, and you read briefly what it did.',
  group: 'Group',
  looking: 'Kring is looking which moments this group knows…',
  rare: 'This moment seldom comes in this group.',
  never: 'Does not come in this group.',
  before: (n, date) => `practised ${times(n)} on ${date}`,
  other: 'Another moment',
  missing: 'There is no such moment',
  missingText: 'There is no moment or no group of this name. Choose one from the list.',
  noLine: 'The group could not be fetched. See whether you are connected, and try again.',
  again: 'Try again',
  nth: (n, of) => `${n} of ${of}`,
  stop: 'Stop',
  stopAndLook: 'Stop and look back',
  searching: 'Looking for a session in which this happens…',
  notFound: 'The model does not find this moment in this group now. Choose another moment, or another group.',
  enough: 'The model found no more sessions with this moment.',
  weighing: 'The minutes after it are being replayed…',
  headline: (meaning, weight) => {
    if (meaning === 'unknown') return 'Here the model does not know'
    if (meaning === 'nothing') return 'Here it mattered little what you did'
    if (meaning === 'better') return weight === 3 ? 'Something else would have mattered much here' : weight === 2 ? 'Something else would have mattered some here' : 'Something else would have mattered a little here'
    return weight === 1 ? 'This was a good choice here' : 'This did the group good'
  },
  inShort: (meaning, weight) => {
    if (meaning === 'unknown') return 'cannot be said'
    if (meaning === 'nothing') return 'it mattered little'
    if (meaning === 'better') return weight === 3 ? 'something else would have mattered much' : weight === 2 ? 'something else would have mattered some' : 'something else would have mattered a little'
    return weight === 1 ? 'a good choice' : 'this did the group good'
  },
  noWeighing: 'There is nothing to say about it this time.',
  soon: 'Over the five to ten minutes after it, replayed nearly a hundred times. What the model expects, no verdict.',
  same: 'This same one again',
  next: 'Next',
  look: 'Look back',
  done: (n) => `Practised ${times(n)}`,
  nothingDone: 'You have done nothing here yet.',
  youDid: 'What you did',
  silent: 'you kept silent',
  chose: 'What you chose',
  choseLine: (n) => times(n),
  missed: 'What would have helped more often, by the model',
  missedLine: (n) => `in ${n} of the times`,
  missedNone: 'Nothing stood out. What you chose fitted, or the group went its own way.',
  question: 'To think about',
  try: 'What you can try here',
  earlier: 'Earlier times',
  earlierLine: (date, n, most) => `${date}: ${times(n)}, most often ${most}`,
  once: 'Twelve more',
  whole: 'Lead the whole session',
  date: (iso) => new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' }),
}
