import type { ShellTexts } from './shell.nl.ts'

export const shellEn: ShellTexts = {
  skip: 'To the content',
  home: 'Kring, to the beginning',
  main: 'Main menu',
  knowledge: 'Knowledge',
  aboutModel: 'About the model',
  api: 'For developers',
  settings: 'Settings',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Colours',
  themes: { auto: 'as this device', light: 'light', dark: 'dark' },
  pace: 'Pace of the group',
  paces: { calm: 'calm', brisk: 'brisk', direct: 'at once' },
  practice: 'Kring is for practice. The groups and the people are invented; do not use it to decide about patients.',
  loading: 'One moment',
  missing: {
    title: 'This page does not exist',
    text: 'The address is wrong, or what stood here has moved.',
    home: 'To the beginning',
  },
  failure: {
    title: 'Something went wrong on this page',
    text: 'What you said and saw is kept on this device. Reload the page and you continue where you were.',
    fetch: 'A part of Kring could not be fetched. See whether there is a connection and reload the page. What you did is kept on this device.',
    again: 'Reload',
    home: 'To the beginning',
    details: 'What went wrong, for those who want to report it',
  },
  close: 'Close',
}
