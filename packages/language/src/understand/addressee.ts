/** To whom a sentence is said: by the names that call, else by its form, else by who was just spoken with. */
import { TRAINEE, type Intervention, type Seat } from '@kring/dynamics'
import type { Hearing } from '../api.ts'
import type { Audience, Partner } from './model.ts'
import type { Reading } from './features.ts'
import type { Token } from './tokens.ts'

const isLeaderSeat = (seat: Seat): boolean => seat.startsWith('leader')
const GROUP = /^(jullie|iedereen|allemaal|allen|anderen|wie|ieder|mensen|rest|luitjes|lui|jongens)$/
/** Words that call the whole circle when they stand apart, as a name does. */
const CIRCLE = /^(mensen|luitjes|lui|jongens|allemaal|iedereen|groep|anderen|rest|volk)$/
const SINGULAR = /^(je|jij|jou|jouw|jezelf|u|uw|ge|gij)$/
const STRESSED = /^(jij|jou|gij)$/
const THANKS = /^(dank|dankje|dankjewel|bedankt|merci|sterkte|oke|goed|mooi|fijn|jammer|duidelijk)$/
/** Words that ask one who broke in to wait: the floor stays with whom it was. */
const HUSH = /^(wacht|efkes|effe|effen|ff|momentje|moment|tel|even|zo|straks|ogenblik|ogenblikje|seconde|sst|ho|stop|zometeen|dadelijk)$/
/** How a sentence begins that stops somebody, whatever else it seems to do. */
const STOPS = /^(tot hier|stop|ho|halt)\b/
/** Acts that bring two together: "jullie" are then the two who were speaking. */
const PAIRS: ReadonlySet<Intervention> = new Set(['i13'])
/** Acts that stop or hold one person while the others are spoken of: "Gerda, ik wil de anderen ook horen" stays with Gerda. */
const HOLDS_ONE: ReadonlySet<Intervention> = new Set(['i1', 'i22'])

/**
 * The seats a sentence is said to, given what it seems to do (`act`). A calling name of someone present decides, unless the last sentence turns to all
 * ("Dankjewel, Piet. Wie herkent dat?"); "jullie twee" are the two who are named or who spoke last; without either `audience` (group, one, co-leader; from the
 * model) decides, and an unnamed "je" is whoever she was with: who spoke last, or whom she had asked (`partner`, from the model) if another broke in or nobody spoke since. Falls back on the group.
 */
export function addressee(reading: Reading, audience: Audience, hearing: Hearing, act?: Intervention, partner: Partner = 'spoke'): Seat[] | 'group' {
  const here = (seat: Seat): boolean => hearing.people.some((p) => p.seat === seat && p.present)
  // What stands between brackets is done, and said to nobody: "(laat Piet, die nog staat, vertellen)".
  if (reading.tokens[0]?.raw === '(' && !reading.tokens.some((t) => SINGULAR.test(t.plain)) && (act === 'i35' || act === 'i19')) return 'group'
  const called = held(membersFirst(callers(reading).filter(here)), reading, hearing, act)
  const two = both(reading, hearing, called, act)
  if (two) return two
  const goesOnWith = called.length === 1 ? afterHush(called[0]!, reading, hearing, act) : undefined
  if (goesOnWith) return [goesOnWith]
  // "Leila, Hugo, Leila, Hugo. Wie zag dat?": names are told over.
  if (tellsOver(reading)) return 'group'
  if (called.length > 0) return called.length === 1 && turnsToAll(reading, act) ? 'group' : called
  const coLeader = hearing.people.find((p) => p.present && isLeaderSeat(p.seat) && p.seat !== TRAINEE)
  const words = reading.tokens.map((t) => t.plain)
  // "Mijn collega" is spoken of.
  const colleague = words.indexOf('collega')
  const ofColleague = colleague > 0 && /^(mijn|mn|m|onze|een|jullie)$/.test(words[colleague - 1]!)
  if (colleague >= 0 && !ofColleague && coLeader) return [coLeader.seat]
  if (ofColleague) return 'group'
  if (audience === 'leader' && coLeader && !longSilent(coLeader.seat, hearing)) return [coLeader.seat]
  const asked = askedByName(reading)
  if (asked && here(asked)) return [asked]
  // "Je" may be anyone, "jij" is one of them.
  const meansOne = words.some((w) => STRESSED.test(w)) && !words.some((w) => GROUP.test(w))
  if ((audience === 'group' && !meansOne) || toAllOnly(words) || callsCircle(reading.tokens) || (words.join(' ').includes('tussen ons') && !words.some((w) => SINGULAR.test(w)))) return 'group'
  const spokenOf = new Set(reading.named.map((n) => n.seat))
  const partners = partnersOf(hearing, partner)
  // "Je zegt dat tegen Henk": Henk is not the one spoken to, if there is anyone else.
  const you = partners.find((seat) => !spokenOf.has(seat)) ?? partners[0]
  if (you) return [you]
  // Nobody spoke yet: the one person who is named is the likeliest "je".
  if (spokenOf.size === 1 && !words.some((w) => GROUP.test(w))) return [...spokenOf]
  return 'group'
}

