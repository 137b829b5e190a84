/** What a sentence asks for, and whether other words answer it. Seen in the form of the words only, in Dutch and English; what the form leaves open counts as an answer. */
import { normal, remembered, spoken, words } from './text.ts'

/** What a question is after, or `more`: an order to speak ("Blijf daar even bij"). A statement, or a question too bare to tell ("Ria?"), asks nothing. */
export type Asked = 'whether' | 'who' | 'amount' | 'time' | 'place' | 'reason' | 'what' | 'how' | 'more'

const STEP_UP = '(?:(?:en|maar|nou|ja|nee|dus|o|oke|goed|and|but|so|well|oh) )*'
const BEFORE = '(?:(?:aan|bij|door|in|met|naar|om|op|over|sinds|tegen|tot|uit|van|voor|with|from|for|to|since|at|by) )?'
const opens = (what: string): RegExp => new RegExp(`^${STEP_UP}${BEFORE}(?:${what})\\b`)

/** Tried in this order. "Waar merk je dat aan?" asks what, "Waar stond je?" where; "Kun je daar iets over zeggen?" wants more than yes. */
const QUESTIONS: readonly (readonly [Asked, RegExp])[] = [
  ['reason', opens('waarom|hoezo|waarvoor|hoe komt (?:het|dat)|why|how come')],
  ['time', opens('wanneer|hoe laat|hoelaat|welke dag|when|what time|which day')],
  ['amount', opens('hoeveel|hoe (?:veel|vaak|lang|oud|ver)|hoelang|how (?:much|many|often|long|old|far)')],
  ['who', opens('wie|wiens|who|whose|whom')],
  ['who', new RegExp(`^${STEP_UP}(?:is|zijn|heeft|kent|herkent|wil|kan|zit|has|does|would) (?:\\S+ ){0,3}(?:iemand|somebody|someone|anybody|anyone)\\b`)],
  ['what', opens('waar(?=.* (?:aan|van|mee|over|voor|op|naar|in|uit|om|door)$)|waar(?:aan|van|mee|over|op|naar|in|uit|door)')],
  ['place', opens('waar|waarheen|where')],
  ['what', opens('wat|welke?|what|which')],
  ['how', opens('hoe|how')],
  ['what', /^(?:(?:en|and) )?(?:dan|toen|daarna|then)$/],
  ['what', new RegExp(`^${STEP_UP}(?:kun|kan|wil|can|could|would) (?:je|jij|jullie|u|you) .*(?:zeggen|vertellen|say|tell us)\\b`)],
  ['whether', /(?:^| )(?:toch|he|niet waar|of niet|klopt dat|right|isn t it)$/],
  ['whether', new RegExp(`^${STEP_UP}(?!als |of |omdat |dat |die |toen |sinds |voor |voordat |nadat |terwijl |nu |if |when |since )\\S+ (?:je|jij|jullie|u|ik|we|wij|ze|zij|hij|ie|het|dat|dit|die|er|hier|daar|de|iemand|nog|you|we|they|he|she|it|i|that|this|there)\\b`)],
]

const ORDER = new RegExp(`^${STEP_UP}(?:vertel|zeg|blijf|herhaal|tell|say|stay)\\b`)

/** What the end of a text asks for; undefined when it asks nothing. */
export const asks = remembered((text: string): Asked | undefined => {
  const sentences = spoken(text).split(/(?<=[.?!…])\s+/)
  // "Wat zou jij als regel willen? Eén." still asks.
  const last = (/^\S+$/.test(sentences.at(-1)!) && sentences.at(-2)) || sentences.at(-1)!
  if (!last.endsWith('?')) return ORDER.test(normal(last)) ? 'more' : undefined
  // "En als er geen antwoord komt, Henk, wat doet dat met je?": the question may stand behind its condition and its address.
  for (const clause of last.split(/[,:]/).map(normal)) {
    const found = QUESTIONS.find(([, form]) => form.test(clause))
    if (found) return found[0]
  }
  return undefined
})

