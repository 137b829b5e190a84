/** A declaration as plain words, for the knowledge pages: the same data that the engine runs, so a therapist signs off what really happens. */
import type { Derived, Expr, Fact, GroupNumber, Kind, MemberNumber, Other, Position, Trait } from './expressions.ts'
import type { Clause, Effect, Loop, On, Principle } from './principles/declare.ts'

export type Tongue = 'nl' | 'en'
type Words = Record<Tongue, string>
const w = (nl: string, en: string): Words => ({ nl, en })

export const NUMBER_WORDS: Record<MemberNumber | Derived | GroupNumber | Trait, Words> = {
  safety: w('veiligheid', 'safety'), engagement: w('betrokkenheid', 'engagement'), hope: w('hoop', 'hope'), ambivalence: w('neiging om te gaan', 'pull to leave'),
  recognition: w('herkenning', 'recognition'), tension: w('spanning', 'tension'), groupBond: w('band met de groep', 'bond with the group'), heard: w('gehoord zijn', 'being heard'),
  urge: w('aandrang om te spreken', 'urge to speak'), touched: w('geraakt zijn', 'being touched'), exposed: w('zich blootgegeven hebben', 'having exposed himself'), learning: w('leren', 'learning'),
  wellbeing: w('welbevinden buiten de groep', 'wellbeing outside the group'), prepared: w('voorbereid zijn', 'being prepared'),
  irritation: w('irritatie met een lid', 'irritation with a member'), warmthToGroup: w('banden met de anderen', 'bonds with the others'), trustInLeaders: w('vertrouwen in de leiding', 'trust in the leaders'),
  angerAtLeaders: w('boosheid op de leiding', 'anger at the leaders'), stay: w('wat hem hier houdt', 'what holds him here'), alone: w('de enige zijn met zijn thema', 'being the only one with his theme'),
  cohesion: w('samenhang', 'cohesion'), announced: w('heeft gezegd te stoppen', 'has said he stops'), standing: w('staat', 'stands'), coatOn: w('heeft zijn jas aan', 'has his coat on'),
  sinceSpoke: w('beurten sinds hij sprak', 'turns since he spoke'), intent: w('wat hij kwam zeggen', 'what he came to say'),
  openness: w('openheid', 'openness'), memberToMember: w('onderling praten', 'speaking with each other'), frame: w('kader', 'frame'), dependence: w('afhankelijkheid', 'dependence'), phase: w('fase', 'phase'),
  stimulation: w('dosis stimuleren', 'dose of stimulation'), executive: w('dosis sturen', 'dose of steering'), cohesionWork: w('werken aan samenhang', 'work on cohesion'),
  interactionWork: w('nadruk op het onderlinge', 'emphasis on interaction'), endingNamed: w('einde besproken', 'ending named'),
  talkativeness: w('spraakzaamheid', 'talkativeness'), warmth: w('warmte', 'warmth'), dominance: w('dominantie', 'dominance'), authoritySensitivity: w('gevoeligheid voor gezag', 'sensitivity to authority'),
  closenessSensitivity: w('gevoeligheid voor nabijheid', 'sensitivity to closeness'), irritability: w('prikkelbaarheid', 'irritability'),
}

