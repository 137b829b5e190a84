/** Words of what surrounds every page. */
export const shellNl = {
  skip: 'Naar de inhoud',
  home: 'Kring, naar het begin',
  main: 'Hoofdmenu',
  knowledge: 'Kennis',
  aboutModel: 'Over het model',
  api: 'Voor ontwikkelaars',
  settings: 'Instellingen',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Kleur',
  themes: { auto: 'zoals dit apparaat', light: 'licht', dark: 'donker' },
  pace: 'Tempo van de groep',
  paces: { calm: 'rustig', brisk: 'vlot', direct: 'direct' },
  practice: 'Kring is om te oefenen. De groepen en de mensen zijn verzonnen; gebruik het niet om over patiënten te beslissen.',
  loading: 'Even geduld',
  missing: {
    title: 'Deze pagina is er niet',
    text: 'Het adres klopt niet, of wat hier stond is verplaatst.',
    home: 'Naar het begin',
  },
  failure: {
    title: 'Er ging iets mis op deze pagina',
    text: 'Wat je hebt gezegd en gezien is bewaard op dit apparaat. Laad de pagina opnieuw; dan ga je verder waar je was.',
    fetch: 'Een deel van Kring kon niet worden opgehaald. Kijk of er verbinding is en laad de pagina opnieuw. Wat je hebt gedaan is bewaard op dit apparaat.',
    again: 'Opnieuw laden',
    home: 'Naar het begin',
    details: 'Wat er misging, voor wie het wil melden',
  },
  close: 'Sluiten',
}
export type ShellTexts = typeof shellNl
