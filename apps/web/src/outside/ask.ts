/** What a room asks of the language model of the house, through the server. Whatever goes wrong, the answer is null and our own is used. */
import { type Intervention, isLeader, TRAINEE } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from '@kring/language'
import { HEAR_MS, heardAnswer, MODEL_TEXT, MODEL_TURNS, wordAnswer, type WordRequest } from '@kring/protocol'
import { ask } from '../people/ask.ts'
import { readUnsent } from '../session/log.ts'
import { houseModel, isSwitchedOff } from './house.ts'

/** What was said of late, oldest first, by name. */
export function saidBefore({ scenario, turns }: Conversation): WordRequest['before'] {
  const names = new Map([...scenario.members, ...scenario.coLeaders].map(({ seat, name }) => [seat, name]))
  return turns
    .flatMap(({ act, text }) => (act && text?.trim() ? [{ name: act.from === TRAINEE ? 'leider' : (names.get(act.from) ?? act.from), text: text.trim().slice(0, MODEL_TEXT) }] : []))
    .slice(-MODEL_TURNS)
}

/** Where this session is on the server, when it may be asked there; null: none is set, she switched it off, or the session is not there yet. */
async function asked(session: string): Promise<string | null> {
  if (isSwitchedOff(session) || !(await houseModel())) return null
  return (await readUnsent(session))?.record.remote ?? null
}

/** What the language model takes her sentence for; null when it has no opinion in time. */
export async function secondOpinion(session: string, text: string, conversation: Conversation): Promise<Intervention | null> {
  try {
    const remote = await asked(session)
    if (!remote) return null
    // The server gives up after as long; this is for a slow way there.
    return (await ask(heardAnswer, `/api/sessions/${remote}/hear`, { method: 'POST', body: { text: text.slice(0, MODEL_TEXT), before: saidBefore(conversation) }, signal: AbortSignal.timeout(HEAR_MS) })).intervention
  } catch {
    return null
  }
}

/** Other words for a member's turn, the last of the conversation or before it; null when his own line is used. */
export async function otherWords(session: string, conversation: Conversation, { turn, act, text }: SpokenTurn, signal: AbortSignal): Promise<string | null> {
  if (!act || !text || isLeader(act.from)) return null
  try {
    const remote = await asked(session)
    if (!remote) return null
    const before = saidBefore({ ...conversation, turns: conversation.turns.filter((one) => one.turn < turn) })
    return (await ask(wordAnswer, `/api/sessions/${remote}/word`, { method: 'POST', body: { seat: act.from, act: act.kind, theme: act.theme, ours: text.slice(0, 400), before }, signal })).text
  } catch {
    return null
  }
}
