/** The rules of a report as pure functions: what a document says, where a report stands, who sees what. */
import { readCourse } from '@kring/curriculum/node'
import { countWords, partsIn, plainOf, reportParts } from '@kring/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { forAuthor, othersFor, waitsFor } from '../src/report/judgments.ts'
import { appealUntil, handInBy, type KeptVersion, mayHandIn, resitsLeft, standOf } from '../src/report/standing.ts'

const outline = readCourse('bacu').report

describe('the text of a report', () => {
  it('[RE21] is read from the document the same however it was typed: marks, lists, quotations and quotes', () => {
    const doc = new Y.Doc()
    const part = doc.getXmlFragment('part:group')
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    const list = new Y.XmlElement('bulletList')
    const item = new Y.XmlElement('listItem')
    const inside = new Y.XmlElement('paragraph')
    const quote = new Y.XmlElement('citation')
    part.push([paragraph, list, quote])
    paragraph.push([text])
    text.insert(0, 'Ik ', {})
    text.insert(3, 'red', { bold: {} })
    text.insert(6, ' te snel', { bold: null })
    list.push([item])
    item.push([inside])
    inside.push([new Y.XmlText('één'), new Y.XmlElement('hardBreak'), new Y.XmlText('twee')])
    quote.setAttribute('quote', '7f1e2f86-33a5-4d0e-9b1c-0f4a4f6b1a11')
    const parts = reportParts.parse(partsIn(doc, ['group', 'next']))
    expect(parts).toEqual([
      {
        id: 'group',
        blocks: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Ik ' }, { type: 'text', text: 'red', marks: [{ type: 'bold' }] }, { type: 'text', text: ' te snel' }] },
          { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'één' }, { type: 'hardBreak' }, { type: 'text', text: 'twee' }] }] }] },
          { type: 'citation', attrs: { quote: '7f1e2f86-33a5-4d0e-9b1c-0f4a4f6b1a11' } },
        ],
      },
      { id: 'next', blocks: [] },
    ])
    expect(parts[0]!.blocks.map(plainOf)).toEqual(['Ik red te snel', 'één\ntwee', ''])
    expect(countWords(parts)).toBe(6)
  })

  it('[RE22] comes out the same whatever order the pieces arrive in, and however often (seed 20261122)', () => {
    const change = fc.record({ who: fc.integer({ min: 0, max: 2 }), at: fc.nat(400), text: fc.string({ minLength: 1, maxLength: 6 }), remove: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat(1000)), (changes, luck) => {
        const seed = new Y.Doc()
        seed.getXmlFragment('part:group').push([new Y.XmlText('begin')])
        const start = Y.encodeStateAsUpdate(seed)
        const pieces = [start]
        const writers = [0, 1, 2].map(() => {
          const doc = new Y.Doc()
          Y.applyUpdate(doc, start)
          doc.on('update', (update: Uint8Array) => pieces.push(update))
          return doc
        })
        for (const { who, at, text, remove } of changes) {
          const run = writers[who]!.getXmlFragment('part:group').get(0) as Y.XmlText
          if (remove && run.length > 1) run.delete(at % (run.length - 1), 1)
          else run.insert(at % (run.length + 1), text)
        }
        const shuffled = [...pieces, ...pieces.slice(0, 5)].map((piece) => [luck.next().value as number, piece] as const).sort((a, b) => a[0] - b[0]).map(([, piece]) => piece)
        const read = (all: Uint8Array[]): string => {
          const doc = new Y.Doc()
          for (const piece of all) Y.applyUpdate(doc, piece)
          return JSON.stringify(partsIn(doc, ['group']))
        }
        expect(read(shuffled)).toBe(read(pieces))
        expect(read([Y.mergeUpdates(shuffled)])).toBe(read(pieces))
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })
})

const version = (change: Partial<KeptVersion> = {}): KeptVersion => ({ id: 'v', nr: 1, words: 100, createdAt: new Date('2027-03-01'), results: [], appeal: null, ...change })
const result = (outcome: 'pass' | 'resit' | 'fail', appeal: string | null = null) => ({ id: 'r', outcome, words: '', asks: '', until: outcome === 'resit' ? '2027-05-01' : null, appeal, by: null, at: '2027-03-10T10:00:00Z' })
const appeal = (settledAt: string | null) => ({ id: 'a', reason: '', at: '2027-03-12T10:00:00Z', reader: null, settledAt })

describe('where a report stands', () => {
  it('[RE23] follows from what was handed in, decided and disputed', () => {
    const cases: [KeptVersion[], string, boolean][] = [
      [[], 'writing', true],
      [[version()], 'handed-in', false],
      [[version({ results: [result('resit')] })], 'resit', true],
      [[version({ results: [result('resit')] }), version({ nr: 2 })], 'handed-in', false],
      [[version({ results: [result('pass')] })], 'passed', false],
      [[version({ results: [result('fail')] })], 'failed', false],
      [[version({ results: [result('resit')], appeal: appeal(null) })], 'appeal', false],
      [[version({ results: [result('resit'), result('pass', 'a')], appeal: appeal('2027-03-20T10:00:00Z') })], 'passed', false],
    ]
    for (const [versions, stand, may] of cases) expect([standOf(versions), mayHandIn(versions)]).toEqual([stand, may])
  })

  it('[RE24] has its days from the course: six weeks to hand in, what was asked for a resit, four weeks to appeal', () => {
    expect(handInBy(outline, '2027-01-24', [])).toBe('2027-03-07')
    expect(handInBy(outline, '2027-01-24', [version({ results: [result('resit')] })])).toBe('2027-05-01')
    expect(appealUntil(outline, version({ results: [result('resit')] }), true)).toBe('2027-04-07')
    expect(appealUntil(outline, version({ results: [result('pass')] }), true)).toBeNull()
    expect(appealUntil(outline, version({ results: [result('fail')] }), false)).toBeNull()
    expect([resitsLeft(outline, []), resitsLeft(outline, [1]), resitsLeft(outline, [1, 2])]).toEqual([1, 1, 0])
  })
})

describe('blindness', () => {
  it('[RE25] holds in every order of being done: nobody sees anything before all who judge together are done, and the reader on appeal stands apart', () => {
    const done = new Date()
    for (const a of [null, done]) {
      for (const b of [null, done]) {
        for (const c of [null, done]) {
          const all = [{ kind: 'first' as const, done_at: a }, { kind: 'second' as const, done_at: b }, { kind: 'appeal' as const, done_at: c }]
          const [first, second, third] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]]
          const both = a !== null && b !== null
          expect(othersFor(first, all, false).map(({ kind }) => kind)).toEqual(both ? ['second'] : [])
          expect(othersFor(second, all, false).map(({ kind }) => kind)).toEqual(both ? ['first'] : [])
          expect(othersFor(third, all, false).map(({ kind }) => kind)).toEqual(c ? ['first', 'second'] : [])
          expect(waitsFor(first, all).length).toBe(Number(a === null) + Number(b === null))
          expect(forAuthor(all, false, false)).toEqual([])
          expect(forAuthor(all, true, false).some(({ kind }) => kind === 'appeal')).toBe(false)
        }
      }
    }
  })
})
