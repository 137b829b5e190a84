import type { GiveawayTexts } from './giveaways.nl.ts'

export const giveawaysEn: GiveawayTexts = {
  title: (n) => (n === 1 ? 'This may tell who somebody is.' : `${n} things may tell who somebody is.`),
  about: 'See whether it is needed; change it, or let it stand when it points at nobody.',
  kinds: {
    name: 'looks like a name.', 'birth-date': 'looks like a date of birth.', date: 'is a date to the day.', age: 'is an age to the year.', address: 'looks like an address.', place: 'looks like a town or an organisation.',
    phone: 'looks like a telephone number.', email: 'looks like an e-mail address.', bsn: 'may be a social security number.', 'file-number': 'looks like a number of one person or room.',
  },
  hints: {
    name: 'A first name or an initial can give somebody away too. Take a pseudonym that resembles the real name in nothing.',
    date: 'Often ‘in the spring’ or ‘nearing fifty’ is enough.',
    place: 'Write for instance ‘a clinic in a small town’.',
    number: 'A number can be left out.',
  },
  pseudonym: 'This is a pseudonym',
  pseudonymNamed: (name) => `${name} is a pseudonym`,
  looked: 'Looked at, let it stand',
  lookedNamed: (text) => `${text} looked at, let it stand`,
  limit: 'Kring does not see everything: a rare profession, an event that everyone knows, the only one of a kind in the group. Would he recognise himself if he read this?',
}
