/** Words of the page of one's own account. */
const by: Record<string, string> = { password: 'met wachtwoord', passkey: 'met een passkey', institution: 'via je instelling', demo: 'in de demonstratie', link: 'met een uitnodiging' }

export const accountNl = {
  title: 'Mijn account',
  demo: 'In de demonstratie blijven mensen zoals ze zijn: iedereen kan hier als hen binnenkomen. Adres, wachtwoord en tweede stap zijn daarom niet te veranderen, en een account is niet te wissen.',
  who: { title: 'Wie je bent', name: 'Naam', nameHelp: 'Zo zien anderen in de cursus je.', language: 'Taal', send: 'Bewaar', done: 'Bewaard.' },
  address: {
    title: 'E-mailadres', now: (email: string) => `Je logt in met ${email}.`, change: 'Verander je adres', field: 'Nieuw e-mailadres', password: 'Je wachtwoord', send: 'Verander', wrong: 'Dit is niet je wachtwoord.',
    taken: 'Dit adres kan hier niet gebruikt worden.',
    states: { changed: 'Je adres is veranderd.', 'mail-sent': 'Er is een mail naar het nieuwe adres gestuurd. Open de link die erin staat; tot dan blijft je oude adres gelden.' },
  },
  password: {
    title: 'Wachtwoord', has: 'Je hebt een wachtwoord.', none: 'Je logt in zonder wachtwoord. Met een wachtwoord kom je er ook in als het anders niet lukt.', change: 'Verander je wachtwoord', choose: 'Kies een wachtwoord',
    current: 'Je wachtwoord nu', next: 'Nieuw wachtwoord', send: 'Neem dit wachtwoord', wrong: 'Dit is niet je wachtwoord van nu.',
    weak: 'Dit wachtwoord is te makkelijk te raden. Neem een paar woorden achter elkaar, niet je eigen naam of adres.', done: 'Je nieuwe wachtwoord staat. Op andere apparaten ben je uitgelogd.',
  },
  step: {
    title: 'Tweede stap bij het inloggen', on: 'Je logt in met je wachtwoord en een code uit je authenticator-app.', off: 'Je kunt inloggen veiliger maken met een code van je telefoon.',
    mustBe: 'Jouw rol werkt pas met een tweede stap: een code van je telefoon, of een passkey.', setUp: 'Stel een authenticator-app in', password: 'Je wachtwoord', wrong: 'Dit is niet je wachtwoord.',
    newCodes: 'Nieuwe reservecodes', newCodesText: 'De oude werken dan niet meer.', makeCodes: 'Maak nieuwe codes',
    switchOff: 'Zet de app uit', offTitle: 'De authenticator-app uitzetten?', offText: 'Daarna log je in met alleen je wachtwoord.', offNeeded: 'Jouw rol vraagt om een tweede stap. Zonder app log je daarvoor in met een passkey.',
    offSure: 'Zet uit', offFirst: 'Jouw rol vraagt om een tweede stap. Maak eerst een passkey; dan kan de app uit.',
  },
  passkeys: {
    title: 'Passkeys', text: 'Met een passkey log je in zonder wachtwoord: je apparaat vraagt om je vinger, gezicht of pincode.', counts: 'Dat telt meteen als tweede stap.', since: (day: string) => `sinds ${day}`,
    remove: 'Gooi weg', removeNamed: (name: string) => `Gooi ${name} weg`, removeText: 'Met deze passkey kom je er dan niet meer in.', removeSure: 'Gooi weg', add: 'Maak een passkey', make: 'Maak', name: 'Naam', nameHelp: 'Waaraan je hem later herkent.',
    held: 'Op dit apparaat staat al een passkey voor dit account.', notMade: 'De passkey is niet gemaakt. Misschien is het venster gesloten.', impossible: 'Op dit adres laat je browser geen passkeys toe; daarvoor is https nodig.',
  },
  logins: {
    title: 'Waar je bent ingelogd', unknown: 'Onbekende browser', by, since: (moment: string, how: string, address: string) => `sinds ${moment}, ${how}${address && `, vanaf ${address}`}`,
    here: 'dit apparaat', end: 'Log uit', endNamed: (name: string) => `Log uit op ${name}`, endAll: 'Log overal elders uit', ended: 'Daar was je al uitgelogd.',
  },
  trail: { title: 'Wie zag en veranderde iets van jou', text: 'Alles wat anderen van jou bekijken of veranderen staat hier, met naam en rol. Een tweede blik binnen een uur telt als dezelfde.', none: 'Er is nog niets gebeurd.', more: 'Verder terug' },
  along: { title: 'Alles meenemen', text: 'Eén bestand met alles wat Kring van jou bewaart: je gegevens, je gesprekken, je werk in cursussen en dit overzicht.', get: 'Haal het bestand op' },
  leaving: {
    title: 'Weggaan', text: 'Je kunt je account wissen, met alles wat erin staat. Haal eerst het bestand hierboven op als je iets wilt houden.', start: 'Wis mijn account',
    sureTitle: 'Je account wissen?', sureText: 'Je gesprekken, je werk en je plaats in cursussen verdwijnen voorgoed. Dit is niet terug te draaien.', sure: 'Wis alles',
    email: (email: string) => `Typ je e-mailadres (${email})`, password: 'Je wachtwoord', wrong: 'Dit is niet je wachtwoord.', only: 'Je bent de enige beheerder van dit huis. Maak eerst iemand anders beheerder.',
  },
}
export type AccountTexts = typeof accountNl
