/**
 * The closed lists the model speaks in. Types are derived from the lists, so nothing can drift.
 * Ids follow docs/GLOSSARY.md; i1–i40 and r1–r46 are those of the curriculum.
 */

/** What a leader can do: the forty interventions of the curriculum, silence included (i19, i35), and "other". */
export const INTERVENTIONS = [
  'i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10',
  'i11', 'i12', 'i13', 'i14', 'i15', 'i16', 'i17', 'i18', 'i19', 'i20',
  'i21', 'i22', 'i23', 'i24', 'i25', 'i26', 'i27', 'i28', 'i29', 'i30',
  'i31', 'i32', 'i33', 'i34', 'i35', 'i36', 'i37', 'i38', 'i39', 'i40',
  'other',
] as const
export type Intervention = (typeof INTERVENTIONS)[number]

/**
 * What a member can do with a turn. One line each, so that writers and the model mean the same.
 * Wordless turns are `withdraws`, `stays-silent` and the moves (SEAT_MOVES).
 */
export const MEMBER_ACTS = [
  'tells', //              tells a fact or story from elsewhere, or talks on (the monopolist's stream)
  'discloses', //          says something of himself that costs something
  'recognises', //         says that he knows what another said, with a detail of his own
  'echoes', //             polite, empty recognition: "ja, heel herkenbaar"
  'asks', //               asks another member something
  'asks-leader', //        asks the leader(s) something; leans on them
  'answers', //            answers what he was asked
  'evades', //             answers beside it: parking, the bus, a joke about himself, "gaat wel"
  'gives-back', //         tells another what he has seen him do or say here
  'reasons', //            gives an own reason for coming, or an argument for the group's worth
  'agrees', //             goes along with what was said: "klopt", "is goed"
  'disagrees', //          says he sees it otherwise
  'attacks', //            irritation at a member, in the open
  'reassures', //          soothes, comforts, smooths over
  'advises', //            gives a tip
  'jokes', //              a joke as a coat
  'criticises-leaders', // says what he misses in the leaders or the method
  'startles', //           is startled by what was said: "wát?", "dit had ik niet zien aankomen"
  'announces-leaving', //  says that he stops, or will
  'defends-leaving', //    defends the choice to stop
  'wavers', //             doubts between going and staying, half aloud
  'decides-to-stay', //    says, sloppily, that he stays for now
  'takes-leave', //        says goodbye and goes
  'misses', //             says that another's going or absence does something to him
  'makes-amends', //       mends: says his share, asks "was ik te hard?"
  'proposes', //           proposes an agreement of the group's own ("hier zeggen, niet mailen")
  'returns-to-programme', // asks for the sheet, the page, the plan
  'withdraws', //          goes inside: no words, a visible sign
  'stays-silent', //       was given the floor and lets it pass
] as const
export type MemberAct = (typeof MEMBER_ACTS)[number]

/** Visible moves of a body in the room. */
export const MOVES = ['arrives', 'stands-up', 'sits-down', 'coat-off', 'coat-on', 'leaves-room', 'comes-back'] as const
export type Move = (typeof MOVES)[number]

/** Signs that others can see: a hint with a probability, never proof (r-table "signals" of the curriculum). */
export const SIGNALS = [
  'leans-forward', 'leans-back', 'coat-on', 'stands', 'looks-at-leader', 'looks-at-speaker', 'looks-down',
  'looks-at-door', 'arms-crossed', 'phone', 'bag-on-lap', 'nods', 'sighs', 'jaw-tight', 'leg-bounces', 'laughs',
] as const
export type Signal = (typeof SIGNALS)[number]

/** How someone is at this moment, for choosing words and faces; derived from state, never stored. */
export const MOODS = ['guarded', 'moved', 'irritated', 'relieved', 'wavering', 'leaving', 'neutral'] as const
export type Mood = (typeof MOODS)[number]

/** What a turn is about. The model treats them as ids; the curriculum gives words to them. */
export const THEMES = [
  'doubt', 'progress', 'leaving', 'leaders', 'group', 'trust', 'shame', 'anger', 'grief', 'fear', 'loneliness',
  'family', 'work', 'sleep', 'body', 'medication', 'silence', 'conflict', 'frame', 'programme', 'closeness',
  'ending', 'newcomer', 'advice', 'everyday', 'recognition', 'illness', 'none',
] as const
export type Theme = (typeof THEMES)[number]

export const LEADER_STYLES = ['protocol', 'individual', 'group'] as const
export type LeaderStyle = (typeof LEADER_STYLES)[number]

export const SILENCE_QUALITIES = ['working', 'frightened', 'waiting'] as const
export type SilenceQuality = (typeof SILENCE_QUALITIES)[number]
