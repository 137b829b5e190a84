/** Words for what the server refuses, by its code, and for what is wrong with a field; used by every form. */
import type { Code } from '../people/ask.ts'

const codes: Record<Code, string> = {
  offline: 'Kring is nu niet te bereiken. Wat je hebt ingevuld staat er nog; probeer het opnieuw zodra er verbinding is.',
  strange: 'Kring gaf een antwoord dat deze pagina niet kent, misschien door een vernieuwing. Laad de pagina opnieuw.',
  unavailable: 'Kring kan dit nu even niet doen. Er is niets veranderd; probeer het zo opnieuw.',
  internal: 'Hier ging iets mis, en dat ligt aan ons. Er is niets veranderd; probeer het opnieuw.',
  'bad-request': 'Er klopt iets niet in wat je hebt ingevuld.',
  'not-found': 'Dit is er niet, of het is niet voor jou te zien.',
  'not-allowed': 'Dit kun je vanuit jouw rol niet doen.',
  'sign-in-needed': 'Je bent niet ingelogd. Log in en probeer het opnieuw.',
  'sign-in-failed': 'Dit klopt niet. Kijk het nog eens na.',
  'sign-in-again': 'Je bent langer dan een dag geleden ingelogd. Log voor deze stap opnieuw in.',
  'code-wrong': 'Deze code klopt niet, of niet meer. Neem de code die de app nu laat zien.',
  'second-factor-needed': 'Hiervoor is een tweede stap bij het inloggen nodig.',
  'account-disabled': 'Dit account is gesloten. Vraag het na bij wie de cursus beheert.',
  conflict: 'Dit is intussen veranderd. Laad de pagina opnieuw en kijk wat er nu staat.',
  'link-expired': 'Deze link werkt niet meer.',
  'too-many-requests': 'Te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  'too-large': 'Dit is te groot om te versturen.',
  'event-id-reused': 'Dit was al verstuurd.',
  'session-closed': 'Deze bijeenkomst is afgesloten.',
  'cursor-unknown': 'De lijst is intussen veranderd. Laad de pagina opnieuw.',
}

export const refusalsNl = {
  codes,
  /** By the name of the field. */
  fields: {
    other: 'Dit klopt niet. Kijk het nog eens na.',
    email: 'Dit is geen e-mailadres dat hier kan.',
    name: 'Vul een naam in van hooguit 120 tekens.',
    password: 'Dit wachtwoord is te makkelijk te raden. Neem een paar woorden achter elkaar, niet je eigen naam of adres.',
    title: 'Geef een titel van hooguit 200 tekens.',
    startsOn: 'Kies een dag.',
    endsOn: 'De laatste dag ligt niet vóór de eerste.',
    code: 'Vul de zes cijfers in die de app nu laat zien.',
  } as Record<string, string>,
  wrong: {
    missing: 'Vul dit nog in.',
    email: 'Een e-mailadres ziet eruit als naam@voorbeeld.nl.',
    short: 'Dit is te kort.',
    long: 'Dit is te lang.',
    early: 'Kies een latere dag.',
    late: 'Kies een eerdere dag.',
    pattern: 'Dit heeft een andere vorm dan gevraagd.',
    badInput: 'Dit is geen geldige datum of tijd.',
  },
  optional: '(mag leeg blijven)',
  show: 'Laat zien',
  goSignIn: 'Naar inloggen',
  sending: 'Bezig',
  notHere: 'Dit is er niet',
  notHereText: 'Het is weg, of het is niet voor jou te zien. Klopt het adres?',
  toMine: 'Naar mijn cursussen',
  notNow: 'Dit lukt nu niet',
  unreached: 'Kring is nu niet te bereiken. Probeer het opnieuw zodra er verbinding is.',
  copying: { copy: 'Kopieer', copied: 'Gekopieerd.', refused: 'Kopiëren kan hier niet. Selecteer de tekst en kopieer hem zelf.' },
  again: 'Probeer opnieuw',
  more: 'Meer laten zien',
  no: 'Toch niet',
}
export type RefusalTexts = typeof refusalsNl
