/** What one leader does with a sentence to the other: by the words in it. The listener of the group knows how a leader speaks to patients; colleagues speak otherwise. */
import type { Language } from '@kring/curriculum'
import type { AgreementKind, Intervention, Seat, Theme } from '@kring/dynamics'
import type { Understand, Understood } from '../api.ts'
import { themeFinder } from '../understand/theme.ts'
import { plainly, TEXT_LIMIT } from '../understand/tokens.ts'

/** The moves of a talk between two leaders, as interventions of the model. */
export const PAIR_MOVES = ['i33', 'i18', 'i8', 'i16', 'i27', 'i9', 'i12', 'i29', 'i37', 'i38', 'i40', 'i39'] as const satisfies readonly Intervention[]
type PairMove = (typeof PAIR_MOVES)[number]

/** Words that betray a move, both languages in one list: no word of the one means something else in the other here. */
const CUES: Record<PairMove, readonly [RegExp, number][]> = {
  // Asks him what he saw or thought.
  i33: [
    [/\b(wat|hoe|waar|waarom|wanneer|wie)\b[^.?!]*\b(jij|je|jou)\b[^.?!]*\?/, 1.4], [/\b(zag|merkte|dacht|vond|voelde|wilde) (jij|je)\b/, 0.8], [/\bhoe (was|ging|is|vond)\b[^?]*\?/, 1.2], [/\b(vertel|zeg) eens\b/, 1],
    [/\b(what|how|where|why|when) (did|do|was|were|would|is)\b[^.?!]*\?/, 1.4], [/\bhow (are|was) (you|it|that)\b/, 1], [/\bdid you (see|notice|think|feel)\b/, 1.2],
  ],
  // Says what she saw, without a verdict.
  i18: [[/\bik (zag|hoorde|merkte|zie|hoor|merk)\b/, 1.5], [/\b(viel me op|viel mij op|ik had het idee)\b/, 1.3], [/\bi (saw|noticed|heard)\b/, 1.5], [/\b(struck me|it looked to me)\b/, 1.2]],
  // Asks what he misses in her.
  i8: [[/\b(van mij|aan mij|voor mij|over mij)\b[^.]*\?/, 1.5], [/\b(wat|hoe)\b[^?]*\b(ik|mij|me)\b[^?]*\b(anders|beter|helpen|nodig|last|irrit\w*)\b/, 2.2], [/\b(loop|liep|zat|zit|stond) ik je\b/, 2], [/\b(from me|of me|about me|in your way|i do (differently|better))\b/, 2]],
  // Says her own share, or how it went between the two.
  i16: [[/\b(ik had|ik heb)\b[^.?!]*\b(ook|zelf|eerder|moeten|niet|te)\b/, 1.1], [/\b(sorry|spijt|mijn fout|mijn aandeel|mijn schuld|aan mij lag|lag aan mij|ik schrok|ik was zelf)\b/, 1.6], [/\bik vond (het|dat|die)\b[^.?!]*\b(lastig|moeilijk|spannend|eng|ingewikkeld)\b/, 1.6], [/\b(tussen ons|jij en ik|wij tweeen|we liepen|we praatten langs)\b/, 1.1], [/\b(my fault|my part|i should have|between us|the two of us|i found (it|that)\b[^.?!]*\b(hard|difficult)|i was (nervous|startled))\b/, 1.6]],
  // Proposes something for the next time.
  i27: [[/\b(zullen we|afspre\w*|spreken we|afspraak|afspraken|voorstel\w*|stel voor|laten we)\b/, 1.5], [/\b(zal ik|wil je|wil jij|zou je|zou jij|kun je|kun jij|kan jij|kunnen we|mag ik je vragen|is het goed als|vind je het goed|doe jij|neem jij|hou jij|let jij|laat jij)\b[^.!]*\?/, 1.1], [/\b(de volgende keer|volgende week|voortaan|straks)\b/, 0.4], [/\b(shall (we|i)|could (we|you)|would you|can (we|you)|let s|let us|agree|suggest|next time|how about)\b/, 1.2]],
  // Says what she values.
  i9: [[/\b(fijn|mooi|goed|knap|prettig|dank\w*|bedankt|blij|waardeer\w*|leer van je|van je geleerd)\b/, 0.7], [/\b(dat deed je|jij kan|jij kunt|je deed|jij deed)\b[^.?!]*\b(goed|mooi|fijn|knap|rustig)\b/, 1.6], [/\b(thank\w*|glad|grateful|appreciate|you did (that )?well|i liked|learn\w*( something)? from you)\b/, 1.6]],
  // Tells him news he does not have.
  i12: [[/\b(gemaild|mailde|mailtje|een mail|mail van|mail gekregen|bericht van|geschreven)\b/, 1.7], [/\b(samira)\b/, 0.5], [/\bze (schreef|schrijft|vond|zegt|zei|wil|mailt|wilde)\b/, 1.3], [/\bshe (wrote|writes|says|said|thought|wants|asked)\b/, 1.3], [/\b(je moet (even )?iets weten|ik moet je (iets|wat)|ik wil je (iets|wat) vertellen)\b/, 1.6], [/\b(emailed|an email|email from|wrote to me|something to tell you|you should know)\b/, 1.8]],
  // Talks of the programme itself.
  i29: [[/\b(sheets?|slides?|programma|presentatie|beamer|waarden|oefening|blad|agenda|programme|exercise|values)\b/, 0.7], [/\b(doornemen|doorlopen|hoeveel tijd|wat staat er|run through|how long)\b/, 1]],
  // Tells him how it should be done.
  i37: [[/\b(je moet|je had moeten|je zou moeten|je kunt beter|je kan beter|in een groep hoor|hoor je|zo werkt|het is de bedoeling|de theorie|groepsdynamisch gezien|yalom)\b/, 1.5], [/\b(you (should|need to|ought to|have to)|in a group you|in theory|group dynamics)\b/, 1.6]],
  // Explains him to himself.
  i38: [[/\b(jij|je) (kunt|kan|durft|wilt|wil) (er )?niet (tegen|goed)\b|\b(kun|kan|durf|wil) (jij|je) (er )?niet (tegen|goed)\b/, 1.9], [/\b((je|jij) bent bang|(je|jij) verschuilt|verschuil (je|jij)|(je|jij) vlucht|vlucht (je|jij)|eigenlijk (wil|ben|durf) (je|jij)|dat zegt iets over (jou|je)|onzeker|controle)\b/, 1.8], [/\b(you re (afraid|scared|hiding)|you hide|you can t (stand|bear)|says something about you|really about you|control)\b/, 1.8]],
  // Blames him.
  i40: [[/\b(jij|je) (hebt|had|deed|zat|ging|begon|liet|stond|walst\w*|kapt\w*|onderbr\w*|praat\w*|drukt\w*|duwt\w*|luister\w*|zei|zegt|keek|vroeg)\b[^.?!]*\b(gewoon|weer|alleen maar|dwars|doorheen|nooit|altijd|niet|meteen|zomaar|kapot|overheen)\b/, 1.5], [/\b(belachelijk|onprofessioneel|schandalig|slecht|stom|fout|verkeerd|hoe kon je|amateur\w*|verpest\w*|verknal\w*|jouw schuld|door jou)\b/, 2], [/\b(waar was (je|jij) mee bezig|wat bezielde|waarom (bleef|ging|deed|liet|heb|had|moest) (jij|je)\b[^?]*\b(maar|gewoon|nou|in godsnaam|zelf|zo nodig))\b/, 2.6], [/\b(ridiculous|unprofessional|wrong|you ruined|you (never|always|just)|your fault)\b/, 1.7], [/\b(what were you thinking|how could you|why did you (just|even|have to))\b/, 2.8]],
  // Smooths it over.
  i39: [[/\b(ging (toch|wel|best)|viel (best|wel|reuze)? ?mee|geeft niks|geeft niet|maakt niet uit|laat maar|komt wel goed|niks aan de hand|gezellig|prima zo|is prima|niet zo erg|zand erover)\b/, 1.7], [/\b(went (fine|well|okay)|never mind|doesn t matter|not to worry|no harm|all fine|it s fine)\b/, 1.7]],
}

