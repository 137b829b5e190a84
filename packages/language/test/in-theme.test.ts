import { describe, expect, it } from 'vitest'
import { themeFinder } from '../src/index.ts'

const themeOf = themeFinder()

describe('what it is about', () => {
  it.each([
    ['Herkennen anderen die twijfel?', 'doubt'], ['Wat vinden jullie van ons als therapeuten?', 'leaders'], ['Je wilt dus stoppen met de groep.', 'leaving'], ['Wie is er ook boos?', 'anger'],
    ['Wat voor stilte is dit?', 'silence'], ['Hoe slaap je de laatste tijd?', 'sleep'], ['Gebruik je de lithium nog?', 'medication'], ['Goed, dan nu de volgende dia.', 'programme'],
    ['Wie mist er ook iemand die overleden is?', 'grief'], ['Je bent nu drie keer te laat.', 'frame'], ['Wat neem je mee, nu het de laatste keer is?', 'ending'], ['Dit gaat eigenlijk over je moeder.', 'family'],
    ['Schaam je je daarvoor?', 'shame'], ['We geven steeds advies.', 'advice'], ['Wie kent dat?', 'recognition'], ['Zo.', 'none'], ['', 'none'],
  ])('[LI23] %j is about %s', (text, theme) => { expect(themeOf(text)).toBe(theme) })

  it('[LI24] takes the curriculum\'s own lists as an argument, in Dutch and in English', () => {
    const lists = [{ id: 'work', words: { nl: ['zagerij'], en: ['sawmill'] } }] as const
    expect(themeFinder(lists)('Mis je de zagerij?')).toBe('work')
    expect(themeFinder(lists, 'en')('Do you miss the sawmill?')).toBe('work')
    expect(themeFinder(lists)('Ben je boos?')).toBe('none')
  })
})
