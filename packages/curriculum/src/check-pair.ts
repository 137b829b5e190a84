/** A scene for two held against its scenario: seats, facts, and that every agreement and moment has its words. */
import { AGREEMENTS, MEMBER_ACTS } from '@kring/dynamics'
import type { Item } from './item.ts'
import type { ScenarioFiles } from './load.ts'
import { notOneOf } from './nearest.ts'
import type { Path } from './problem.ts'
import type { Tell } from './tell.ts'

export function checkPair({ pair, pairWords, seats, facts, scenario }: ScenarioFiles, tell: Tell): void {
  if (!pair) {
    for (const words of pairWords) tell(words, [], 'these are words for a scene for two, and there is none', 'a pair.yaml beside scenario.yaml')
    return
  }
  const { value } = pair
  const known = (item: Item<unknown>, path: Path, seat: string): void => {
    if (!seats.includes(seat)) tell(item, path, `the seat ${notOneOf(seat, seats)}`, seats.join(', '))
  }
  known(pair, ['coLeader'], value.coLeader)
  known(pair, ['mail', 'from'], value.mail.from)
  known(pair, ['next', 'about'], value.next.about)
  if (seats.includes(value.seat)) tell(pair, ['seat'], `"${value.seat}" is a seat of the group`, 'a seat of its own for the scene for two')
  for (const kind of AGREEMENTS) if (!value.agreements.some((one) => one.kind === kind)) tell(pair, ['agreements'], `nothing is said of "${kind}"`, AGREEMENTS.join(', '))
  if (scenario && !scenario.value.circle.includes(value.coLeader)) tell(pair, ['coLeader'], `"${value.coLeader}" has no place in the circle`, scenario.value.circle.join(', '))

  const own = [value.before.fact, value.after.fact, value.mail.told, ...value.agreements.map(({ offered }) => offered), ...value.moments.map(({ fact }) => fact)]
  const declared = new Set([...(facts?.value ?? []).map(({ id }) => id), ...own])
  for (const words of pairWords) {
    const exist = (path: Path, ids: readonly string[] = []): void =>
      ids.forEach((id, i) => { if (!declared.has(id)) tell(words, [...path, i], `the fact ${id} does not exist`, own.join(', ')) })
    words.value.lines.forEach((line, i) => {
      exist(['lines', i, 'needs'], line.needs)
      exist(['lines', i, 'unless'], line.unless)
      exist(['lines', i, 'tells'], line.tells)
      line.act.forEach((act, j) => { if (!(MEMBER_ACTS as readonly string[]).includes(act)) tell(words, ['lines', i, 'act', j], `"${act}" is what leaders do; where two talk he leads nobody`, MEMBER_ACTS.join(', ')) })
    })
    words.value.exchanges.forEach((exchange, i) => {
      exist(['exchanges', i, 'needs', 'facts'], exchange.needs.facts)
      exist(['exchanges', i, 'needs', 'unless'], exchange.needs.unless)
      exchange.turns.forEach(({ from, tells }, j) => {
        exist(['exchanges', i, 'turns', j, 'tells'], tells)
        if (![value.seat, 'leader', 'silence', 'all'].includes(from)) tell(words, ['exchanges', i, 'turns', j, 'from'], `"${from}" is not there`, [value.seat, 'leader', 'silence', 'all'].join(', '))
      })
    })
  }
}
