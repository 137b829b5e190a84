/** What the listener must know of the moment to understand a sentence. */
import { isLeader, TRAINEE } from '@kring/dynamics'
import type { Intervention, Seat } from '@kring/dynamics'
import type { Conversation, Hearing } from './api.ts'

/** Who can be spoken to: everyone now in the room but the trainee. */
export function peopleOf({ scenario, state }: Conversation): { seat: Seat; name: string; present: boolean }[] {
  return [
    ...scenario.members.map(({ seat, name }) => ({ seat, name, present: Boolean(state.members[seat]?.present && !state.members[seat].left) })),
    ...scenario.coLeaders.map(({ seat, name }) => ({ seat, name, present: true })),
  ]
}

/** How far back "jullie twee" and an unnamed "je" can reach, in spoken turns. */
const RECENT = 6

export function hearingOf(conversation: Conversation): Hearing {
  const { turns, state } = conversation
  const acts = turns.flatMap(({ act }) => act ?? [])
  const mine = acts.filter((act) => act.from === TRAINEE)
  const addressed = acts.slice(-RECENT).findLast(({ from, to }) => from === TRAINEE && to !== 'group' && to.length === 1)?.to
  return {
    people: peopleOf(conversation),
    lastSpeaker: acts.findLast(({ from }) => !isLeader(from))?.from,
    lastAddressed: addressed === 'group' ? undefined : addressed?.[0],
    speakers: acts.slice(-RECENT).map(({ from }) => from),
    priorityOpen: state.priority !== null,
    // Someone stands while the others sit: the start, or a going, that nobody has framed yet.
    frameBroken: Object.values(state.members).some((member) => member.present && !member.left && member.standing),
    before: mine.map(({ kind }) => kind as Intervention),
  }
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Whom a sentence is about: the first member it names who is not the one spoken to ("Wat hebben jullie Piet hier zien doen?"). Someone who has
 * left may be spoken of. Undefined when nobody is named; the model then takes the one spoken to, or whose matter lies open.
 */
export function spokenOf(text: string, { scenario }: Pick<Conversation, 'scenario'>, to: Seat[] | 'group'): Seat | undefined {
  const named = scenario.members
    .filter(({ seat }) => to === 'group' || !to.includes(seat))
    .map(({ seat, name }) => ({ seat, at: text.search(new RegExp(`(?<!\\p{L})${escaped(name)}(?:['’]?s)?(?!\\p{L})`, 'iu')) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  return named[0]?.seat
}