const YES_OR_NO = /^(?:(?:o|oh|nou|hm|well) )?(?:ja|nee|dat is zo|jawel|jazeker|zou kunnen|kan|misschien|zeker|natuurlijk|tuurlijk|vast|nog niet|niet echt|(?:ik )?denk het|volgens mij (?:wel|niet)|dat (?:mag|kan)|beetje|soms|in het algemeen wel|yes|yeah|no|nah|could be|about that|not really|sort of|a? ?bit|in principle|i think so|i have|if you want|broadly)\b/
const DEGREE = /^(?:(?:nou|hm|well) )?(?:half|deels|matig|redelijk|zo n beetje|min of meer|meestal|vaak|te vaak|soms|altijd|nooit|elke|af en toe|bijna|gaat|ging|goed|slecht|best|prima|druk|rustig|zwaar|beter|minder|voor een deel|mostly|often|sometimes|partly|fine|badly|better)\b/
/** Little said of what was felt or thought: half an answer to what and how. */
const LITTLE = /\b(?:geen woord|niks (?:te|over|bijzonders)|gaat wel|nothing much|no words)\b/
const REASON = /^(?:omdat|want|daarom|vanwege|zodat|anders|because|so that|otherwise)\b/
const THAT = /^(?:dat (?:ik|je|we|wij|er|ze|zij|hij|mijn|iemand|niemand)|om te|to be able to)\b/
const PERSON = /^(?:(?:nou|o|eh) )?(?:ik|jij|u|hij|zij|wij|die|dat was|niemand|iedereen|mijn|m n|de|een|me|mij|i|you|he|she|we|nobody|everybody|my)\b/
const PLACE = /\b(?:in|op|bij|naast|achter|onder|boven|voor|tegen|aan|tussen|hier|daar|thuis|nergens|overal|buiten|binnen|naar|at|on|near|behind|here|there|home|nowhere)\b/
const NUMBER = /\b(?:nul|een keer|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|\S*(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|\S*(?:honderd|duizend)|\d+|keer|paar|stuk|elke|two|three|four|five|six|seven|eight|nine|ten|\S+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|once|twice|every)\b/
const TIME = /\b(?:\S+dag|\S*daags|gister\S*|vandaag|morgen|vanmorgen|vanochtend|vannacht|vanavond|nacht|avond|ochtend|week|maand|jaar|uur|half|kwart|toen|sinds|net|pas|vroeger|nu|today|yesterday|tomorrow|\S+day|night|morning|evening|month|year|o clock|since|ago|then|now)\b/
/** Words that see the question and let it lie: they stand after any question, and after nothing else. */
const LETS_LIE = /\b(?:weet (?:ik )?(?:het |dat )?(?:nog |echt |ook |zelf |eigenlijk |zo )*niet|geen idee|niet weten|nadenken|even (?:denken|kijken|over)|over denken|vraag|sla mij|liever niet|laat mij|een ander|iemand anders|niet nu|nu niet|straks|daar (?:moet|ga|praat|kom) ik (?:even|eerst|nog|niet|liever|over|op|later)|daar zeg ik niks|moet ik (?:even|eerst|nog)|(?:wat|hoe) bedoel|wat zeg|wat zei|zeg ik niet|don t know|no idea|not now|ask me|someone else|what do you mean)\b/
/** As long as a sentence that lets something lie may be. */
const BRIEF = 14

const firstOf = (text: string): string => normal(spoken(text).split(/(?<=[.?!…])\s+|, /)[0] ?? '')
const isShort = (clause: string): boolean => clause.split(' ').length <= 6

/** Whether a text opens with yes or no, or with what stands between them. */
export const yesOrNo = remembered((text: string): boolean => YES_OR_NO.test(normal(spoken(text))))
/** Whether words see a question and let it lie. */
export const letsLie = remembered((text: string): boolean => words(text).length <= BRIEF && (LETS_LIE.test(normal(spoken(text))) || /^(?:hm|tja|pff|mwah|ach|eh)$/.test(firstOf(text))))

/**
 * How words stand to what was asked: 1 they answer just that, or are seen to evade just that; 0 they may, as a fact stands for a feeling; −1 they answer
 * something else.
 */
export function answers(text: string, asked: Asked): -1 | 0 | 1 {
  if (letsLie(text)) return 1
  const n = normal(spoken(text))
  const first = firstOf(text)
  const [yes, degree, reason, that] = [yesOrNo(text), DEGREE.test(n), REASON.test(n), THAT.test(n)]
  const amount = isShort(first) && NUMBER.test(first)
  const time = isShort(first) && TIME.test(first)
  const judged = (fits: boolean, fails: boolean): -1 | 0 | 1 => (fits ? 1 : fails ? -1 : 0)
  switch (asked) {
    case 'whether': return judged(yes || degree, that || reason)
    case 'who': return judged(yes || PERSON.test(n), that || reason || degree || amount)
    case 'amount': return judged(amount || degree || time, true)
    case 'time': return judged(time || amount, true)
    case 'place': return judged(PLACE.test(first) && !yes, yes || degree || reason || that)
    case 'reason': return judged(reason || that, yes || degree || amount || time)
    case 'what': return judged(LITTLE.test(n), yes || degree || reason || (amount && first === n))
    case 'more': return judged(false, yes || degree || reason || (amount && first === n))
    case 'how': return judged(degree || LITTLE.test(n), yes || reason || that || (amount && first === n))
  }
}

/** Says that it is the same with him, or that he goes along with what is proposed. */
const SAME = /\b(?:(?<!(?:vind|zeg|denk|wil|wou|dacht) )ik (?:\S+ )?ook|(?:heb|had|doe|ken|ging|zat) ik(?: \S+)? ook|(?:wij|mij|hier|ons) ook|ook (?:bij|met|een|in|op)|herken\S*|ken ik|net zo|bij mij|zelfde|bekend\S*|te vaak|too|same|me neither|i know)\b/
const GOES_ALONG = /^(?:(?:o|nou|ja) )?(?:doen|doe maar|goed|is goed|mij (?:best|goed)|prima|best|oke|ok|akkoord|graag|deal|laten we|laat|komt goed|vooruit|fijn|top|uitstekend|met (?:alle )?(?:plezier|genoegen)|zonder bezwaar|lijkt me|zal ik|ik doe|ik zal|zoals|geen bezwaar|hup|okay|fine|sure|gladly|let s)\b/
const OBEYS = /^(?:(?:o|nou|ja|oke) )?(?:doen(?! we alsof)|doe maar|graag|vooruit|laten we|zal ik|ik zal|zoals (?:u|jij|je)|met (?:alle )?(?:plezier|genoegen)|zonder bezwaar|deal|hup|gladly|let s)\b/
/** Whether a text goes along with a plan: after words that proposed nothing it hangs in the air. */
export const obeys = remembered((text: string): boolean => OBEYS.test(normal(spoken(text))))
/** From this many words on, someone who agrees or disagrees brings something of his own. */
const OWN_MATTER = 9

/** The same for words that lean on what another stated: assent, dissent and echo follow a question only when they can be heard as an answer to it. */
export function assents(text: string, asked: Asked): -1 | 0 | 1 {
  const n = normal(spoken(text))
  if (letsLie(text)) return 1
  if (asked === 'whether' || asked === 'more') return yesOrNo(text) || GOES_ALONG.test(n) || SAME.test(n) ? 1 : words(text).length < OWN_MATTER ? -1 : 0
  if (asked === 'who') return (SAME.test(n) && !GOES_ALONG.test(n)) || yesOrNo(text) ? 1 : -1
  if (SAME.test(n) && !yesOrNo(text)) return 0
  return words(text).length < OWN_MATTER || yesOrNo(text) ? -1 : 0
}