/** What a sentence between two leaders is about: the coat and the leaving, the programme, silence, who leads, time, a mail. */
const SUBJECTS = [
  { id: 'trust' as Theme, words: { nl: ['mail*', 'gemaild', 'bericht', 'samira*', 'ze schreef', 'ze schrijft', 'ze vond', 'huil*'], en: ['email*', 'mail*', 'message', 'samira*', 'she wrote', 'she thought', 'cry*', 'crie*'] } },
  { id: 'leaving' as Theme, words: { nl: ['piet*', 'jas', 'stoppen', 'stopt', 'afscheid', 'weggaan', 'vertrek*', 'de deur'], en: ['piet*', 'coat', 'stopping', 'leaving', 'leave*', 'goodbye', 'the door'] } },
  { id: 'silence' as Theme, words: { nl: ['stilte*', 'stil', 'zwijg*', 'niks zeggen', 'niemand zei', 'wachten'], en: ['silen*', 'quiet', 'nobody said', 'wait*'] } },
  { id: 'frame' as Theme, words: { nl: ['de tijd', 'klok', 'op tijd', 'half vier', 'minuten', 'afronden'], en: ['the time', 'clock', 'on time', 'minutes', 'finish on'] } },
  { id: 'programme' as Theme, words: { nl: ['sheet*', 'dia*', 'beamer*', 'programma*', 'waarden', 'oefening*', 'presentatie*', 'scherm', 'blad*', 'protocol*'], en: ['slide*', 'projector*', 'programme*', 'values', 'exercise*', 'screen', 'protocol*'] } },
  { id: 'group' as Theme, words: { nl: ['groep*', 'kring', 'de anderen', 'iedereen', 'annelies', 'henk', 'ria', 'mo', 'leuning*', 'achterover', 'naar achteren'], en: ['group*', 'circle', 'the others', 'everybody', 'everyone', 'annelies', 'henk', 'ria', 'mo', 'sat back'] } },
  { id: 'everyday' as Theme, words: { nl: ['trein*', 'weekend', 'koffie', 'thee', 'fiets*', 'het weer', 'vakantie', 'naar huis'], en: ['train*', 'weekend', 'coffee', 'tea', 'bike', 'the weather', 'holiday'] } },
  { id: 'leaders' as Theme, words: { nl: ['jij en ik', 'wij', 'samen', 'ertussen', 'leiden', 'leidt', 'leiding', 'ons', 'onderbr*', 'voor de groep'], en: ['you and i', 'us', 'together', 'lead*', 'interrupt*', 'cut in'] } },
]
/** Between two colleagues the group and the train home are subjects like any other: one word of them counts. */
const FAINT = new Set<Theme>()
const finders = { nl: themeFinder(SUBJECTS, 'nl', FAINT), en: themeFinder(SUBJECTS, 'en', FAINT) }
export const pairTheme = (text: string, language: Language): Theme => finders[language](text)

