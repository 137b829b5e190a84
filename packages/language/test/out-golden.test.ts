/** One afternoon of the small group, act by act: the words laid over it stay what they are until someone means to change them. */
import type { Turn } from '@kring/dynamics'
import { expect, it } from 'vitest'
import type { SpokenTurn } from '../src/api.ts'
import { choose } from '../src/choose.ts'
import { emptyMemory, heard } from '../src/memory.ts'
import { transcript } from '../src/transcript.ts'
import { act, book, exchange, scenario, scene, silence, state, turn } from './out-fixture.ts'

const smallBook = book({
  facts: [{ id: 'F1.01', says: { nl: 'Ria is van het koor af.', en: 'Ria left the choir.' } }],
  lines: {
    piet: [
      { act: ['announces-leaving'], text: 'Ik stop ermee. Niks ten nadele van jullie.' },
      { act: ['answers', 'evades'], on: ['i33', 'i6'], text: 'De schutting is af.' },
      { act: ['answers'], after: { from: ['ria'], act: ['asks'] }, text: 'Jij? Nee, joh. Jij niet.' },
      { act: ['wavers'], mood: ['wavering'], gesture: 'kijkt naar de stoel', text: 'Ik had al bedacht wat ik vanmiddag ging doen, weet je.' },
      { act: ['decides-to-stay'], text: 'Nou. Ik zit er nu toch.' },
    ],
    annelies: [
      { act: ['startles'], text: 'O.' },
      { act: ['recognises'], theme: ['doubt'], text: 'Ik elke woensdagavond. Ik bel morgen af, zeg ik dan.' },
      { act: ['asks'], needs: ['F1.01'], text: 'En dat koor, mis je dat?' },
    ],
    mo: [
      { act: ['misses'], to: ['piet'], text: 'Wie zit daar dan volgende week?' },
      { act: ['gives-back'], text: 'Je wachtte. Bij de {woord}.' },
      { act: ['gives-back'], to: ['piet'], text: 'Jij vraagt nooit waarom, {naam}.' },
      { act: ['withdraws'], gesture: 'Trekt zijn rits dicht tot aan zijn kin.' },
    ],
    ria: [{ act: ['asks'], to: ['piet'], text: 'Heb ik vorige week iets verkeerds gezegd?' }],
    'leader-jaap': [{ act: ['i33'], text: 'En wat merk je dan, {naam}?' }],
  },
  exchanges: [
    exchange({
      id: 'koor', needs: { on: ['i10'], present: ['piet'] },
      turns: [
        { from: 'ria', act: ['discloses', 'reasons'], text: 'Sla ik één keer over, dan ga ik nooit meer. Zo is het met het koor gegaan.', tells: ['F1.01'] },
        { from: 'piet', act: ['asks'], to: ['ria'], text: 'Alt?' },
        { from: 'all', gesture: 'Er wordt gelachen. Mo lacht niet.' },
        { from: 'ria', act: ['answers'], text: 'Sopraan, jongen.' },
      ],
    }),
  ],
  signs: [
    { sign: 'silence-working', on: true, text: 'Een tel of {tellen}. Ria draait aan haar ring.' },
    { sign: 'coat-off', on: true, text: '{naam} doet zijn jas uit en hangt hem over de stoel.' },
    { sign: 'leans-back', on: true, text: '{naam} zakt tegen de leuning.' },
    { sign: 'looks-at-door', on: true, text: '{naam} kijkt naar de deur.' },
  ],
})

const led = (number: number, text: string, kind: Parameters<typeof act>[1]): SpokenTurn => ({ ...turn(number, act('leader', kind)), text, source: 'trainee' })
const afternoon: (Turn | SpokenTurn)[] = [
  turn(1, act('piet', 'announces-leaving')),
  turn(2, act('annelies', 'startles')),
  { ...turn(3, act('leader-jaap', 'i33', ['piet'])), signals: [{ seat: 'annelies', signal: 'leans-back', on: true }, { seat: 'mo', signal: 'leans-back', on: true }] },
  turn(4, act('piet', 'answers', ['leader-jaap'])),
  led(5, 'Hoe is dit voor jullie?', 'i12'),
  silence(6),
  turn(7, act('ria', 'asks', ['piet'])),
  turn(8, act('piet', 'answers', ['ria'])),
  turn(9, act('mo', 'misses', ['piet'])),
  { ...turn(10, act('mo', 'withdraws')), signals: [{ seat: 'mo', signal: 'looks-at-door', on: true }] },
  led(11, 'Wat hebben jullie van Piet gezien?', 'i14'),
  turn(12, act('mo', 'gives-back', ['piet'])),
  turn(13, act('piet', 'wavers'), 'wavering'),
  led(14, 'Wie kent die twijfel?', 'i10'),
  turn(15, act('annelies', 'recognises')),
  turn(16, act('ria', 'reasons')),
  turn(17, act('piet', 'asks', ['ria'])),
  turn(18, act('ria', 'answers', ['piet'])),
  { turn: 19, session: 5, t: 190, kind: 'move', move: { seat: 'piet', move: 'coat-off' }, changes: [], signals: [] },
  turn(20, act('piet', 'decides-to-stay')),
  turn(21, act('annelies', 'asks', ['ria'])),
]

it('[LO35] lays these words over this afternoon', () => {
  let memory = emptyMemory()
  const turns: SpokenTurn[] = []
  afternoon.forEach((t, i) => {
    if ('text' in t && t.text) {
      memory = heard(memory, 'leader', t.text)
      turns.push(t)
      return
    }
    const chosen = choose(scene({ turn: t, book: smallBook, state: state(), history: turns, memory, ahead: afternoon.slice(i + 1) }))
    memory = chosen.memory
    const { marks: _marks, ...said } = chosen.words
    turns.push({ ...t, ...said })
  })
  expect(transcript({ scenario, language: 'nl', turns })).toBe(
    `*Donderdag. Er staan zes stoelen.*

1. **Piet**: Ik stop ermee. Niks ten nadele van jullie.
2. **Annelies**: O.
3. **Jaap**: En wat merk je dan, Piet?
4. *Annelies zakt tegen de leuning. Mo ook.*
5. **Piet**: De schutting is af.
6. **Leider**: Hoe is dit voor jullie?
7. *Een tel of zes. Ria draait aan haar ring.*
8. **Ria**: Heb ik vorige week iets verkeerds gezegd?
9. **Piet**: Jij? Nee, joh. Jij niet.
10. **Mo**: Wie zit daar dan volgende week?
11. **Mo** *(trekt zijn rits dicht tot aan zijn kin)*
12. **Leider**: Wat hebben jullie van Piet gezien?
13. **Mo**: Jij vraagt nooit waarom, Piet.
14. **Piet** *(kijkt naar de stoel)*: Ik had al bedacht wat ik vanmiddag ging doen, weet je.
15. **Leider**: Wie kent die twijfel?
16. **Annelies**: Ik elke woensdagavond. Ik bel morgen af, zeg ik dan.
17. **Ria**: Sla ik één keer over, dan ga ik nooit meer. Zo is het met het koor gegaan.
18. **Piet**: Alt?
19. *Er wordt gelachen. Mo lacht niet.*
20. **Ria**: Sopraan, jongen.
21. *Piet doet zijn jas uit en hangt hem over de stoel.*
22. **Piet**: Nou. Ik zit er nu toch.
23. **Annelies**: En dat koor, mis je dat?`,
  )
})
