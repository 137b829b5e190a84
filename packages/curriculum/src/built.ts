/** What the build makes of the content, and the apps load. */
import type { Language } from './lists.ts'
import type { PairText, PairWords } from './pair-schema.ts'
import type { CoLeader, Concept, Exchange, Fact, InterventionText, Line, Literature, MomentText, Person, PrincipleText, ScenarioText, SignLine, ThemeText, Topic, Variation } from './schema.ts'

/** Everything the language layer needs to speak one scenario in one language. */
export interface VoiceBook {
  language: Language
  lines: Record<string, Line[]>
  shared: Line[]
  exchanges: Exchange[]
  signs: SignLine[]
  facts: Fact[]
  /** What the co-leader says where only two talk (pair-schema.ts). */
  pair?: PairWords
}

/** A scenario with its people: what the apps load. */
export interface Scenario extends ScenarioText {
  members: Person[]
  coLeaders: CoLeader[]
  /** Other days of this group; see varied(). */
  variations: Variation[]
  /** Languages in which it can be spoken. */
  languages: Language[]
  /** The leaders' own talks before and after, where the scenario has them. */
  pair?: PairText
}

/** What only who leads the group needs to read; the generated files keep it apart, so that a page that draws the circle weighs little. */
export type Around = Pick<Scenario, 'variations' | 'pair' | 'briefing' | 'hidden' | 'learningGoals' | 'questions' | 'sources'>

/** A scenario as far as a picture of its circle needs it. */
export type Drawn = Omit<Scenario, keyof Around>

type Face = Pick<Person, 'seat' | 'name' | 'age' | 'work' | 'known' | 'pronoun' | 'appearance'>

/** What a list of scenarios shows: enough to choose by, without histories and words. */
export interface ScenarioCard
  extends Pick<Scenario, 'nr' | 'id' | 'title' | 'kind' | 'setting' | 'session' | 'sessions' | 'minutes' | 'learningGoals' | 'concepts' | 'topics' | 'languages'> {
  /** By name only: the first page brings every card, and faces weigh more than all the rest. */
  members: Pick<Face, 'seat' | 'name'>[]
  coLeaders: Pick<Face, 'seat' | 'name'>[]
}

/** The web of knowledge: everything but scenarios. */
export interface Knowledge {
  concepts: Concept[]
  interventions: InterventionText[]
  principles: PrincipleText[]
  literature: Literature[]
  topics: Topic[]
  themes: ThemeText[]
  moments: MomentText[]
}