const FACT_WORDS: Record<Fact, Words> = {
  toGroup: w('gericht aan de hele groep', 'addressed to the whole group'), toOne: w('gericht aan één persoon', 'addressed to one person'), byLeader: w('door een leider', 'by a leader'),
  depth: w('diepte (0–3)', 'depth (0–3)'), above: w('van boven', 'from above'), together: w('samen', 'together'), fresh: w('niet herhaald', 'not repeated'),
  caring: w('zorg erin', 'caring in it'), stimulating: w('stimulering erin', 'stimulation in it'), meaning: w('betekenisgeving erin', 'meaning in it'), directing: w('sturing erin', 'steering in it'),
  working: w('werk aan samenhang erin', 'work on cohesion in it'), dyad: w('beurten achtereen met één lid', 'turns in a row with one member'), run: w('beurten achtereen aan het woord', 'turns in a row holding the floor'),
  streak: w('beurten achtereen', 'turns in a row'),
  share: w('spreektijd boven een gelijk deel', 'talk beyond an equal share'), chain: w('beurten van leden sinds de leider', 'member turns since the leader'), priority: w('er ligt iets dat voorgaat', 'something has priority'),
  leaving: w('er wil iemand weg', 'someone wants to leave'), conflict: w('er is een botsing', 'there is a clash'), complaint: w('er is kritiek op de leiding', 'there is criticism of the leaders'),
  disclosure: w('er is iets kwetsbaars gezegd', 'something tender was said'), monopoly: w('één lid vult de tijd', 'one member fills the time'), work: w('hoever doorgewerkt', 'how far worked through'),
  gravity: w('gewicht van die zaak', 'weight of that matter'), age: w('beurten sinds het begon', 'turns since it began'), breach: w('er staat nog iemand', 'someone is still standing'),
  letGo: w('het programma is losgelaten', 'the programme was let go'), worked: w('doorgewerkte zaken', 'matters worked through'), dropped: w('keren zonder nood losgelaten', 'times dropped without need'),
  early: w('sessie 1 of 2', 'session 1 or 2'), progress: w('hoever in de reeks', 'how far in the series'), nearEnd: w('laatste drie sessies', 'last three sessions'), authority: w('nabij de autoriteitsfase', 'near the authority phase'),
  beginning: w('beginfase', 'beginning phase'), cohesion: w('samenhang', 'cohesion'), meanBond: w('gemiddelde band', 'mean bond'), spoken: w('een lid sprak hierover', 'a member spoke of this'),
  dosed: w('kort tevoren gedoseerd', 'dosed shortly before'), contained: w('kort tevoren gehanteerd', 'contained shortly before'), invited: w('er was naar gevraagd', 'it had been asked for'),
  contradicts: w('een andere lijn dan de co-leider', 'another line than the co-leader'), seconds: w('tellen', 'counts'), workingSilence: w('werkende stilte', 'working silence'), frightenedSilence: w('bange stilte', 'frightened silence'),
  structure: w('behoefte aan structuur', 'need of structure'), expects: w('vraagt om antwoord', 'asks for an answer'), silence: w('stilte', 'silence'), size: w('aantal aanwezigen', 'number present'),
  clock: w('verstreken deel van de tijd', 'share of time passed'), onEnding: w('over het einde', 'about the ending'), question: w('een vraag', 'a question'), toLeader: w('gericht aan de leiding', 'addressed to a leader'),
  perHead: w('per hoofd', 'per head'), limited: w('kort tevoren begrensd', 'limited shortly before'), asked: w('de kring is iets gevraagd', 'the circle has been asked something'),
  farewell: w('hoever zijn vertrek is doorgewerkt', 'how far his leaving has been worked through'),
}

const WHO: Record<Other, Words> = {
  each: w('hem', 'him'), actor: w('wie handelt', 'who acts'), subject: w('om wie het gaat', 'whom it is about'), holder: w('wiens zaak voorgaat', 'whose matter has priority'), leaders: w('de leiding', 'the leaders'), others: w('de anderen', 'the others'),
}
const LOOP: Record<Loop, Words> = {
  everyone: w('ieder', 'everyone'), listeners: w('ieder die luistert', 'every listener'), addressed: w('wie aangesproken is', 'those addressed'), one: w('de ene die aangesproken is', 'the one addressed'),
  others: w('de anderen', 'the others'), actor: w('wie handelt', 'who acts'), subject: w('om wie het gaat', 'whom it is about'), holder: w('wiens zaak voorgaat', 'whose matter has priority'), group: w('de groep', 'the group'),
}
const POSITION: Record<Position, Words> = {
  addressed: w('aangesproken', 'addressed'), singled: w('persoonlijk aangesproken', 'addressed personally'), last: w('sprak het laatst', 'spoke last'), actor: w('handelt', 'acts'), beforeLast: w('sprak daarvoor', 'spoke before that'),
  subject: w('om hem gaat het', 'it is about him'), holder: w('zijn zaak gaat voor', 'his matter has priority'), askedByLeader: w('door de leider gevraagd', 'asked by the leader'),
}
const STRENGTH_WORDS = { w: w('zwak', 'weak'), m: w('middel', 'medium'), s: w('sterk', 'strong') }

/** Gives an intervention or act its name on screen; without it the ids stand. */
export type NameKind = (kind: Kind) => string