/** Who of those present an unnamed "je" can be, likeliest first: when she herself was the last to speak, she is still with the one she spoke to; when somebody broke in, the words say with whom she goes on. */
function partnersOf({ lastSpeaker, lastAddressed, people, speakers }: Hearing, partner: Partner): Seat[] {
  const asked = speakers?.at(-1) === TRAINEE || partner === 'asked'
  return (asked ? [lastAddressed, lastSpeaker] : [lastSpeaker, lastAddressed]).filter((seat): seat is Seat => seat !== undefined && !isLeaderSeat(seat) && people.some((p) => p.seat === seat && p.present))
}

/** "Jullie twee": the two called, the two named, the one named and whoever he spoke with, or the two who spoke last. Null when nothing says two. */
function both({ tokens, named }: Reading, { speakers, people, lastSpeaker }: Hearing, called: readonly Seat[], act: Intervention | undefined): Seat[] | null {
  const words = tokens.map((t) => t.plain).join(' ')
  if (/\b(ons|wij|we) (twee|tweeen|beiden)\b/.test(words)) return null
  const beside = named.find((n) => !isLeaderSeat(n.seat) && (/^(jij|u|gij) en$/.test(around(tokens, n.at, -2)) || /^en (jij|u|gij|jou)$/.test(around(tokens, n.at, 2))))
  const you = called.some((seat) => seat !== beside?.seat) ? undefined : [lastSpeaker, ...[...(speakers ?? [])].reverse()].find((seat) => seat !== undefined && seat !== beside?.seat && !isLeaderSeat(seat))
  if (beside && you) return [you, beside.seat]
  const says = /\b(jullie|jul|jllie|gullie|jelui) (twee|tweeen|beiden|beide|allebei|2)\b|\b(jullie|gullie|u) (\S+ )*?(allebei|beiden)\b|\b(heren|dames)\b/.test(words) || /\bmet (je|jullie|z n) (tweeen|beiden)\b|\b(gij|ge|u) (twee|tweeen)\b/.test(words)
  const pairs = act !== undefined && PAIRS.has(act) && /\b(jullie|gullie|elkaar|elkaars|mekaar)\b/.test(words)
  if (!says && !pairs) return null
  if (called.length === 2) return [...called]
  const mentioned = [...new Set(named.map((n) => n.seat))].filter((seat) => !isLeaderSeat(seat))
  if (mentioned.length === 2 && (says || speakers?.length !== 1)) return mentioned
  const recent = [...new Set((speakers ?? []).filter((seat) => !isLeaderSeat(seat) && people.some((p) => p.seat === seat && p.present)).reverse())]
  const pair = [...new Set([...mentioned, ...recent])].slice(0, 2)
  return pair.length === 2 && (says || recent.length === 2) ? pair.reverse() : null
}

/** The words before (two, negative) or after a token, as one string. */
const around = (tokens: readonly Token[], at: number, by: number): string => (by < 0 ? tokens.slice(at + by, at) : tokens.slice(at + 1, at + 1 + by)).map((t) => t.plain).join(' ')

/** "Jaap, wacht even. Mo, jij wacht ook": who is called beside the co-leader is the one it is for. */
const membersFirst = (called: readonly Seat[]): Seat[] => (called.some((seat) => !isLeaderSeat(seat)) ? called.filter((seat) => !isLeaderSeat(seat)) : [...called])

/** "Tot hier, Jan. Fatma?": who is stopped is the first who is called; a name that only gets the floor next leaves it with who spoke. */
function held(called: readonly Seat[], { named, tokens }: Reading, { lastSpeaker }: Hearing, act: Intervention | undefined): Seat[] {
  const [first] = called
  if (first === undefined || !(act === 'i22' || STOPS.test(tokens.map((t) => t.plain).join(' ')))) return [...called]
  if (called.length > 1) return [first]
  const at = named.find((n) => n.called && n.seat === first)!.at
  return lastSpeaker !== undefined && lastSpeaker !== first && !isLeaderSeat(lastSpeaker) && tokens.slice(0, at).some((t) => /^[.?!…]$/.test(t.word)) ? [lastSpeaker] : [...called]
}

