import type { LeaderStyle, OfferKind, StyleQuestion } from '@kring/dynamics'
import type { MannerTexts } from './manner.nl.ts'

const TENTHS = ['hardly ever', 'one time in ten', 'two times in ten', 'three times in ten', 'four times in ten', 'half the time', 'six times in ten', 'seven times in ten', 'eight times in ten', 'nine times in ten', 'nearly always']
const tenth = (part: number): string => TENTHS[Math.round(part * 10)]!
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const number = (n: number): string => NUMBERS[n] ?? String(n)
const turns = (n: number): string => (Math.abs(n - Math.round(n)) < 0.06 ? (Math.round(n) === 1 ? 'one turn' : `${number(Math.round(n))} turns`) : `${n.toFixed(1)} turns`)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const times = (n: number): string => (n === 0 ? 'never' : n === 1 ? 'once' : n === 2 ? 'twice' : `${number(n)} times`)
const seldom = (n: number): string => (n > 0 && n < 0.5 ? 'hardly ever' : times(Math.round(n)))

const kinds: Record<OfferKind, string> = {
  discloses: 'something tender of themselves', 'gives-back': 'something about another', misses: 'that someone is missed', wavers: 'doubt between going and staying', 'announces-leaving': 'that someone wants to stop',
  attacks: 'anger at another', 'criticises-leaders': 'criticism of the leaders', startles: 'alarm', 'coat-on': 'a coat that went on',
}
const styles: Record<LeaderStyle, string> = { protocol: 'One who follows the programme', individual: 'One who works one by one', group: 'One who works with the group' }
const questions: Record<StyleQuestion, (name: string) => string> = {
  'one-person': (name) => `More than half of what you said to people went to ${name}. What drew you there, and who in the circle could have done what you did?`,
  loudest: () => 'You spoke mostly with those who already spoke a lot. What would happen if next time you began with someone who has said nothing yet?',
  'quietest-unseen': () => 'Those who said least hardly got a word from you. Was that leaving room, or losing sight of them? How can you tell the difference?',
  'one-by-one': () => 'You mostly work with one person at a time. What does the rest of the circle do meanwhile, and what do they expect of you afterwards?',
  'always-the-circle': () => 'Nearly everything you said went to the whole circle. Was there someone you wanted to call by name, and what held you back?',
  'stepped-over': () => 'Much of what came on the table was left lying. What did you see and let go on purpose, and what do you see only now?',
  'left-to-group': () => 'You often left it to the group to take up what lay there. When was that trust, and when was it waiting?',
  'programme-held': () => 'You often held on to the programme, also when something else lay there. What does the programme give you at such a moment, and what does it give the group?',
  'programme-never': () => 'You never came back to the programme. Did the group still know what they were there for, and how would you hand a thread of it back?',
  'never-silent': () => 'You let no silence fall. What do you think would come in a silence of ten counts?',
  'leaving-over': () => 'Someone said they wanted to stop, and the talk went on about something else. What made it hard to stay there, and what could you have asked the circle?',
}

