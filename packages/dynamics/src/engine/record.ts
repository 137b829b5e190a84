/** What an act does to the record of the session itself: talk, intents, who said what of leaving, the programme, the themes. */
import { round, step } from '../curves.ts'
import { ORDINAL } from '../rng.ts'
import { THEMES } from '../vocabulary.ts'
import { TRAIT_COUNT } from './cast.ts'
import { isMember, leavingWork, memberAt } from './derived.ts'
import { intentOf, leaderAt } from './intents.ts'
import { FORM_SECONDS, IS, LEADER_SECONDS, WORDLESS } from './kinds.ts'
import {
  ACT_KIND, ACT_THEME, ANNOUNCED, DEPTH, DID, DID_COUNT, DID_SEEN, DONE, DROPPED, FIRST_LEADER, FLAGS, HEAT, INTENTS, INTERVENTION_COUNT, ITEM, KIND, LEADER_INTENTS, LEADER_SPOKE, LEFT, LEFT_IN_SESSION,
  LEFT_SESSION, LEFT_TURN, LEFT_WORKED, LET_GO, MATTER, MATTER_KIND, NONE, SKIPPED, SPOKE, TALK, THEME, THEMES_SEEN, THEME_ORDER, TURN, WORK,
} from './layout.ts'
import { clearMatter } from './matters.ts'
import { rollFor } from './roll.ts'
import { actAt } from './situation.ts'
import { record } from './trace.ts'
import { table } from './table.ts'

const { dice, k, now, traits, x } = table

const TALKATIVENESS = 0
/** Who tells and is talkative beyond this goes on twice as long. */
const STREAMS = 0.8

/** How long the act turned to takes, in seconds. */
export const secondsOf = (): number => {
  const { actor } = now
  const kind = k[2 * actAt(now.slot) + ACT_KIND]!
  if (!isMember(actor)) return kind < INTERVENTION_COUNT ? LEADER_SECONDS[kind]! : OTHER_SECONDS
  const talkativeness = traits[actor * TRAIT_COUNT + TALKATIVENESS]!
  rollFor(ORDINAL.length, actor)
  return Math.max(2, Math.round(FORM_SECONDS[kind - INTERVENTION_COUNT]! * (0.35 + 0.9 * talkativeness + 0.5 * dice[0]!) * (kind === KIND.tells && talkativeness > STREAMS ? 2 : 1)))
}
const OTHER_SECONDS = 8

/** Themes warm up by being spoken of (d16). */
export const heat = (): void => {
  const act = 2 * actAt(now.slot)
  const theme = k[act + ACT_THEME]!
  if (theme === THEME.none || theme === THEME.everyday) return
  const from = x[HEAT + theme]!
  const to = step(from, 0.04 + 0.04 * k[act + DEPTH]!)
  if (to === from) return
  x[HEAT + theme] = to
  if (k[THEME_ORDER + theme] === 0) k[THEME_ORDER + theme] = k[THEMES_SEEN] = k[THEMES_SEEN]! + 1
  if (now.told) record('d16', NONE, NONE, `theme.${THEMES[theme]!}`, from, to)
}

/** A part of the programme is talk of its leader for this many seconds. */
const PROGRAMME_TALK = 40
/** From here on a leaving counts as worked through; below the other a matter is stepped over by the programme. */
export const WORKED_THROUGH = 0.5
const STEPPED_OVER = 0.6

/** Keeps the record of the act turned to. */
export const settle = (seconds: number): void => {
  const { actor } = now
  const kind = k[2 * actAt(now.slot) + ACT_KIND]!
  x[TALK + actor] = x[TALK + actor]! + (kind === KIND.i4 || kind === KIND.i34 ? PROGRAMME_TALK : IS[kind]! & WORDLESS ? 0 : seconds)
  if (isMember(actor)) settleMember(actor, kind)
  else settleLeader(actor - FIRST_LEADER, kind, seconds)
}

const settleMember = (i: number, kind: number): void => {
  const at = 2 * memberAt(i)
  k[at + SPOKE] = k[TURN]!
  const intent = intentOf(i, kind)
  if (intent !== NONE) k[at + INTENTS] = k[at + INTENTS]! & ~(1 << intent)
  if (kind === KIND['announces-leaving']) k[at + FLAGS] = k[at + FLAGS]! | ANNOUNCED
  if (kind === KIND['decides-to-stay']) k[at + FLAGS] = k[at + FLAGS]! & ~ANNOUNCED
  if (kind === KIND['takes-leave']) takeLeave(i)
}

/** Leaves for good, as worked through as the matter is. */
const takeLeave = (i: number): void => {
  const at = 2 * memberAt(i)
  const worked = leavingWork(i) >= WORKED_THROUGH
  k[at + FLAGS] = (k[at + FLAGS]! & ~ANNOUNCED) | LEFT | LEFT_IN_SESSION | (worked ? LEFT_WORKED : 0)
  k[at + LEFT_SESSION] = now.cast.session
  k[at + LEFT_TURN] = k[TURN]!
  if (worked && k[MATTER_KIND] === MATTER.leaving) clearMatter()
}

const settleLeader = (leader: number, kind: number, seconds: number): void => {
  const at = leaderAt(leader)
  k[at + LEADER_SPOKE] = k[TURN]!
  const { intents } = now.cast.leaders[leader]!
  for (let j = 0; j < intents.length; j++) {
    if ((k[at + LEADER_INTENTS]! >> j) & 1 && intents[j]!.act === kind) {
      k[at + LEADER_INTENTS] = k[at + LEADER_INTENTS]! & ~(1 << j)
      break
    }
  }
  if (k[at + DID + kind] === 0) k[at + DID + kind] = k[at + DID_SEEN] = k[at + DID_SEEN]! + 1
  k[at + DID + kind] = k[at + DID + kind]! + DID_COUNT
  if (kind === KIND.i3) {
    if (k[MATTER_KIND] === 0 && k[LET_GO] === 0) k[DROPPED] = k[DROPPED]! + 1
    k[LET_GO] = 1
  }
  if (kind === KIND.i4 || kind === KIND.i34) takeUpProgramme(seconds)
}

const takeUpProgramme = (seconds: number): void => {
  const { cast } = now
  if (k[MATTER_KIND] !== 0 && x[WORK]! < STEPPED_OVER) k[SKIPPED] = k[SKIPPED]! + 1
  k[LET_GO] = 0
  const total = cast.agendaMinutes
  x[DONE] = round(Math.min(1, x[DONE]! + seconds / 60 / Math.max(1, total)))
  let item = -1
  let until = 0
  for (let i = 0; i < cast.agenda.length && item < 0; i++) {
    until += cast.agenda[i]!.minutes
    if (until > x[DONE]! * total) item = i
  }
  k[ITEM] = Math.max(0, item)
}
