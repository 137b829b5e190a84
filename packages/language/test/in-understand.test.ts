import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { INTERVENTIONS, THEMES } from '@kring/dynamics'
import { openModel, TEXT_LIMIT } from '../src/index.ts'
import listener from '../data/model/listener.js'
import { act1, bipolar3, firstThree, heard, room, schema6, understand } from './in-support.ts'

/** The example sentences of the curriculum's interventions, as the domain brief gives them. */
const EXAMPLES: Record<string, string> = {
  i1: 'Piet, wacht heel even tot iedereen zit, dan heb je ieders aandacht.', i2: 'Piet twijfelt of hij hier goed zit. Wie kent die twijfel ook?',
  i3: 'Ik leg de presentatie even opzij, want dit gaat nu voor.', i4: 'Zullen we dit meenemen naar het thema van vandaag?',
  i5: 'Jullie zijn het niet eens met Piet. Zeg het eens tegen hemzelf.', i6: 'Volgens mij ben je ook boos op ons. Dat mag, vertel.',
  i7: 'Ik denk dat jullie als groep iets van ons missen.', i8: 'Wat vinden jullie eigenlijk van hoe wij het doen?',
  i9: 'Het valt me op hoe jullie naar elkaar luisteren.', i10: 'Annelies, jij knikte. Wat herken je?', i11: 'Wat maakt dat jullie tóch elke keer komen?',
  i12: 'Wat doet het met jullie, wat Piet zegt?', i13: 'Dat lijkt op wat Samira vorige week zei.', i14: 'Wat hebben jullie Piet hier zien doen?',
  i15: 'Gebeurt dat hier ook, nu?', i16: 'Toen het over boosheid ging, werd het stil.', i17: 'Het lijkt of wij samen om iets heen lopen.',
  i18: 'Ik zie dat je je jas nog aanhebt.', i19: 'We hoeven niets te haasten.', i20: 'Wat voor stilte is dit?',
  i21: 'Mo, je hoeft niet, maar ik ben benieuwd hoe jij luistert.', i22: 'Ik onderbreek je, want ik wil horen wat dit bij anderen oproept.',
  i23: 'We geven steeds raad en het past niet. Wat heb je nu echt nodig?', i24: 'Wie kent een stukje van wat we nu bij Kees leggen?',
  i25: 'Wie voelt iets soortgelijks? Praat eerst eens samen door.', i26: 'Fijn dat je het tegen haar zegt en niet over haar.',
  i27: 'We stoppen om half vier, ook als het spannend is.', i28: 'Je bent nu drie keer later. Zegt dat iets over de groep?', i29: 'Waar kwam je ook weer voor?',
  i30: 'We gaan iets langzamer. Voeten op de grond.', i31: 'Rond de vijfde keer twijfelt bijna iedereen.', i32: 'Wat neem je mee, en van wie?',
  i33: 'En wat dacht je toen, Piet?', i34: 'Goed, dan gaan we nu naar dia drie.', i35: '(niets zeggen terwijl Piet staand vertelt)',
  i36: 'Maar Piet, je bent nu juist zo goed bezig!', i37: 'Dan moet u het zo doen.', i38: 'Dit gaat eigenlijk over uw moeder.', i39: 'Laten we het gezellig houden.',
  i40: 'Nee, dat is geen goede vraag.',
}

