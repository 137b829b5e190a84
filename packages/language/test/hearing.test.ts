import { readScenario } from '@kring/curriculum/node'
import { describe, expect, it } from 'vitest'
import { spokenOf } from '../src/hearing.ts'

const scenario = readScenario('de-jas-nog-aan')
const of = (text: string, to: string[] | 'group' = 'group') => spokenOf(text, { scenario }, to)

describe('whom a sentence is about', () => {
  it('[LI90] is the first member it names who is not the one spoken to', () => {
    expect(of('Wat hebben jullie Piet hier zien doen?')).toBe('piet')
    expect(of('Wat vind jij van Piets besluit, Mo?', ['mo'])).toBe('piet')
    expect(of('Mo, wat vind jij?', ['mo'])).toBeUndefined()
    expect(of('wat doet dat met jullie, wat piet en annelies zeggen')).toBe('piet')
    expect(of('Wat een mooi moment.')).toBeUndefined()
    expect(of('Dat is een serial verhaal')).toBeUndefined()
  })
})
