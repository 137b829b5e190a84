/** Numbers that belong to one person: telephone, e-mail, social security (BSN), bank, file, room. */
import { each } from './each.ts'
import type { Found } from './found.ts'

const digits = (text: string): string => text.replace(/\D/g, '')

/** The eleven test, which one in eleven numbers passes: a number without it is no BSN. */
export function isBsn(text: string): boolean {
  const number = digits(text).padStart(9, '0')
  if (number.length !== 9 || /^0{2}|^(\d)\1{8}$/.test(number)) return false
  return [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11 === 0
}

/** Ten digits from 0, or +31 / 0031 with nine, written in the usual groups. */
function isPhone(text: string): boolean {
  const number = digits(text)
  if (/^\s*(\+|00)/.test(text)) return /^(00)?31/.test(number) && number.replace(/^(00)?310?/, '').length === 9
  return /^0[1-9]\d{8}$/.test(number)
}

const PHONE = /(?<![\d.,-])(?:\+|00)?\(?\d[\d()\s.-]{7,16}\d(?![\d]|[.,]\d)/g
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const NINE = /(?<![\d.-])\d{3,4}[. ]?\d{2}[. ]?\d{2,3}(?![\d]|[.,-]\d)|(?<![\d.-])\d{8,9}(?![\d]|[.,-]\d)/g
const NAMED_BSN = /(?:bsn|burgerservicenummer|sofinummer)\W{0,4}(?:is|nummer|:)?\W{0,3}(\d[\d. ]{6,11}\d)/giu
const IBAN = /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b/g
const FILE = /(?:dossier|pati[eë]nt|cli[eë]nt|zaak|polis|klant|parket|registratie|verzekering|kenmerk|big|agb|file|case|patient|client)[-\s]?(?:nummer|nr|no|number|code)?\.?\s*[:#]?\s*((?=[\p{Lu}\d./-]*\d{3})[\p{Lu}\d][\p{Lu}\d./-]{2,19}[\p{Lu}\d])/giu
const ROOM = /\b(?:kamer|room)\s(?:nummer\s|nr\.?\s)?\d{2,4}\b/giu

export function numbers(text: string): Found[] {
  return [
    ...each(text, EMAIL, 'email'),
    ...each(text, IBAN, 'file-number'),
    ...each(text, NAMED_BSN, 'bsn', 1),
    ...each(text, FILE, 'file-number', 1),
    ...each(text, PHONE, 'phone').filter(({ from, to }) => isPhone(text.slice(from, to))),
    ...each(text, NINE, 'bsn').filter(({ from, to }) => isBsn(text.slice(from, to))),
    ...each(text, ROOM, 'file-number'),
  ]
}
