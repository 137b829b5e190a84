import { describe, expect, it } from 'vitest'
import { heard } from './in-support.ts'

describe('text gives the form, the moment gives the meaning', () => {
  it.each(['(zegt niets)', '(stilte)', '...', '(wacht)'])('[LI11] silence %j bears with the group (i19), unless the frame is broken (i35)', (text) => {
    expect(heard(text, { frameBroken: false }).intervention).toBe('i19')
    expect(heard(text, { frameBroken: true }).intervention).toBe('i35')
  })

  it.each(['Goed, terug naar het programma.', 'Zullen we dan verder met de presentatie?', 'oke dan nu weer de sheets'])('[LI12] %j resumes (i4), unless something asks for priority (i34)', (text) => {
    expect(heard(text, { priorityOpen: false }).intervention).toBe('i4')
    expect(heard(text, { priorityOpen: true }).intervention).toBe('i34')
  })

  it('[LI13] the moment says nothing about other acts', () => {
    for (const text of ['Wat vinden jullie eigenlijk van hoe wij het doen?', 'Wat doet het met jullie, wat Piet zegt?']) {
      const plain = heard(text)
      expect(heard(text, { frameBroken: true, priorityOpen: true }).intervention).toBe(plain.intervention)
    }
  })

  it('[LI14] a question to a silent member is more an invitation (i21) than one to whoever spoke last', () => {
    const chance = (lastSpeaker: string): number => {
      const u = heard('Mo, hoe is dat voor jou?', { lastSpeaker })
      return [{ id: u.intervention, confidence: u.confidence }, ...u.alternatives].find((a) => a.id === 'i21')?.confidence ?? 0
    }
    expect(chance('ria')).toBeGreaterThan(chance('mo'))
  })
})