const SURE = 1.2
const MARGIN = 0.5
const row = (text: string): string => plainly(text.slice(0, TEXT_LIMIT).replace(/[’'-]/g, ' ')).replace(/\s+/g, ' ')

/** Listens to one leader speaking to the other, who sits at `seat`. */
export const pairListener = (seat: Seat, language: Language): Understand => (text): Understood => {
  const words = row(text)
  const proposed = proposalIn(text)
  const scores = PAIR_MOVES.map((id) => ({ id: id as Intervention, score: CUES[id].reduce((sum, [cue, weight]) => sum + (cue.test(words) ? weight : 0), 0) + (id === 'i27' && proposed ? 1 : 0) }))
  scores.sort((a, b) => b.score - a.score)
  const [best, second] = scores as [{ id: Intervention; score: number }, { id: Intervention; score: number }]
  const total = scores.reduce((sum, { score }) => sum + score, 0.6)
  const heard = best.score > 0
  return {
    text, to: [seat], theme: pairTheme(text, language), intervention: heard ? best.id : 'other', confidence: heard ? best.score / total : 0.4,
    alternatives: scores.slice(heard ? 1 : 0, heard ? 3 : 2).filter(({ score }) => score > 0).map(({ id, score }) => ({ id, confidence: score / total })),
    sure: heard ? best.score >= SURE || best.score - second.score >= MARGIN : words.split(' ').length <= 6,
  }
}

// ---------------------------------------------------------------- what a sentence would have them agree on

/** Forms that propose only where they ask: "kun jij" is also what one says of somebody. */
const ASKING = /\b(wil je|wil jij|wou je|zou je|zou jij|kun je|kun jij|kan je|kan jij|kunnen we|laat je|could (we|you)|would you|can (we|you|i)|will you)\b[^.!]*\?/
const FORM = /\b(zullen we|zal ik|spreken we|afspre\w*|afspraak|voorstel\w*|stel voor|laten we|ik zou (het )?(graag|fijn|willen)|ik wil (graag )?dat|mag ik je vragen|is het goed als|vind je het goed|de volgende keer|volgende week|straks|voortaan|doe jij|neem jij|hou jij|hou ik|neem ik|let ik|let jij|laat jij|breng jij|breng ik|shall (we|i)|let s|agree|suggest|next time|how about|i ll)\b/
/** What asks for something else than a yes. */
const ASKS = /^(en |maar |and |but |so )?(wat|hoe|waarom|waar|wanneer|wie|what|how did|why|where|when)\b/
const ABOUT: Record<AgreementKind, RegExp> = {
  mail: /\b(mail\w*|gemaild|bericht|email\w*|message)\b/,
  say: /\b(zeg\w*|zegt|sein\w*|laat\w* (het |me |mij )*weten|overleg\w*|kijk me aan|knik\w*|vraag\w* (het )?(me|mij|eerst aan mij)|tell me|say so|sign|check with me|ask me|let me know)\b.*\b(door|verder|sheets?|programma|beamer|aanzet\w*|begin\w*|go on|move on|slides?|programme|carry on)\b|\b(door|verder|sheets?|programma|beamer|go on|move on|slides?)\b.*\b(zeg\w*|sein\w*|overleg\w*|laat\w* (het |me |mij )*weten|tell me|say so|sign|check with me|ask me|let me know)\b/,
  silence: /\b(stilte\w*|stil|zwijg\w*|niks zeggen|niets zeggen|niet (meteen |gelijk )?(in|op)vullen|laten hangen|silen\w*|quiet|not fill)\b/,
  time: /\b(de tijd|op tijd|klok|tijdbewak\w*|the time|on time|clock)\b/,
  group: /\b(groep|kring|anderen|iedereen|allemaal|rondvra\w*|de rest|group|circle|others|everyone|everybody)\b/,
}
const ORDER: readonly AgreementKind[] = ['mail', 'say', 'silence', 'time', 'group']

export interface Proposal {
  kind: AgreementKind
  who: 'trainee' | 'co-leader'
}

/** What a sentence proposes to agree on, if it has the form of a proposal and names one of the five. */
export function proposalIn(text: string): Proposal | undefined {
  const words = row(text)
  if (!(FORM.test(words) || ASKING.test(words)) || ASKS.test(words)) return undefined
  const kind = ORDER.find((one) => ABOUT[one].test(words))
  return kind && { kind, who: whoIn(words, kind) }
}
/** Who would do it: where either may, the first of the two who is named. */
function whoIn(words: string, kind: AgreementKind): Proposal['who'] {
  if (kind !== 'time' && kind !== 'mail') return 'co-leader'
  const hers = words.search(/\b(ik|i)\b/)
  const his = words.search(/\b(jij|je|you)\b/)
  return hers >= 0 && (his < 0 || hers < his) ? 'trainee' : 'co-leader'
}

/** Whether a sentence speaks of a mail and of who wrote it, by name. */
export const namesMail = (text: string, name: string): boolean => ABOUT.mail.test(row(text)) && ` ${row(text)} `.includes(` ${row(name)} `)

const YES = /^(en |nou |o |oh |well )?(ja|jawel|goed|graag|prima|oke|ok|afgesproken|doen we|dat is goed|is goed|fijn|lijkt me|mooi|deal|akkoord|yes|yeah|good|okay|fine|agreed|please|lovely|that s|let s|sounds)\b/
const NOT = /\b(maar niet|liever niet|nee|no|rather not|not really)\b/
/** Whether a sentence takes what was offered just before. */
export const assents = (text: string): boolean => YES.test(row(text)) && !NOT.test(row(text))
