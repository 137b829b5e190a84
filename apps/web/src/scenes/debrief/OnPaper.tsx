/** What only paper needs: every moment with its reasons below each other, and all notes. On screen she chooses one at a time. */
import type { Knowledge, Scenario } from '@kring/curriculum'
import type { Moment } from '../../debrief/moments.ts'
import type { Reading } from '../../debrief/reading.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import type { People } from './people.ts'
import { Why } from './Why.tsx'

interface Props {
  reading: Reading
  scenario: Scenario
  knowledge: Knowledge | undefined
  moments: Moment[]
  people: People
  language: 'nl' | 'en'
  t: DebriefTexts
}

export function OnPaper({ reading, scenario, knowledge, moments, people, language, t }: Props) {
  return (
    <div className="on-paper">
      {moments.length > 0 && <h2>{t.moments}</h2>}
      {moments.map((one, i) => (
        <Why key={one.at} reading={reading} scenario={scenario} knowledge={knowledge} at={one.at} moment={{ nr: i + 1, words: t.moment(one.kind, one.seat ? people.Name(one.seat) : '') }} people={people} language={language} t={t} />
      ))}
      {reading.notes.length > 0 && (
        <>
          <h2>{t.notes}</h2>
          <ul className="notes-paper">
            {reading.notes.map((note) => <li key={note.id}><p className="why-heard">{t.noteAt(Math.max(0, reading.turns.findIndex(({ turn }) => turn.turn === note.turn)) + 1)}</p><p className="prose-small">{note.text}</p></li>)}
          </ul>
        </>
      )}
    </div>
  )
}
