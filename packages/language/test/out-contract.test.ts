import { expect, it } from 'vitest'
import type { Conversations } from '../src/api.ts'
import { begin, finish, proceed, say, withExamples } from '../src/index.ts'
import { book } from './out-fixture.ts'

it('[LO37] keeps the contract of Conversations', () => {
  const all: Conversations = { begin, say, proceed, finish }
  expect(Object.values(all).every((f) => typeof f === 'function')).toBe(true)
})

it('[LO38] gives scripted leaders the curriculum’s examples, one line per theme where an example names it', () => {
  const both = (nl: string) => ({ nl, en: nl })
  const knowledge = {
    interventions: [{ id: 'i2', examples: { nl: ['Wie kent dat?', 'Dit gaat over {thema}.'], en: ['Who knows this?'] } }],
    themes: [{ id: 'doubt', name: both('Twijfel') }, { id: 'none', name: both('Geen') }],
  } as unknown as Parameters<typeof withExamples>[1]
  expect(withExamples(book(), knowledge).shared).toEqual([{ act: ['i2'], text: 'Wie kent dat?' }, { act: ['i2'], theme: ['doubt'], text: 'Dit gaat over twijfel.' }])
})