export const mannerEn: MannerTexts = {
  title: 'Your style in view',
  lead: 'How you lead a group, counted from what you did and said. To think about and to talk over: no verdict and no mark.',
  loading: 'Reading your sessions',
  none: 'There is nothing to see yet. Lead a group, if only for a quarter of an hour; then what you did stands here.',
  toGroups: 'Choose a group',
  partly: 'Some of your sessions are on the server and could not be read now. What stands here is of this device.',
  of: 'Of',
  all: 'all your groups',
  ofSessions: (title, n) => `${title} (${n})`,
  few: (n) => (n === 1 ? 'This is one session. A style shows only over more; this is how you did it this time.' : `These are ${number(n)} sessions. That is little: take it as a first impression.`),
  many: (n) => `Over ${number(n)} sessions.`,
  fewActs: 'You said so little here that the drawing may be chance.',
  to: 'To whom you speak',
  you: 'you',
  circleWords: (one, few, circle) => `What you said went ${tenth(one)} to one person and ${tenth(circle)} to the whole circle.${few > 0.05 ? ' The rest you said to a few at once.' : ''}`,
  mostTo: (name, part) => `You spoke most to ${name}: ${tenth(part)} when you spoke to someone in particular.`,
  mostPlace: (first, last) => `When you spoke to someone in particular, it was ${tenth(first)} the one who spoke most already, and ${tenth(last)} the one who spoke least.`,
  silent: (part) => (part === 0 ? 'You let no silence fall.' : `${upper(tenth(part))} you let it be silent.`),
  legend: { one: 'to one person: the thicker, the more often', all: 'to the whole circle' },
  places: ['speaks most', 'much', 'average', 'little', 'speaks least'],
  allHint: 'In every group there are other people. So here the chairs stand in the order of how much someone speaks.',
  drawing: (who, words) => `Circle seen from above, ${who}. ${words}`,
  styles, stylesTitle: 'The same group, three other leaders',
  stylesHint: 'This is how the three styles did it in the same group from the same beginning, played eight times by the model. None of the three is the right one.',
  stylesComing: 'The model is playing the group in three styles',
  stylesFailed: 'The three styles could not be played now.',
  hers: 'You',
  styleWords: (one, stay, over) => `${upper(tenth(one))} one person; stays ${stay < 1.5 ? 'one turn' : `${number(Math.round(stay))} turns`} with the same on average; leaves lying ${tenth(over)} what comes on the table`,
  takes: 'What you take up, and what you step over',
  noOffers: 'In these sessions nothing came on the table yet that you could have taken up.',
  offers: (all, you, group, over) => {
    const ways = [you > 0 && `${times(you)} you took it up`, group > 0 && `${times(group)} another member did`, over > 0 && `${times(over)} the talk went on about something else`].filter((way): way is string => way !== false)
    return `${upper(times(all))} something came on the table.${ways.length > 0 ? ` ${upper(ways.join(', '))}.` : ''}`
  },
  offersLegend: { you: 'you took it up', group: 'the group took it up', over: 'was left lying' },
  overKinds: 'Was left lying:',
  kindTimes: (kind, n) => `${kinds[kind]}, ${times(n)}`,
  stays: 'How long you stay with one person',
  stay: (mean, longest, name) => `When you spoke to someone, you stayed with them for ${turns(mean)} on average. The longest time was ${longest === 1 ? 'one turn' : `${number(longest)} turns`}${name ? `, with ${name}` : ''}.`,
  noStays: 'You spoke to nobody in particular yet.',
  stepsHint: 'Session by session, from left to right what you did.',
  stepsLegend: { one: 'one person (small: a few)', stay: 'stayed with the same', all: 'the whole circle', hush: 'silence', letGo: 'let the programme go', held: 'went on with the programme' },
  steps: (n, one, all) => `did something ${times(n)}: ${times(one)} to one person, ${times(all)} to the whole circle`,
  programme: 'When you let the programme go',
  letGo: (letGo, held, resumed) => `Per session you let the programme go ${seldom(letGo)} for what happened, went on with it ${seldom(held)} and took it up again ${seldom(resumed)}.`,
  letGoAfter: (kind) => `Mostly this had just come on the table: ${kinds[kind]}.`,
  questionsTitle: 'To think about',
  questionsNone: 'Nothing stands out. What had you expected to see yourself?',
  question: (question, name) => questions[question](name),
  oneOfThem: 'one person',
  lookBack: 'Look back',
  elsewhere: 'led on another device',
  more: (n) => `Show all ${n}`,
  limits: 'This counts what stands in the log of a session: to whom you said something, after what, and what then happened. What you meant by it is not in there. A guess, no measurement; it stays on this device.',
  date: (iso) => new Date(iso).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' }),
}
