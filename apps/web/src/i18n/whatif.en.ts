import type { Figure } from '@kring/dynamics'
import type { Size } from '../whatif/weigh.ts'
import { didEn } from './did.en.ts'
import { thenEn } from './then.en.ts'
import type { WhatifTexts } from './whatif.nl.ts'

const figure: Record<Figure, string> = { leaving: 'who stays', safety: 'safety', recognition: 'recognition', cohesion: 'cohesion', agenda: 'programme' }
const amount: Record<Size, string> = { slight: 'a little ', clear: '', large: 'much ' }
const choices = (n: number, of: number): string => `${n} of your ${of} choices ${n === 1 ? 'has' : 'have'} been replayed.`

export const whatifEn: WhatifTexts = {
  title: 'What if?',
  waiting: 'Fetching the session…',
  lead: 'How would it have gone had you done something else? From each of your choices Kring plays your session hundreds of times again: something else at that one moment, and after it what you yourself went on to do.',
  honest: 'This is what the model expects. It is for practice and has not been tested against real groups.',
  aboutModel: 'About the model',
  unfinished: 'This session is not finished yet. It is replayed up to where you are now.',
  work: {
    opening: 'Playing back your session…',
    working: (n, of) => (n === 0 ? `Replaying your ${of} choices.` : `${choices(n, of)} You can start reading.`),
    stopped: (n, of) => `Stopped. ${choices(n, of)}`,
    done: (n) => (n === 1 ? 'Your choice has been replayed.' : `All of your ${n} choices have been replayed.`),
    failed: (n) => (n === 1 ? 'For one choice it did not work.' : `For ${n} choices it did not work.`),
    stop: 'Stop',
    resume: 'Go on replaying',
    again: 'Try again',
    noWorkers: 'This browser cannot replay the session. Reload the page, or try a newer browser.',
  },
  gone: 'This session is not on this device. Sessions stay in the browser in which they were held.',
  broken: 'The beginning of this session cannot be read, so it cannot be replayed.',
  refused: {
    'no-decisions': 'You have not said anything in this session yet, and the group never waited for you. So there is no choice to look at yet.',
    'other-version': 'This session was led with another version of the model, and with this version it would go otherwise. So what might have gone differently cannot be said. Looking back works as usual.',
    'not-reproduced': 'What was kept of this session does not match how the model replays it. Something may be damaged. So what might have gone differently cannot be said. Looking back works as usual.',
  },
  toRoom: 'To the room',
  toDebrief: 'To looking back',
  decisions: 'Your choices',
  foremost: 'It mattered most at',
  turn: (n) => `turn ${n}`,
  and: 'and',
  nothingStandsOut: 'None of your choices stands out: with something else it would have gone much the same.',
  place: (clock, n) => `${clock}, turn ${n}`,
  said: (text) => `‘${text}’`,
  passed: 'You let the group go on',
  silent: 'You kept silent',
  pending: 'not replayed yet',
  busy: 'being replayed…',
  failed: 'replaying did not work here',
  meaning: (meaning, weight) => {
    if (meaning === 'unknown') return 'the model does not know here'
    if (meaning === 'nothing') return 'nothing would have mattered much here'
    if (meaning === 'better') return weight === 3 ? 'something else would have mattered much' : weight === 2 ? 'something else would have mattered' : 'something else would have mattered a little'
    return weight === 3 ? 'this did the group much good' : weight === 2 ? 'this did the group good' : 'this was a good choice here'
  },
  all: 'All choices',
  previous: 'Previous choice',
  next: 'Next choice',
  headline: (meaning, weight) => {
    if (meaning === 'unknown') return 'Here the model does not know'
    if (meaning === 'nothing') return 'Nothing you said would have mattered much here'
    if (meaning === 'better') return weight === 3 ? 'Something else would have mattered much here' : weight === 2 ? 'Something else would have mattered here' : 'Something else would have mattered a little here'
    return weight === 1 ? 'What you did here was a good choice' : 'What you did here did the group good'
  },
  explain: (meaning) => {
    if (meaning === 'nothing') return 'Whatever you had done, the session would have ended much the same. That happens often: a group goes its own way.'
    if (meaning === 'well') return 'Nothing else would clearly have done the group more good. These would have differed most:'
    return ''
  },
  because: {
    'not-understood': 'It is not certain what you did with this sentence, so it cannot be compared with something else.',
    'too-few-turns': 'Too few turns came after this choice: the session was over before anything could change.',
    'too-uncertain': 'From one time to the next it ends so differently that what you did cannot be told from chance.',
  },
  provisional: 'For now: only a part has been replayed yet.',
  folded: (n, more) => `${n}${more ? ' more' : ''} ${n === 1 ? 'possibility' : 'possibilities'}`,
  had: (kind, to, about) => `Had you ${didEn[kind](to, about)},`,
  suppose: (kind, to, about) => `Suppose you had ${didEn[kind](to, about)}.`,
  result: thenEn,
  forInstance: (sentence) => `For instance: ‘${sentence}’`,
  went: 'as it went',
  otherwise: 'otherwise',
  dots: 'Each dot is one of twenty times that the session went on like this.',
  stays: 'Who stays',
  staysHint: 'An open dot is an empty chair.',
  staysSame: 'Whether anyone stays away makes no difference here.',
  stayName: (name) => `${name} stays`,
  of20: (n) => `${n} of 20`,
  end: 'How things stand at the end',
  figure,
  lower: 'lower',
  higher: 'higher',
  shift: (shift) => (shift
    ? `${shift.sure === 'sure' ? 'probably' : 'perhaps'} ${amount[shift.size]}${shift.figure === 'agenda' ? (shift.way > 0 ? 'more done' : 'less done') : shift.way > 0 ? 'higher' : 'lower'}`
    : 'no clear difference'),
  inWords: (went, instead) => `as it went ${went}, otherwise ${instead}`,
  compared: (n) => `Compared over ${n} times, each with the same chance.`,
  why: 'What makes the difference',
  whyWaiting: 'Being worked out…',
  whyFailed: 'Working it out did not succeed.',
  whyNone: 'No principle does more here than the others; it is many small things.',
  reason: (id, up, on) => `${id === 'leaving' ? `${up ? 'more' : 'less'} pull to leave` : `${up ? 'more' : 'less'} ${figure[id]}`}${on && ` in ${on}`}`,
  readPrinciple: 'Read about this principle',
  read: 'Read how it could have gone',
  writing: 'Being written out…',
  readFailed: 'Writing it out did not work. Try again.',
  readTitle: 'How it could have gone',
  readLead: 'After that you do what you really did, as far as it fits. This is one way in which it could have gone; another time it would go otherwise again.',
  which: 'What do you read?',
  asItWent: 'As it went',
  asItMight: 'As it could have gone',
  parting: 'Here they part',
  toDecision: 'Back to this choice',
  theEnd: 'End of the session',
  goOn: 'Go on from here',
  goOnHint: 'The circle sits as it did then. What you say instead is ready and can still be changed. The session you held stays as it is.',
  goingOn: 'Setting out the circle…',
  goOnFailed: 'Going on from here did not work. Try again.',
}
