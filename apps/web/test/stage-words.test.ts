/** What is said of the picture to those who do not see it. */
import { describe, expect, it } from 'vitest'
import { describePerson, describeScene, type StagePerson } from '../src/stage/index.ts'

const people: StagePerson[] = [
  { seat: 'leader', name: 'jij' },
  { seat: 'piet', name: 'Piet', signs: { signals: ['stands', 'coat-on'], gaze: 'leader', standing: true, coatOn: true } },
  { seat: 'mo', name: 'Mo', signs: { signals: ['looks-down'], gaze: 'floor', standing: false, coatOn: false } },
  { seat: 'ria', name: 'Ria', present: false, signs: { signals: [], gaze: 'floor', standing: false, coatOn: false } },
]

describe('words for the stage', () => {
  it('[ST30] a label names what can be seen of someone, in both languages', () => {
    expect(describePerson(people[1]!, people, 'nl')).toBe('Piet, staat, jas aan, kijkt naar je')
    expect(describePerson(people[1]!, people, 'en', 'piet')).toBe('Piet, speaking, standing, coat on, looking at you')
    expect(describePerson(people[2]!, people, 'nl')).toBe('Mo, kijkt naar de vloer')
    expect(describePerson(people[3]!, people, 'nl')).toBe('Ria, lege stoel')
  })

  it('[ST31] the scene is told in sentences: the circle, who speaks, what each shows', () => {
    expect(describeScene(people, 'nl', 'piet')).toBe('Een kring van 3 met jou: Piet en Mo. Piet, spreekt, staat, jas aan, kijkt naar je. Mo, kijkt naar de vloer. Ria, lege stoel.')
    expect(describeScene(people, 'en', 'leader')).toContain('You are speaking.')
  })
})
