import type { Shift, Size, Staying, Sureness } from '../whatif/weigh.ts'

const and = (parts: string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`)
const amount: Record<Size, string> = { slight: 'iets ', clear: '', large: 'veel ' }
const safe = ({ way, size }: Shift): string => `${amount[size]}${way > 0 ? 'veiliger' : 'minder veilig'}`
const THERE: Record<string, string> = { recognition: 'herkenning', cohesion: 'samenhang', agenda: 'van het programma gedaan' }
const there = ({ figure, way, size }: Shift): string => `${amount[size]}${way > 0 ? 'meer' : 'minder'} ${THERE[figure]}`
const maybe = (sure: Sureness): string => (sure === 'sure' ? 'waarschijnlijk' : 'misschien')

export interface Outcome {
  stays: (Staying & { name: string })[]
  sureOfStays: Sureness
  shifts: Shift[]
}

const stayed = ({ name, instead, went }: Outcome['stays'][number], sure: string): string =>
  `was ${name} ${sure}${instead > went ? 'vaker' : 'minder vaak'} gebleven: ${instead === 0 ? 'geen enkele keer' : instead === 20 ? 'alle 20 keer' : `in ${instead} van de 20 keer`} in plaats van ${went}`

/** "was het waarschijnlijk iets veiliger en was er meer herkenning" */
function ended(shifts: Shift[]): string {
  const sure = `${maybe(shifts.every((one) => one.sure === 'sure') ? 'sure' : 'likely')} `
  const safety = shifts.filter(({ figure }) => figure === 'safety')
  const others = shifts.filter(({ figure }) => figure in THERE)
  const first = safety[0] && `was het ${sure}${safe(safety[0])}`
  const second = others.length > 0 && `was er ${first ? '' : sure}${and(others.map(there))}`
  const against = safety[0] && others.length > 0 && others.every(({ way }) => way !== safety[0]!.way)
  return [first, second].filter(Boolean).join(against ? ', maar ' : ' en ')
}

/** What follows "Had je …,": who would have stayed, and how it would have stood at the end. */
export function thenNl({ stays, sureOfStays, shifts }: Outcome): string {
  const told = shifts.slice(0, stays.length > 0 ? 2 : 3)
  const [first, ...rest] = stays
  if (!first) return told.length > 0 ? `dan ${ended(told)}.` : 'dan was het ongeveer zo gegaan als het ging.'
  const people = [`dan ${stayed(first, `${maybe(sureOfStays)} `)}.`, ...rest.map((one) => `Ook ${stayed(one, '')}.`)]
  return [...people, ...(told.length > 0 ? [`Aan het eind ${ended(told)}.`] : [])].join(' ')
}
