/** One scenario held against itself: circle and cast, bonds, opening, and facts told and needed. */
import { MEMBER_ACTS, isLeader } from '@kring/dynamics'
import type { Item } from './item.ts'
import type { Tell } from './tell.ts'
import type { ScenarioFiles } from './load.ts'
import { notOneOf } from './nearest.ts'
import type { ScenarioText } from './schema.ts'
import type { Path, Problem } from './problem.ts'

const isMemberAct = (act: string): boolean => (MEMBER_ACTS as readonly string[]).includes(act)
/** What an exchange's condition may look at: a member's state, or the group's. */
const STATE_WORDS = {
  member: ['safety', 'engagement', 'hope', 'ambivalence', 'recognition', 'tension', 'groupBond', 'urge', 'heard'],
  group: ['cohesion', 'safety', 'engagement', 'hope', 'ambivalence', 'recognition', 'tension', 'dependence', 'phase', 'openness', 'memberToMember', 'frame'],
}

export function checkScenario(files: ScenarioFiles, tell: Tell, problems: Problem[]): void {
  const { scenario, members, coLeaders } = files
  if (!scenario) {
    if (!files.there.scenario) problems.push(missing(files, 'scenario.yaml', 'a scenario.yaml in each scenario folder'))
    return
  }
  const { nr, id, circle, opening } = scenario.value
  const folder = `${String(nr).padStart(2, '0')}-${id}`
  if (folder !== files.folder) tell(scenario, ['id'], `number and id do not fit the folder ${files.folder}`, `folder ${folder}, or another nr and id`)

  const seats = [...files.seats, 'leader']
  const seatKnown = (item: Item<unknown>, path: Path, seat: string, extra: string[] = []) => {
    const known = [...seats, ...extra]
    if (!known.includes(seat)) tell(item, path, `the seat ${notOneOf(seat, known)}`, known.join(', '))
  }
  circle.forEach((seat, i) => {
    seatKnown(scenario, ['circle', i], seat)
    if (circle.indexOf(seat) !== i) tell(scenario, ['circle', i], `"${seat}" sits in the circle twice`, 'each seat once')
  })
  for (const seat of seats.filter((s) => !circle.includes(s))) tell(scenario, ['circle'], `"${seat}" has no place in the circle`, `${seats.join(', ')}, each once`)

  for (const item of members) {
    const { seat, bonds, tensions, formal } = item.value
    for (const [key, map] of [['bonds', bonds], ['tensions', tensions]] as const)
      for (const other of Object.keys(map)) {
        seatKnown(item, [key, other], other)
        if (other === seat) tell(item, [key, other], 'nobody has a bond with himself here', seats.filter((s) => s !== seat).join(', '))
      }
    formal.forEach((other, i) => seatKnown(item, ['formal', i], other))
  }
  for (const item of coLeaders)
    item.value.intents.forEach(({ to }, i) => to !== 'group' && to.forEach((other, j) => seatKnown(item, ['intents', i, 'to', j], other)))

  const checkOpening = (item: Item<unknown>, at: Path, { turns }: ScenarioText['opening'], awayAtFirst: readonly string[]) => {
    const away = new Set(awayAtFirst)
    turns.forEach((turn, i) => {
      const path = [...at, 'opening', 'turns', i]
      seatKnown(item, [...path, 'from'], turn.from)
      if (turn.to !== 'group') turn.to.forEach((other, j) => seatKnown(item, [...path, 'to', j], other))
      if (turn.act && isLeader(turn.from)) tell(item, [...path, 'act'], 'a leader does not act as a member', 'intervention: i1–i40')
      if (turn.intervention && !isLeader(turn.from)) tell(item, [...path, 'intervention'], 'a member makes no interventions', `act: ${MEMBER_ACTS.join(', ')}`)
      if (turn.move === 'arrives') away.delete(turn.from)
      for (const seat of [turn.from, ...(turn.to === 'group' ? [] : turn.to)])
        if (away.has(seat)) tell(item, path, `"${seat}" is not there yet`, 'someone who is in the room')
    })
  }
  const awayAtStart = members.filter(({ value }) => value.absent || value.lateSeconds > 0).map(({ value }) => value.seat)
  checkOpening(scenario, [], opening, awayAtStart)
  files.variations?.value.forEach(({ id, people, opening: own }, i, all) => {
    const item = files.variations!
    if (all.findIndex((other) => other.id === id) !== i) tell(item, [i, 'id'], `the variation ${id} stands here for the second time`, 'another id')
    for (const seat of Object.keys(people)) {
      seatKnown(item, [i, 'people', seat], seat)
      if (isLeader(seat)) tell(item, [i, 'people', seat], 'a leader comes in as always', members.map(({ value }) => value.seat).join(', '))
    }
    const away = members.filter(({ value: { seat, absent, lateSeconds } }) => (people[seat]?.absent ?? absent) || (people[seat]?.lateSeconds ?? lateSeconds) > 0)
    checkOpening(item, [i], own, away.map(({ value }) => value.seat))
  })

  // ---------------------------------------------------------------- words

  const present = (item: Item<unknown>, path: Path, list: string[] | undefined) =>
    list?.forEach((seat, i) => seatKnown(item, [...path, i], seat.replace(/^!/, '')))
  const acts = (item: Item<unknown>, path: Path, seat: string, list: string[]) =>
    list.forEach((act, i) => {
      if (isMemberAct(act) === isLeader(seat) && seat !== 'all' && seat !== 'silence')
        tell(item, [...path, i], isLeader(seat) ? `"${act}" is what members do, and ${seat} leads` : `"${act}" is what leaders do, and ${seat} is a member`, isLeader(seat) ? 'i1–i40' : MEMBER_ACTS.join(', '))
    })

  for (const item of files.voices) {
    if (!seats.includes(item.seat)) tell(item, [], `nobody in the cast is called "${item.seat}"`, seats.join(', '))
    item.value.forEach((line, i) => {
      acts(item, [i, 'act'], item.seat, line.act)
      line.to?.forEach((seat, j) => seatKnown(item, [i, 'to', j], seat, ['group']))
      line.after?.from?.forEach((seat, j) => seatKnown(item, [i, 'after', 'from', j], seat))
      present(item, [i, 'present'], line.present)
    })
  }
  for (const item of files.exchanges) {
    const ids = new Set<string>()
    item.value.forEach((exchange, i) => {
      if (ids.has(exchange.id)) tell(item, [i, 'id'], `the exchange ${exchange.id} stands here for the second time`, 'another id')
      ids.add(exchange.id)
      present(item, [i, 'needs', 'present'], exchange.needs.present)
      if (exchange.needs.coat) seatKnown(item, [i, 'needs', 'coat', 'seat'], exchange.needs.coat.seat)
      exchange.needs.state.forEach((condition, j) => {
        const [, word, seat] = /^([a-zA-Z]+):([a-z-]+)/.exec(condition)!
        const path = [i, 'needs', 'state', j]
        seatKnown(item, path, seat!, ['group'])
        const words = seat === 'group' ? STATE_WORDS.group : STATE_WORDS.member
        if (!words.includes(word!)) tell(item, path, notOneOf(word!, words), words.join(', '))
      })
      exchange.turns.forEach((turn, j) => {
        const path = [i, 'turns', j]
        seatKnown(item, [...path, 'from'], turn.from, ['silence', 'all'])
        if (Array.isArray(turn.to)) turn.to.forEach((seat, k) => seatKnown(item, [...path, 'to', k], seat))
        turn.or?.forEach((seat, k) => seatKnown(item, [...path, 'or', k], seat))
        acts(item, [...path, 'act'], turn.from, turn.act)
        if (!turn.text && !turn.gesture && turn.from !== 'silence') tell(item, path, 'in this turn nothing is said and nothing is seen', 'text, gesture, or both')
      })
    })
  }
  for (const item of files.signs) item.value.forEach((sign, i) => sign.seat?.forEach((seat, j) => seatKnown(item, [i, 'seat', j], seat)))

  checkFacts(files, tell, problems)
}

