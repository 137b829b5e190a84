import { describe, expect, it } from 'vitest'
import { type Mark, marked, marksCsv, marksJson, readMarks, unmarked } from '../src/marks/marks.ts'

const mark: Mark = { scenario: 'de-jas-nog-aan', source: 'own:piet#12', seat: 'piet', act: 'tells', text: '=Ik zeg maar "zo".', why: 'too-neat', note: 'te rond', seed: 3, style: 'group', turn: 14, before: ['Ria: Koffie?'], at: '2026-03-04T10:00:00.000Z' }

describe('lines that ring false', () => {
  it('[MO10] marks a line once, changes why, and takes it back', () => {
    const changed = { ...mark, why: 'not-an-answer' as const }
    expect(marked(marked([], mark), changed)).toEqual([changed])
    expect(marked([mark], { ...mark, turn: 15 })).toHaveLength(2)
    expect(unmarked([mark, { ...mark, seed: 4 }], mark)).toEqual([{ ...mark, seed: 4 }])
  })

  it('[MO11] keeps them for the next visit, and gives them to the authors as data and as a table that no spreadsheet runs', () => {
    expect(readMarks(JSON.stringify([mark, { ...mark, why: 'bored' }, 3]))).toEqual([mark])
    expect(readMarks('{')).toEqual([])
    expect(JSON.parse(marksJson([mark]))).toEqual({ format: 'kring-marks', version: 1, marks: [mark] })
    expect(marksCsv([mark])).toContain('"\'=Ik zeg maar ""zo""."')
    expect(marksCsv([mark]).split('\r\n')[0]).toBe('\uFEFFscenario,source,seat,act,text,why,note,before,style,seed,turn,at')
  })
})