describe('what the leader did', () => {
  for (const [id, text] of Object.entries(EXAMPLES)) {
    it(`[LI1] hears ${id} among its first three in the curriculum's example: ${text}`, () => {
      expect(firstThree(heard(text, { people: room('Piet Annelies Mo Samira Henk Ria Kees', 'Jaap') }))).toContain(id)
    })
  }

  it.each([
    ['', 'empty'], ['   \n\t ', 'white space'], ['?!', 'marks only'], ['asdf qwer zxcv', 'gibberish'], ['jfkdls jfkdls', 'gibberish'], ['1234', 'a number'],
    ['How was your weekend?', 'English'], ['haha', 'laughter'], ['Waar is de wc?', 'a question of the house'], ['De koffie is op.', 'coffee'], ['Mijn hond is ziek vandaag.', 'an own story'],
    ['Goedemorgen allemaal', 'a greeting'],
  ])('[LI2] hears %j (%s) as "other"', (text) => {
    expect(heard(text).intervention).toBe('other')
  })

  it.each([
    ['piet wacht ff tot iedreen zit', 'i1'], ['wie herkend die twyfel ook', 'i2'], ['IK LEG DE PRESENTATIE EVEN OPZIJ', 'i3'], ['wat vinde jullie vn hoe wij t doen', 'i8'],
    ['annelies jij knikte wat herken je', 'i10'], ['wat maakt dat jllie toch elke x komen', 'i11'], ['ge zit daar met uw frak nog aan piet', 'i18'], ['gerda ik stop je ff wnt ik wil de rest ook horen', 'i22'],
  ])('[LI3] hears quick, misspelt and regional Dutch: %j', (text, id) => {
    expect(firstThree(heard(text, { people: [...act1, ...bipolar3.slice(1)] }))).toContain(id)
  })

  it('[LI4] gives likelihoods: best first, each in [0, 1], together at most 1', () => {
    for (const text of Object.values(EXAMPLES)) {
      const u = heard(text), all = [u.confidence, ...u.alternatives.map((a) => a.confidence)]
      expect(all.every((p) => p >= 0 && p <= 1)).toBe(true)
      expect([...all].sort((a, b) => b - a)).toEqual(all)
      expect(all.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-9)
      expect(new Set([u.intervention, ...u.alternatives.map((a) => a.id)]).size).toBe(all.length)
    }
  })

  it('[LI5] is sure only from the threshold that came out of cross-validation', () => {
    for (const text of [...Object.values(EXAMPLES), 'hm', 'Die rits zit nog dicht.', 'En nu?']) {
      const u = heard(text)
      expect(u.sure).toBe(u.confidence >= listener.sureFrom)
    }
    expect(heard('Dan leggen we hem daar maar.').sure).toBe(false)
  })

  it('[LI6] reads no more than the first 600 characters: a megabyte is heard as its beginning is', () => {
    const beginning = 'Wat vinden jullie eigenlijk van hoe wij het doen? '.padEnd(TEXT_LIMIT, 'eh ')
    const long = heard(beginning + 'klojzxq '.repeat(130_000))
    expect({ ...long, text: '' }).toEqual({ ...heard(beginning), text: '' })
    expect(long.text.length).toBeGreaterThan(1_000_000)
  })

  it('[LI7] seed 20260101: any text in any room gives an act, a theme and people of that room, and the same again', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('piet', ',', '?', 'wie', 'jullie', '(', '…', '’', 'Ton', 'en', '\u0301', '🙂', 'niet', 'constructor', '__proto__', 'Leider'), { maxLength: 30 }).map((w) => w.join(' '))),
      fc.constantFrom(act1, bipolar3, schema6, []), fc.option(fc.constantFrom('piet', 'gerda', 'leader', 'nobody'), { nil: undefined }), (text, people, lastSpeaker) => {
        const u = understand(text, { people, lastSpeaker })
        expect(INTERVENTIONS).toContain(u.intervention)
        expect(THEMES).toContain(u.theme)
        expect(Number.isFinite(u.confidence)).toBe(true)
        if (u.to !== 'group') for (const seat of u.to) expect([...people.map((p) => p.seat), lastSpeaker]).toContain(seat)
        expect(understand(text, { people, lastSpeaker })).toEqual(u)
      }), { seed: 20260101, numRuns: 400 })
  })

  it('[LI9] has a model of at most 700 kB on the wire (gzip)', () => {
    expect(gzipSync(readFileSync(new URL('../data/model/listener.js', import.meta.url))).length).toBeLessThanOrEqual(700_000)
  })

  it('[LI10] refuses a model that was trained for other acts, with a sentence', () => {
    expect(() => openModel({ ...listener, classes: listener.classes.slice(1) })).toThrow(/trained for other interventions/)
  })
})
