/** Whether words that a language model proposes may be spoken in the room; else the person's own line is. */

/** Shortest and longest sentence that may come from outside, in characters; and how much longer than our own line it may be. */
const SHORTEST = 2, LONGEST = 240, LONGER = 1.8, ROOM = 60

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const DUTCH = words('de het een ik je jij jullie we wij dat die dit niet is was ben heb had en maar of als van op in voor met er wel ook nog toch dan zo wat hoe waar mijn jouw hem haar ze zij hij naar aan bij uit om te hè ja nee')
const ENGLISH = words('the a i you we that this not is was am have had and but or if of on in for with there too still then so what how where my your him her she he to at by from yes no it its dont im are were do')
/** Words of the machine itself, and of someone who was talked into something else. */
const MACHINE = /taalmodel|language model|\bAI\b|assistent|assistant|chatbot|prompt|instructi|\bJSON\b|https?:|www\.|sorry, (ik kan|i can)/i

export interface Fitting {
  language: 'nl' | 'en'
  /** The line it would stand in for. */
  ours: string
  /** Names that may be said: who is in the room, and who was named before. */
  names: readonly string[]
  /** What was said of late: a number or a proper name from there is no new fact. */
  before: readonly string[]
}

/**
 * The line as it may be spoken, or null: one spoken sentence or two, about as long as our own, in the right language, no names, numbers or stage directions
 * that nobody brought in, nothing a machine would say, and not the sentence of someone else.
 */
export function fitting(proposed: string, { language, ours, names, before }: Fitting): string | null {
  const line = proposed.trim().replace(/^["“”'‘’„]+|["“”'‘’]+$/gu, '').trim()
  if (line.length < SHORTEST || line.length > Math.min(LONGEST, Math.max(ROOM, ours.length * LONGER))) return null
  if (/[\n\r\t<>{}[\]()*_#`|\\=@]/.test(line) || /\p{Extended_Pictographic}/u.test(line) || /!/.test(line) && !/!/.test(ours)) return null
  if (MACHINE.test(line) || /^\p{Lu}[\p{L}-]+:/u.test(line)) return null
  if (before.some((said) => said.trim().toLowerCase() === line.toLowerCase())) return null
  const known = [ours, ...names, ...before].join(' ')
  if ((line.match(/\d+/g) ?? []).some((number) => !known.includes(number))) return null
  return namesOnly(line, known) && spokenIn(line, language) ? line : null
}

/** Whether every capital inside a sentence belongs to a name that was there. */
function namesOnly(line: string, known: string): boolean {
  const there = new Set((known.match(/\p{L}[\p{L}'’-]*/gu) ?? []).map((word) => word.toLowerCase()))
  for (const { 0: word, index } of line.matchAll(/\p{Lu}[\p{L}'’-]*/gu)) {
    const begins = index === 0 || /[.?!…]["”’]?\s*$/.test(line.slice(0, index))
    const single = word === 'I' || word.startsWith("I'") || word.startsWith('I’')
    // At the head of a sentence any word has a capital; a name there is one that no sentence of the room holds and no language knows.
    if (!single && !there.has(word.toLowerCase()) && !(begins && ordinary(word))) return false
  }
  return true
}

/** A word that may begin a sentence without being a name. */
const BEGINS = words(`ach ah als alleen alles altijd an and anders are at because begin ben bij but can dan dat de did die dit do doe doen don't eerlijk eigenlijk en er even everyone ga geef geen gewoon goed had
  heb hebben hem het hier hij hm hmm hoe hoezo how hè i i'm if ik in is it ja je jij jou jouw jullie just ja kan kijk klopt kom komt laat leave let luister maar mag me mensen met mij mijn misschien moet my naar nee niemand niet niks
  no nobody nog none not nou nu o of oh oké om omdat on ook op precies she so soms sorry stop thank that the then there they this to toch toen u uit van vanavond vandaag vind voel volgens voor vroeger waar waarom wacht want was wat we weet wel well
  welke what when where who why wie wij wil you yes your ze zeg zij zo zoals zonder zou zullen`)
const ordinary = (word: string): boolean => BEGINS.has(word.toLowerCase().replace('’', "'"))

/** Enough small words of the language, and more than of the other. A word or two may be any. */
function spokenIn(line: string, language: 'nl' | 'en'): boolean {
  const said = (line.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).map((word) => word.replace(/['’]/g, ''))
  if (said.length < 4) return true
  const count = (list: ReadonlySet<string>): number => said.filter((word) => list.has(word)).length
  const [own, other] = language === 'nl' ? [count(DUTCH), count(ENGLISH)] : [count(ENGLISH), count(DUTCH)]
  return own > 0 && own >= other && own / said.length >= 0.15
}
