/** Words for what is seen: of one person for a label, of the whole circle for those who hear the picture instead of seeing it. */
import type { Language } from '@kring/curriculum'
import { isLeader, TRAINEE, type Signal } from '@kring/dynamics'
import type { Signs } from './figure/signs.ts'
import type { StagePerson } from './scene.ts'

const SIGNS: Record<Language, Partial<Record<Signal, string>>> = {
  nl: { 'leans-forward': 'leunt naar voren', 'leans-back': 'zit achterover', 'arms-crossed': 'armen over elkaar', 'bag-on-lap': 'tas op schoot', nods: 'knikt', sighs: 'zucht', 'jaw-tight': 'kaken op elkaar', 'leg-bounces': 'been wiebelt', laughs: 'lacht', phone: 'telefoon in de hand' },
  en: { 'leans-forward': 'leaning forward', 'leans-back': 'leaning back', 'arms-crossed': 'arms crossed', 'bag-on-lap': 'bag on the lap', nods: 'nodding', sighs: 'sighing', 'jaw-tight': 'jaw tight', 'leg-bounces': 'leg bouncing', laughs: 'laughing', phone: 'phone in hand' },
}
const WORDS = {
  nl: { stands: 'staat', coat: 'jas aan', speaks: 'spreekt', you: 'je', at: 'kijkt naar', floor: 'kijkt naar de vloer', door: 'kijkt naar de deur', phone: 'kijkt op de telefoon', empty: 'lege stoel', circle: 'de kring', youSeat: 'jij' },
  en: { stands: 'standing', coat: 'coat on', speaks: 'speaking', you: 'you', at: 'looking at', floor: 'looking at the floor', door: 'looking at the door', phone: 'looking at a phone', empty: 'empty chair', circle: 'the circle', youSeat: 'you' },
} as const
export const circleName = (language: Language): string => WORDS[language].circle
export const traineeName = (language: Language): string => WORDS[language].youSeat

function gaze(signs: Signs, people: readonly StagePerson[], language: Language): string | null {
  const w = WORDS[language]
  if (signs.gaze === 'floor') return w.floor
  if (signs.gaze === 'door') return w.door
  if (signs.gaze === 'phone') return w.phone
  if (signs.gaze === TRAINEE) return `${w.at} ${w.you}`
  const other = people.find((p) => p.seat === signs.gaze)
  return other ? `${w.at} ${other.name}` : null
}

/** "Piet, staat, jas aan, kijkt naar je": what can be seen of one person, no more. */
export function describePerson(person: StagePerson, people: readonly StagePerson[], language: Language, speaker: string | null = null): string {
  const w = WORDS[language]
  if (person.present === false) return `${person.name}, ${w.empty}`
  const { signs } = person
  const said: (string | null)[] = [person.name, speaker === person.seat ? w.speaks : null]
  if (signs) {
    if (signs.standing || signs.signals.includes('stands')) said.push(w.stands)
    if (signs.coatOn || signs.signals.includes('coat-on')) said.push(w.coat)
    for (const sign of signs.signals) said.push(SIGNS[language][sign] ?? null)
    // The phone is named once, as a sign or as where the eyes are.
    if (!(signs.gaze === 'phone' && signs.signals.includes('phone'))) said.push(gaze(signs, people, language))
  }
  return said.filter((part) => part !== null).join(', ')
}

/** A few sentences about the whole circle: who speaks, then everyone who shows something. */
export function describeScene(people: readonly StagePerson[], language: Language, speaker: string | null = null): string {
  const others = people.filter((p) => p.seat !== TRAINEE)
  const here = others.filter((p) => p.present !== false)
  const names = here.map((p) => p.name)
  const last = names.pop()
  const list = names.length > 0 ? `${names.join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}` : (last ?? '')
  const opening = language === 'nl' ? `Een kring van ${here.length + 1} met jou: ${list}.` : `A circle of ${here.length + 1} with you: ${list}.`
  const speaks = speaker === TRAINEE ? (language === 'nl' ? 'Jij spreekt.' : 'You are speaking.') : null
  const seen = others.filter((p) => p.seat === speaker || p.present === false || (p.signs && !isLeader(p.seat))).map((p) => `${describePerson(p, people, language, speaker)}.`)
  return [opening, speaks, ...seen].filter((part) => part !== null).join(' ')
}
