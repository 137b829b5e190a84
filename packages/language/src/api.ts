/** What the rest of Kring may ask of the language layer. Pure and offline; runs in browser and Node. */
import type { Act, GroupState, Intervention, Seat, Step, Theme, Turn } from '@kring/dynamics'
import type { Language, Scenario, VoiceBook } from '@kring/curriculum'

// ---------------------------------------------------------------- in: what did the leader just do?

export interface Hearing {
  /** Seats and names now in the room. */
  people: { seat: Seat; name: string; present: boolean }[]
  /** Who spoke last, and who was lately addressed by the leader: an unnamed "je" is one of them. */
  lastSpeaker?: Seat
  lastAddressed?: Seat
  /** Who spoke of late, newest last, leaders and the trainee among them: "jullie twee", and whether she is still with the one she spoke to. */
  speakers?: Seat[]
  /** Whether something asks for priority now (turns "terug naar het programma" into i4 or i34). */
  priorityOpen?: boolean
  /** The last silence or the state of the group, for "(zegt niets)": i19 or i35. */
  frameBroken?: boolean
  /** Interventions of the leader so far, newest last. */
  before?: Intervention[]
}

export interface Understood {
  text: string
  intervention: Intervention
  /** 0–1, calibrated: of sentences heard with confidence p, about p are right. */
  confidence: number
  /** The best others, best first; with `intervention` they sum to at most 1. */
  alternatives: { id: Intervention; confidence: number }[]
  to: Seat[] | 'group'
  theme: Theme
  /** Below the threshold the room asks instead of deciding. */
  sure: boolean
  /** What a language model of the house heard, where it was asked. */
  second?: Intervention
}

export type Understand = (text: string, hearing: Hearing) => Understood

// ---------------------------------------------------------------- out: a group that talks

/** A turn with words laid over it: what the screen shows and the log keeps. */
export interface SpokenTurn extends Turn {
  /** What is said, if anything. */
  text?: string
  /**
   * What is seen, present tense, shown in italics. In lower case it is the speaker's manner and comes before his words; a sentence comes
   * after them, apart when it begins with somebody else's name.
   */
  gesture?: string
  /** Set on the trainee's turns: how her sentence was understood, and whether she corrected it. */
  understood?: { intervention: Intervention; confidence: number; corrected: boolean; /** What a language model of the house heard, where it was asked. */ second?: Intervention }
  /** Facts told in this turn. */
  tells?: string[]
  /** Where the words came from, for the writers' bench: "exchange:1.03#2", "own:piet#12", "near:…", "shared#3", "near-shared#…", "sign", "opening", "trainee", "none"; "language-model:…" when a language model of the house worded it in place of that line. */
  source?: string
}

/** What has been said and told so far; goes wherever the state goes, so a conversation can be resumed or forked. */
export interface Memory {
  /** Keys of the lines used (never a sentence twice). */
  used: string[]
  /** Facts told, and which seats heard each. */
  facts: string[]
  knows: Record<string, Seat[]>
  /** An exchange under way: id and the next turn's index. */
  exchange: { id: string; next: number } | null
  played: string[]
  /** The last sentences said, oldest first: for stop-words and openings that should not return too soon. */
  recent: { seat: Seat; text: string }[]
}

export interface Conversation {
  scenario: Scenario
  language: Language
  state: GroupState
  memory: Memory
  turns: SpokenTurn[]
  floor: Step['floor']
}

/** Implemented in conversation.ts; every function returns a new Conversation and the new turns. */
export interface Conversations {
  begin(scenario: Scenario, book: VoiceBook, seed: number, options?: { session?: number }): { conversation: Conversation; turns: SpokenTurn[] }
  /** The trainee's act with her own words (or an empty text for silence). */
  say(c: Conversation, book: VoiceBook, act: Act, text: string, understood?: SpokenTurn['understood']): { conversation: Conversation; turns: SpokenTurn[] }
  /** One more thing that happens without the trainee. */
  proceed(c: Conversation, book: VoiceBook): { conversation: Conversation; turns: SpokenTurn[] }
  finish(c: Conversation, book: VoiceBook): { conversation: Conversation; turns: SpokenTurn[] }
}
