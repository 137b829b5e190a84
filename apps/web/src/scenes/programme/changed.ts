/** What was changed in a programme, and by whom it was changed meanwhile. */
import type { CourseChange } from '@kring/curriculum'
import type { ChangeView } from '@kring/protocol'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Refused } from '../../people/ask.ts'

/** Who changed the course meanwhile; null when this is another refusal. */
export const firstBy = (error: unknown): string | null => (error instanceof Refused && error.code === 'conflict' ? error.who : null)

/** What a change did, as a sentence. */
export function useDid(): (change: CourseChange, item: ChangeView['item']) => string {
  const { did, when } = useTexts(programmeTexts).arrange
  const say = useBoth()
  return (change, item) => {
    const name = item ? say(item) : ''
    switch (change.kind) {
      case 'move': return did.move(name, change.day, when[change.when].toLowerCase())
      case 'leave-out': return did['leave-out'](name)
      case 'add': return did.add(name)
      case 'minutes': return did.minutes(name, change.minutes)
      case 'rewrite': return did.rewrite(change.title)
      case 'pages': return did.pages(name, change.number)
      case 'hours': return did.hours(name, change.least, change.why)
      case 'add-day': return did['add-day'](change.number, change.title)
      case 'times': return did.times(change.day, when[change.half].toLowerCase(), change.starts, change.ends)
    }
  }
}
