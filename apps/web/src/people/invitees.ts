/**
 * A pasted list of names and addresses, line by line: "Anna Bos <anna@voorbeeld.nl>", "anna@voorbeeld.nl", "Bos, Anna; anna@voorbeeld.nl",
 * or two cells of a spreadsheet in either order. Pure: what cannot be read keeps its line and says why.
 */
import { email as emailShape } from '@kring/protocol'

export type LineProblem = 'no-address' | 'two-addresses' | 'bad-address' | 'twice' | 'long-name'
export interface Invitee {
  /** Counted from 1, as people count lines. */
  line: number
  text: string
  email: string
  name: string | null
}
export interface WrongLine {
  line: number
  text: string
  problem: LineProblem
}

/** Longest name that the server keeps, in characters. */
const LONGEST_NAME = 120
/** Anything around an @ that no separator cuts off. */
const ADDRESS = /[^\s<>,;"'()[\]]*@[^\s<>,;"'()[\]]*/g

export function readInvitees(text: string): { people: Invitee[]; wrong: WrongLine[] } {
  const people: Invitee[] = []
  const wrong: WrongLine[] = []
  const seen = new Set<string>()
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = i + 1
    const trimmed = raw.trim()
    if (trimmed === '') continue
    const found = readLine(trimmed)
    // The heads of a spreadsheet's columns are no person.
    if (found === 'no-address' && i === 0 && /^(e-?mail|naam|name|adres|address|voornaam|achternaam|[\s,;\t]|-)+$/i.test(trimmed)) continue
    if (typeof found === 'string') wrong.push({ line, text: trimmed, problem: found })
    else if (seen.has(found.email)) wrong.push({ line, text: trimmed, problem: 'twice' })
    else {
      seen.add(found.email)
      people.push({ line, text: trimmed, ...found })
    }
  }
  return { people, wrong }
}

function readLine(text: string): { email: string; name: string | null } | LineProblem {
  const addresses = text.match(ADDRESS) ?? []
  if (addresses.length === 0) return 'no-address'
  if (addresses.length > 1) return 'two-addresses'
  const address = addresses[0]!.replace(/^mailto:/i, '').replace(/\.$/, '')
  const email = emailShape.safeParse(address)
  if (!email.success) return 'bad-address'
  const name = nameOf(text.replace(addresses[0]!, ' '))
  if (name !== null && name.length > LONGEST_NAME) return 'long-name'
  return { email: email.data, name }
}

/** What is left of a line without its address, as a name: brackets and separators gone, "Bos, Anna" turned round. */
function nameOf(rest: string): string | null {
  const cells = rest.replace(/["'<>()[\]]/g, ' ').split(/[;\t]/).map((cell) => cell.trim().replace(/^,+|,+$/g, '').replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
  const name = cells.map((cell) => (/^[^,]+,[^,]+$/.test(cell) ? cell.split(',').reverse().map((part) => part.trim()).join(' ') : cell.replaceAll(',', ' ').replace(/\s+/g, ' '))).join(' ').trim()
  return name === '' ? null : name
}
