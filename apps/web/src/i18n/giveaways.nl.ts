/** Words of the warning that a text may tell who somebody is. */
import type { Giveaway, GiveawayKind } from '@kring/language'

const kinds: Record<GiveawayKind, string> = {
  name: 'lijkt een naam.', 'birth-date': 'lijkt een geboortedatum.', date: 'is een datum op de dag af.', age: 'is een leeftijd op het jaar.', address: 'lijkt een adres.', place: 'lijkt een plaats of instelling.',
  phone: 'lijkt een telefoonnummer.', email: 'lijkt een e-mailadres.', bsn: 'kan een burgerservicenummer zijn.', 'file-number': 'lijkt een nummer van één persoon of kamer.',
}
const hints: Record<Giveaway['hint'], string> = {
  name: 'Ook een voornaam of initiaal kan iemand verraden. Neem een schuilnaam die in niets op de echte lijkt.',
  date: 'Vaak is ‘in het voorjaar’ of ‘tegen de vijftig’ genoeg.',
  place: 'Schrijf bijvoorbeeld ‘een polikliniek in een kleine stad’.',
  number: 'Een nummer kun je weglaten.',
}
export const giveawaysNl = {
  title: (n: number) => (n === 1 ? 'Hieraan is misschien iemand te herkennen.' : `Aan ${n} dingen is misschien iemand te herkennen.`),
  about: 'Kijk of het nodig is; verander het, of laat het staan als het niemand aanwijst.',
  kinds,
  hints,
  pseudonym: 'Dit is een schuilnaam',
  pseudonymNamed: (name: string) => `${name} is een schuilnaam`,
  looked: 'Bekeken, laat staan',
  lookedNamed: (text: string) => `${text} bekeken, laat staan`,
  limit: 'Kring ziet niet alles: een zeldzaam beroep, een gebeurtenis die iedereen kent, de enige van iets in de groep. Zou hij zichzelf herkennen als hij dit las?',
}
export type GiveawayTexts = typeof giveawaysNl
