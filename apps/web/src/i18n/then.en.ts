import type { Shift, Size, Sureness } from '../whatif/weigh.ts'
import type { Outcome } from './then.nl.ts'

const and = (parts: string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
const amount: Record<Size, string> = { slight: 'a little ', clear: '', large: 'much ' }
const safe = ({ way, size }: Shift): string => `${amount[size]}${way > 0 ? 'safer' : 'less safe'}`
const THERE: Record<string, string> = { recognition: 'recognition', cohesion: 'cohesion', agenda: 'of the programme done' }
const there = ({ figure, way, size }: Shift): string => `${amount[size]}${way > 0 ? 'more' : 'less'} ${THERE[figure]}`
const maybe = (sure: Sureness): string => (sure === 'sure' ? 'probably' : 'perhaps')

const stayed = ({ name, instead, went }: Outcome['stays'][number], sure: string): string =>
  `${name} would ${sure}have stayed ${instead > went ? 'more' : 'less'} often: ${instead === 0 ? 'not once' : instead === 20 ? 'all 20 times' : `${instead} of the 20 times`} instead of ${went}`

/** "it would probably have been a little safer, and there would have been more recognition" */
function ended(shifts: Shift[]): string {
  const sure = `${maybe(shifts.every((one) => one.sure === 'sure') ? 'sure' : 'likely')} `
  const safety = shifts.filter(({ figure }) => figure === 'safety')
  const others = shifts.filter(({ figure }) => figure in THERE)
  const first = safety[0] && `it would ${sure}have been ${safe(safety[0])}`
  const second = others.length > 0 && `there would ${first ? '' : sure}have been ${and(others.map(there))}`
  const against = safety[0] && others.length > 0 && others.every(({ way }) => way !== safety[0]!.way)
  return [first, second].filter(Boolean).join(against ? ', but ' : ', and ')
}

/** What follows "Had you …,". */
export function thenEn({ stays, sureOfStays, shifts }: Outcome): string {
  const told = shifts.slice(0, stays.length > 0 ? 2 : 3)
  const [first, ...rest] = stays
  if (!first) return told.length > 0 ? `${ended(told)}.` : 'it would have gone much as it went.'
  const people = [`${stayed(first, `${maybe(sureOfStays)} `)}.`, ...rest.map((one) => `${stayed(one, '')}.`)]
  return [...people, ...(told.length > 0 ? [`At the end ${ended(told)}.`] : [])].join(' ')
}