const missing = (files: ScenarioFiles, name: string, allowed: string): Problem =>
  ({ severity: 'error', file: `scenarios/${files.folder}/${name}`, line: 1, column: 1, path: '', message: 'this file is missing', allowed })

/** Nobody refers to what cannot have been told: needed facts are told somewhere, told facts are declared. */
function checkFacts(files: ScenarioFiles, tell: Tell, problems: Problem[]): void {
  const declared = files.facts?.value.map((f) => f.id) ?? []
  files.facts?.value.forEach((f, i) => {
    if (declared.indexOf(f.id) !== i) tell(files.facts!, [i, 'id'], `the fact ${f.id} stands here for the second time`, 'another id')
    f.knownTo?.forEach((seat, j) => {
      if (!files.seats.includes(seat) && seat !== 'leader') tell(files.facts!, [i, 'knownTo', j], `the seat ${notOneOf(seat, files.seats)}`, files.seats.join(', '))
    })
  })
  const mentions: { item: Item<unknown>; path: Path; fact: string; how: 'told' | 'needed' }[] = []
  const note = (item: Item<unknown>, path: Path, list: string[] | undefined, how: 'told' | 'needed') =>
    list?.forEach((fact, i) => mentions.push({ item, path: [...path, i], fact, how }))
  for (const item of files.voices)
    item.value.forEach((line, i) => {
      note(item, [i, 'needs'], line.needs, 'needed')
      note(item, [i, 'unless'], line.unless, 'needed')
      note(item, [i, 'tells'], line.tells, 'told')
    })
  for (const item of files.exchanges)
    item.value.forEach((exchange, i) => {
      note(item, [i, 'needs', 'facts'], exchange.needs.facts, 'needed')
      note(item, [i, 'needs', 'unless'], exchange.needs.unless, 'needed')
      exchange.turns.forEach((turn, j) => note(item, [i, 'turns', j, 'tells'], turn.tells, 'told'))
    })
  if (!files.facts) {
    if (mentions.length && !files.there.facts) problems.push(missing(files, 'facts.yaml', `the facts that are told and needed here: ${[...new Set(mentions.map((m) => m.fact))].sort().join(', ')}`))
    return
  }
  const told = new Set(mentions.filter((m) => m.how === 'told').map((m) => m.fact))
  for (const { item, path, fact, how } of mentions) {
    if (!declared.includes(fact)) tell(item, path, `the fact ${notOneOf(fact, declared)}`, declared.join(', ') || 'a fact of facts.yaml')
    else if (how === 'needed' && !told.has(fact)) tell(item, path, `the fact ${fact} is needed here and never told`, `a line or exchange with tells: [${fact}]`)
  }
  declared.forEach((fact, i) => {
    if (!told.has(fact)) tell(files.facts!, [i, 'id'], `the fact ${fact} is never told`, `a line or exchange with tells: [${fact}]`, 'warning')
  })
}
