/** English words for what happens in a series: plain, in the past tense, what was seen. */
import type { Theme } from '@kring/dynamics'
import type { Called } from './people.ts'
import type { SeriesWords } from './words.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen']
const number = (n: number): string => NUMBERS[n] ?? String(n)
const he = ({ pronoun }: Called): string => ({ hij: 'he', zij: 'she', die: 'they' })[pronoun]
const He = (who: Called): string => he(who).charAt(0).toUpperCase() + he(who).slice(1)
const and = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const ABOUT: Record<Theme, string> = {
  doubt: 'doubt', progress: 'whether this helps', leaving: 'leaving', leaders: 'the leaders', group: 'the group', trust: 'trust', shame: 'shame', anger: 'anger', grief: 'loss', fear: 'fear',
  loneliness: 'being alone', family: 'home', work: 'work', sleep: 'sleep', body: 'the body', medication: 'medication', silence: 'keeping silent', conflict: 'quarrelling', frame: 'the agreements', programme: 'the programme',
  closeness: 'coming close', ending: 'the end', newcomer: 'being new', advice: 'being advised', everyday: 'the week', recognition: 'not being the only one', illness: 'being ill', none: 'themselves',
}

export const seriesEn: SeriesWords = {
  and,
  mail: {
    leaving: (who, to) => `${who.name} emailed ${to} about wanting to stop, and came to say so.`,
    doubt: (who, to) => `${who.name} emailed ${to} to say ${he(who)} ${who.pronoun === 'die' ? 'were' : 'was'} in doubt.`,
  },
  absent: { withNotice: ({ name }) => `${name} had sent word of not coming.`, without: ({ name }) => `${name} did not come, without a word.` },
  late: ({ name }, minutes) => `${name} came ${minutes === 1 ? 'a minute' : `${number(minutes)} minutes`} late.`,
  returns: ({ name }) => `${name} was back.`,
  enters: ({ name }) => `${name} came for the first time.`,
  thoughtBetter: ({ name }) => `${name} had talked of stopping, and came all the same.`,
  gone: {
    worked: (who) => `${who.name} did not come back. ${He(who)} had said so, and it had been talked through together.`,
    announced: (who) => `${who.name} did not come back. ${He(who)} had said so; it had hardly been talked about.`,
    silent: ({ name }) => `${name} did not come back, and it had never come up.`,
  },
  left: {
    worked: ({ name }) => `${name} said goodbye. The leaving had been talked through together.`,
    unworked: ({ name }) => `${name} went before it had been talked through.`,
  },
  matter: {
    leaving: (who) => `${who.name} talked of wanting to stop.`,
    conflict: ({ name }, at) => (at ? `${name} snapped at ${at}.` : `${name} snapped.`),
    complaint: (who) => (who.length === 1 ? `${who[0]!.name} said what ${he(who[0]!)} missed in the leaders.` : `${and(who.map(({ name }) => name))} said what they missed in the leaders.`),
    disclosure: (who, themes) => `${and(who.map(({ name }) => name))} told something tender${themes.length > 2 ? '' : `, about ${and(themes.map((theme) => ABOUT[theme]))}`}.`,
    monopoly: ({ name }) => `${name} held the floor for long.`,
  },
  handling: {
    leaving: { worked: 'The group took its time for it.', touched: 'Something was said about it, not much.', passed: 'It was left lying.' },
    conflict: { worked: 'It was talked out.', touched: 'Something was said about it.', passed: 'It was left hanging.' },
    complaint: { worked: 'It was followed up until it was said.', touched: 'It was taken up briefly.', passed: 'It was stepped over.' },
    disclosure: { worked: 'Others joined in.', touched: 'One or two took it up.', passed: 'Little came back.' },
    monopoly: { worked: 'Then there was room for others.', touched: 'Someone got a word in.', passed: 'Nobody got a word in.' },
  },
  passed: { complaint: (names) => `What ${and(names)} said was stepped over.`, disclosure: (names) => `Little came back to ${and(names)}.` },
  stays: ({ name }) => `${name} decided to stay for now.`,
  wentOut: ({ name }) => `${name} walked out of the room.`,
  ending: {
    members: (names) => `${and(names)} spoke about the end.`,
    leader: (who) => `${upper(who)} named the coming end.`,
    nobody: 'Nobody said anything about the coming end.',
  },
  among: 'There was much talk among the members.',
  throughLeader: 'Nearly everything went through the leaders.',
  talked: (most) => `${most} spoke most.`,
  ordinary: 'An ordinary session: nothing asked for priority.',
  nobodyCame: 'Nobody came.',
  oneCame: ({ name }) => `Only ${name} came.`,
  end: {
    finished: (stayed, of) => (stayed === of ? `The series is over. All ${number(of)} members stayed to the end.` : `The series is over. Of the ${number(of)} members ${number(stayed)} stayed to the end.`),
    empty: (session) => `Nobody is left. The group ended after session ${session}.`,
    oneLeft: (who, session) => `Only ${who} was left, and one is no group. The series ended after session ${session}.`,
    spoken: 'Members spoke of the end; the leaders did not take it up.',
    byLeader: 'The end was spoken of in the last sessions.',
    unspoken: 'The end was not spoken of.',
  },
}
