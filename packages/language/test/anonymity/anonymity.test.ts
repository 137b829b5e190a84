import { readCourse, readKnowledge } from '@kring/curriculum/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGiveaways, isBsn, surnamesIn } from '../../src/anonymity/index.ts'
import { HITS, SAFE } from './heldout.ts'
import { measure } from './measure.ts'

const authors = readKnowledge().literature.flatMap((work) => surnamesIn(work.authors))
const said = (text: string, pseudonyms: string[] = []) => findGiveaways(text, { authors, pseudonyms }).map(({ kind, text }) => `${kind}: ${text}`)

describe('what gives somebody away', () => {
  it('[CA1] is found in sentences set down before the rules: nearly all of it, with hardly a false alarm', () => {
    const { asked, found, missed, false: alarms } = measure(HITS, SAFE, authors)
    expect(asked).toBeGreaterThan(40)
    expect(found / asked, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(alarms.length / (HITS.length + SAFE.length), alarms.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('[CA2] is found in the bad examples of the course and not in the good ones', () => {
    for (const { id, wrong, right } of readCourse('bacu').anonymising.hints) {
      expect(said(right.nl), id).toEqual([])
      if (['name', 'date', 'place', 'number'].includes(id)) expect(findGiveaways(wrong.nl).map(({ hint }) => hint), wrong.nl).toContain(id)
    }
  })

  it('[CA3] is not what the course itself says about its field: in all its questions and definitions only its invented people are named', () => {
    const people = /^(Henk|Mo|Marleen|Ria|Samira|Annelies|Piet|Stef|Aziz|Dewi|Gerda|Els|Tom|Elke|Hanneke|Jaap|Gijs|Nol|Ben|Corrie|Anton|Job|Loes|Ans|Teun|Mirjam|Sofie|Astrid|Wendy|Merel|Wim|Hetty|Fadoua|Tjeerd|Jeroen|Kees|Fatma|Ton|Willem)([’']?s)?$/
    const questions = readCourse('bacu').days.flatMap((day) => day.items.flatMap((item) => ('questions' in item ? item.questions.map(({ text }) => text.nl) : [])))
    const texts = [...readKnowledge().concepts.flatMap((concept) => [concept.definition.nl, concept.explanation?.nl ?? '']), ...questions]
    const strange = texts.flatMap((text) => findGiveaways(text, { authors })).filter(({ kind, text }) => kind !== 'name' || !people.test(text)).map(({ kind, text }) => `${kind}: ${text}`)
    const words = texts.join(' ').split(/\s+/).length
    expect(words).toBeGreaterThan(8000)
    // At most one in a thousand words.
    expect(strange.length, strange.join('; ')).toBeLessThanOrEqual(words / 1000)
  })

  it('[CA4] is not a name that the writer says is made up, nor one between quotation marks; a surname beside it still is', () => {
    expect(said('Fenna keek weg.', ['Fenna'])).toEqual([])
    expect(said('Toen zei ‘Ton’ niets meer.')).toEqual([])
    expect(said('Fenna de Boer keek weg.', ['Fenna'])).not.toEqual([])
  })

  it('[CA5] tells a social security number by its eleven test from any other nine digits', () => {
    expect(isBsn('123456782')).toBe(true)
    expect(isBsn('123456789')).toBe(false)
    expect(said('Het formulier 123456789 is kwijt.')).toEqual([])
    expect(said('Het was 123456782.')).toEqual(['bsn: 123456782'])
  })

  it('[CA6] points at its words exactly, never twice at one place, whatever the text (seed 20261122)', () => {
    const piece = fc.oneof(fc.constantFrom('Karel', 'van den Berg', '06-41238765', '12 maart', 'Kerkstraat 3', 'Utrecht', 'zei', 'de groep', '.', '\n', '‘', '’', 'BSN', '123456782', 'a@b.nl'), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((all) => all.join(' ')), (text) => {
        let end = 0
        for (const one of findGiveaways(text)) {
          expect(one.from).toBeGreaterThanOrEqual(end)
          expect(text.slice(one.from, one.to)).toBe(one.text)
          expect(one.text).not.toBe('')
          end = one.to
        }
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