/** "Fons, een tel. En jij, toen ze niet meer gooide?": who broke in is asked to wait, and she goes on with the one she had asked. */
function afterHush(called: Seat, { named, tokens }: Reading, { lastAddressed, lastSpeaker, people }: Hearing, act: Intervention | undefined): Seat | undefined {
  if (called !== lastSpeaker || lastAddressed === undefined || lastAddressed === called || isLeaderSeat(lastAddressed) || act === 'i22' || !people.some((p) => p.seat === lastAddressed && p.present)) return undefined
  const end = tokens.findIndex((t) => /^[.?!…]$/.test(t.word))
  const at = named.findLast((n) => n.called)!.at
  if (end < 0 || at > end) return undefined
  const hush = tokens.slice(0, end), after = tokens.slice(end + 1)
  return hushes(hush) && (after.some((t) => SINGULAR.test(t.plain)) || after.at(-1)?.word === '?') && !after.some((t) => GROUP.test(t.plain)) ? lastAddressed : undefined
}
/** As long as the sentence with which she does so may be, in tokens. */
const HUSHED = 8
/** "Momentje, Fons", "Fons, zo kom ik bij jou": you may stand in it as its last word only. */
const hushes = (sentence: readonly Token[]): boolean => sentence.length <= HUSHED && sentence.some((t) => HUSH.test(t.plain)) && !sentence.slice(0, -1).some((t) => SINGULAR.test(t.plain))

/** "Wat vindt Merel daarvan?", "Misschien wil Mo ook iets zeggen": someone is asked in the third person. Null when no one is. */
function askedByName({ tokens, named }: Reading): Seat | null {
  const [only] = named
  if (named.length !== 1 || !only || isLeaderSeat(only.seat)) return null
  if (tokens.some((t) => GROUP.test(t.plain) || SINGULAR.test(t.plain))) return null
  const before = tokens[only.at - 1]?.word ?? '', verb = tokens.at(-1)?.kind === 'mark' ? tokens.at(-2) : tokens.at(-1)
  const first = tokens[only.at - 2]?.word ?? ''
  if (/^(vind|vindt|denkt)$/.test(before) && /^(wat|hoe)$/.test(first)) return only.seat
  if (/^(wil|zou)$/.test(before) && /^(zeggen|reageren|antwoorden|vertellen|delen|kwijt|op|over)$/.test(verb?.word ?? '')) return only.seat
  return /^(wat|hoe)$/.test(before) && /^(vind|vindt|denkt|luistert|zit)$/.test(verb?.word ?? '') && /benieuwd|nieuwsgierig|weten|horen/.test(tokens.map((t) => t.word).join(' ')) ? only.seat : null
}

/** "Wat betekent dat voor jullie?": said to more than one, and two would have been found before. */
const toAllOnly = (words: readonly string[]): boolean => words.some((w) => w === 'jullie') && !words.some((w) => SINGULAR.test(w))

/** A co-leader who has not spoken of late is not spoken to without his name or office. */
const longSilent = (seat: Seat, { speakers }: Hearing): boolean => speakers !== undefined && !speakers.includes(seat)

/** "Wat is dit voor stilte, mensen?" */
function callsCircle(tokens: readonly Token[]): boolean {
  return tokens.some((t, i) => CIRCLE.test(t.plain) && (tokens[i + 1] === undefined || tokens[i + 1]!.kind === 'mark') && (i === 0 || tokens[i - 1]!.kind === 'mark'))
}

/** The seats called by name, each once; a name that is only thanked, or asked to wait in a sentence of its own, gives way to one that is called after it. */
function callers({ named, tokens }: Reading): Seat[] {
  const called = named.filter((n) => n.called)
  const thanked = (at: number): boolean => THANKS.test(tokens[at - 1]?.plain ?? '')
  const hushed = (at: number, later: number): boolean => {
    const ends = tokens.flatMap((t, i) => (/^[.?!…]$/.test(t.word) ? [i] : []))
    const end = ends.find((i) => i > at) ?? tokens.length
    return end < later && hushes(tokens.slice((ends.findLast((i) => i < at) ?? -1) + 1, end))
  }
  const meant = called.filter((n, i) => !called.slice(i + 1).some((later) => later.seat !== n.seat && (thanked(n.at) || hushed(n.at, later.at))))
  return [...new Set(meant.map((n) => n.seat))]
}

/** Whether names are told one after another, one of them more than once, as turns that came. */
function tellsOver({ named }: Reading): boolean {
  const seats = named.filter((n) => n.called).map((n) => n.seat)
  return seats.length > 2 && new Set(seats).size > 1 && new Set(seats).size < seats.length
}

/** Whether, after the sentence with the name, a later one asks or tells everybody and nobody in particular. */
function turnsToAll({ named, tokens }: Reading, act: Intervention | undefined): boolean {
  const last = named.findLast((n) => n.called)!.at
  const end = tokens.findIndex((t, i) => i > last && /^[.?!…]$/.test(t.word))
  if (end < 0) return false
  const after = tokens.slice(end + 1)
  if (after.some((t) => SINGULAR.test(t.plain))) return false
  // To all is asked or told something; that all must sit first, or should be heard, is still said to the one who is held.
  if (act !== undefined && HOLDS_ONE.has(act)) return after.some((t) => /^(jullie|wie)$/.test(t.plain)) && tokens.at(-1)?.word === '?'
  // "De rest luistert mee" says something of the others; "wat vindt de rest?" asks them.
  return after.some((t) => GROUP.test(t.plain) && (t.plain !== 'rest' || tokens.at(-1)?.word === '?'))
}