const phrase = (e: Expr, tongue: Tongue, name: NameKind): string => {
  const say = (part: Expr): string => phrase(part, tongue, name)
  const nl = tongue === 'nl'
  if (typeof e === 'number') return String(e).replace('.', nl ? ',' : '.')
  if ('member' in e) return e.of === 'each' ? NUMBER_WORDS[e.member][tongue] : `${NUMBER_WORDS[e.member][tongue]} (${WHO[e.of][tongue]})`
  if ('trait' in e) return NUMBER_WORDS[e.trait][tongue]
  if ('theme' in e) return e.theme === 'carries' ? (nl ? 'hoezeer dit zijn thema is' : 'how far this is his theme') : nl ? 'hoezeer hij dit vermijdt' : 'how far he avoids this'
  if ('pair' in e) return `${e.pair === 'bond' ? (nl ? 'band' : 'bond') : nl ? 'irritatie' : 'irritation'} ${WHO[e.from][tongue]} → ${WHO[e.to][tongue]}`
  if ('group' in e) return NUMBER_WORDS[e.group][tongue]
  if ('fact' in e) return FACT_WORDS[e.fact][tongue]
  if ('kind' in e) return e.kind.map(name).join(nl ? ' of ' : ' or ')
  if ('is' in e) return POSITION[e.is][tongue]
  const [a, b] = e.args
  switch (e.op) {
    case 'plus': return `(${e.args.map(say).join(' + ')})`
    case 'minus': return `(${say(a!)} − ${say(b!)})`
    case 'times': return e.args.map(say).join(' × ')
    case 'most': return `${nl ? 'het meeste van' : 'the most of'} (${e.args.map(say).join('; ')})`
    case 'least': return `${nl ? 'het minste van' : 'the least of'} (${e.args.map(say).join('; ')})`
    case 'above': return `${say(a!)} > ${say(b!)}`
    case 'below': return `${say(a!)} < ${say(b!)}`
    case 'not': return `${nl ? 'niet' : 'not'} (${say(a!)})`
    case 'ramp': return `${say(a!)} ${nl ? 'van' : 'from'} ${say(e.args[1]!)} ${nl ? 'tot' : 'to'} ${say(e.args[2]!)}`
  }
}

/** A condition: parts of a product read as "and". */
const condition = (e: Expr, tongue: Tongue, name: NameKind): string =>
  typeof e === 'object' && 'op' in e && e.op === 'times' ? e.args.map((part) => phrase(part, tongue, name)).join(tongue === 'nl' ? ' en ' : ' and ')
  : typeof e === 'object' && 'op' in e && e.op === 'most' ? e.args.map((part) => phrase(part, tongue, name)).join(tongue === 'nl' ? ' of ' : ' or ')
  : phrase(e, tongue, name)

const occasion = (on: On, tongue: Tongue, name: NameKind): string => {
  const nl = tongue === 'nl'
  switch (on) {
    case 'leader': return nl ? 'bij elke beurt van een leider' : 'at every turn of a leader'
    case 'member': return nl ? 'bij elke beurt van een lid' : 'at every turn of a member'
    case 'silence': return nl ? 'bij een stilte' : 'at a silence'
    case 'any': return nl ? 'bij elke beurt' : 'at every turn'
    case 'between': return nl ? 'tussen twee sessies' : 'between two sessions'
    default: return `${nl ? 'bij' : 'at'} ${on.map(name).join(nl ? ' of ' : ' or ')}`
  }
}

const effect = (e: Effect, tongue: Tongue, name: NameKind): string => {
  const nl = tongue === 'nl'
  const what =
    'member' in e ? NUMBER_WORDS[e.member][tongue]
    : 'group' in e ? NUMBER_WORDS[e.group][tongue]
    : `${e.pair === 'bond' ? (nl ? 'band' : 'bond') : nl ? 'irritatie' : 'irritation'} ${WHO[e.from][tongue]} → ${WHO[e.to][tongue]}`
  if ('toward' in e) return `${what} → ${phrase(e.toward, tongue, name)} (${Math.round(100 * e.share)} %)`
  const factor = e.times === undefined ? '' : ` × ${phrase(e.times, tongue, name)}`
  return `${what} ${e.down ? '−' : '+'} (${STRENGTH_WORDS[e.by][tongue]}${factor})`
}

export interface Described {
  /** On which occasion. */
  occasion: string
  /** For whom. */
  who: string
  /** Under which condition, if any. */
  when?: string
  /** What changes. */
  effects: string[]
}

/** What a principle does, clause by clause, in plain words. `name` may turn ids of acts into names. */
export const describe = (principle: Principle, tongue: Tongue, name: NameKind = (kind) => kind): Described[] =>
  principle.clauses.map((clause: Clause) => ({
    occasion: occasion(clause.on, tongue, name),
    who: LOOP[clause.for][tongue],
    when: clause.when === undefined ? undefined : condition(clause.when, tongue, name),
    effects: clause.effects.map((e) => effect(e, tongue, name)),
  }))
