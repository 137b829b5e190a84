import type { PairTexts } from './pair.nl.ts'

const times = (n: number): string => (n === 1 ? 'once' : n === 0 ? 'not once' : n === 2 ? 'twice' : `${n} times`)

export const pairEn: PairTexts = {
  mail: {
    title: 'An email, to you alone',
    from: (name, sent) => `${name}, ${sent}`,
    ours: 'The email is invented. That one leader got an email comes from the essay behind this group; there it was Piet’s.',
    what: 'Do you answer?',
    none: 'Not answering',
    yours: 'You write:',
    nothing: 'You leave the email where it is.',
    undo: 'Not choosing yet',
  },
  before: {
    title: (name) => `A word with ${name} first?`,
    text: (name) => `${name} is here already. You can speak to him before the group comes: about the email, about what is ahead, or about how the two of you do this. You don’t have to. What you agree will play its part in how he leads.`,
    go: (name) => `Have a word with ${name}`,
  },
  waits: (name) => `${name} is waiting for you`,
  finishing: {
    title: 'Do you want to end the talk?',
    text: (name) => `What you agreed stands. ${name} will not start again of his own accord.`,
    early: 'If you leave without ending it, the talk is kept and you can go on later.',
    yes: 'End it',
  },
  settled: {
    agreed: 'Agreed',
    hollow: (name) => `${name} said yes to this, but it sounded as if to have done with it`,
    open: 'Raised, not agreed',
    nothing: 'You agreed on nothing. That is possible too.',
    ease: (name, ease) => (ease < -0.1 ? `${name} left it shorter than he came. He will hold on to the programme more.` : ease > 0.1 ? `${name} left it lighter than he came.` : ''),
  },
  toGroup: 'To the group',
  toNext: 'To the next session',
  afterTalk: (name) => `Talk it over with ${name}`,
  lookBack: 'Look back on the session',
  home: 'To the beginning',
  cannot: 'This device cannot go on from here: the session before it is gone, or of an older version.',
  next: (session) => `session ${session}`,
  came: {
    title: 'What you had agreed, and what came of it',
    hint: 'Counted is what could be seen and heard. It does not say whether it was of use.',
    nothing: 'You had talked beforehand and agreed on nothing.',
    of: {
      silence: (co, kept, broken) => (kept + broken === 0 ? 'There was no silence after which anyone spoke.' : `After a silence somebody else spoke first ${times(kept)}, and ${co} ${times(broken)}.`),
      group: (co, kept, broken) => `${co} addressed the whole circle ${times(kept)}, and kept on at one person ${times(broken)}.`,
      time: (_co, kept, broken) => (kept + broken === 0 ? 'Nobody mentioned the time.' : `Whoever was to keep the time mentioned it ${times(kept)}, the other ${times(broken)}.`),
      mail: (_co, kept, broken) => (kept ? 'It was brought up by the one who was to do so.' : broken ? 'The other one began about it.' : 'It did not come up.'),
      say: (co, kept, broken) => (kept + broken === 0 ? `${co} did not go on with the programme.` : `${co} asked ${times(kept)} whether he could go on, and simply went on ${times(broken)}.`),
    },
    hollow: (co) => `To this ${co} only said yes to have done with it. So it did not count.`,
  },
  mailed: {
    told: (name, co) => `You told ${co} of ${name}’s email.`,
    kept: (name, co) => `${co} knew nothing of ${name}’s email.`,
    answered: (what) => `Your answer: ${what}`,
    silent: 'You did not answer.',
    promised: 'You had promised to keep it to yourself.',
  },
  talkItOver: 'After this session',
  talkItOverText: (name) => `Talk over with ${name} what happened. What the two of you agree goes along to the next session, with the same people.`,
  conversation: 'The talk',
}
