/** The trained weights: how they are stored, read and used. */
import { INTERVENTIONS } from '@kring/dynamics'
import type { Features } from './features.ts'

/** To whom a sentence without a calling name goes. */
export const AUDIENCES = ['group', 'one', 'leader'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Whom an unnamed "je" means after somebody broke in between her and the one she had asked: who spoke last, or whom she had asked. */
export const PARTNERS = ['spoke', 'asked'] as const
export type Partner = (typeof PARTNERS)[number]

/** The file as it is kept and sent: JSON, the weights as base64. Made by `npm run train -w @kring/language`. */
export interface ModelFile {
  version: number
  /** Fingerprint of the sentences and the code it was trained from. */
  trainedFrom: string
  /** How many places a piece of a sentence may hash to. */
  places: number
  /** Which of them have weights, a bit each (low bit first), as base64: the pieces of too few sentences have none. */
  kept: string
  /** Classes in the order of the columns: the interventions, then the audiences, then the partners. */
  classes: string[]
  /** One factor per class that turns a stored step (−7…7) into a weight. */
  scales: number[]
  bias: number[]
  /** Kept places × classes steps, two to a byte (low half first), each step + 8. */
  weights: string
  /** Divides the scores before they become probabilities, so that of sentences heard with p about p are right. */
  temperature: number
  audienceTemperature: number
  partnerTemperature: number
  /** Per intervention how often it is said to the group, to one person, to the co-leader (when nobody is called by name). */
  audiences: number[][]
  /** Per intervention how often an unnamed "je" is, after somebody broke in, who spoke last, and whom she had asked. */
  partners: number[][]
  /** From this confidence on the room decides by itself. */
  sureFrom: number
  /** Correctly spelt words of the training sentences: what a typing error is corrected to. */
  words: string
}

export interface Model {
  /** Of each place its row of weights, −1 for none. */
  rows: Int32Array
  columns: number
  scales: readonly number[]
  bias: readonly number[]
  steps: Int8Array
  temperature: number
  audienceTemperature: number
  partnerTemperature: number
  audiences: readonly (readonly number[])[]
  partners: readonly (readonly number[])[]
  sureFrom: number
  known: ReadonlySet<string>
}

/** Reads a stored model. Throws when the file was made for other interventions than this code knows. */
export function openModel(file: ModelFile): Model {
  const expected = [...INTERVENTIONS, ...AUDIENCES, ...PARTNERS]
  if (file.version !== 3 || file.classes.join() !== expected.join()) throw new Error('This model was trained for other interventions: run `npm run train -w @kring/language`.')
  const packed = bytesOf(file.weights)
  const { rows, count } = rowsOf(bytesOf(file.kept), file.places)
  const steps = new Int8Array(count * expected.length)
  for (let i = 0; i < steps.length; i++) steps[i] = ((packed[i >> 1]! >> (i & 1 ? 4 : 0)) & 15) - 8
  return {
    rows, columns: expected.length, scales: file.scales, bias: file.bias, steps,
    temperature: file.temperature, audienceTemperature: file.audienceTemperature, partnerTemperature: file.partnerTemperature, audiences: file.audiences, partners: file.partners, sureFrom: file.sureFrom, known: new Set(file.words.split(' ')),
  }
}

/** The kept places numbered in their order. */
function rowsOf(kept: Uint8Array, places: number): { rows: Int32Array; count: number } {
  const rows = new Int32Array(places).fill(-1)
  let count = 0
  for (let place = 0; place < places; place++) if ((kept[place >> 3]! >> (place & 7)) & 1) rows[place] = count++
  return { rows, count }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 to bytes. Written out because the browser's and Node's own ways differ in name and speed. */
function bytesOf(base64: string): Uint8Array {
  const digit = new Uint8Array(128)
  for (let i = 0; i < DIGITS.length; i++) digit[DIGITS.charCodeAt(i)] = i
  const length = base64.length - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  for (let i = 0, held = 0, bits = 0, at = 0; i < length; i++) {
    held = ((held << 6) | digit[base64.charCodeAt(i)]!) & 0xffff
    bits += 6
    if (bits >= 8) bytes[at++] = (held >> (bits -= 8)) & 255
  }
  return bytes
}

/** Scores of all columns, before temperature. */
export function score(model: Model, { at, value }: Features): Float64Array {
  const { columns, rows, steps, scales, bias } = model
  const sums = new Float64Array(columns)
  for (let k = 0; k < at.length; k++) {
    const row = rows[at[k]!]! * columns, v = value[k]!
    if (row < 0) continue
    for (let c = 0; c < columns; c++) sums[c]! += v * steps[row + c]!
  }
  for (let c = 0; c < columns; c++) sums[c] = sums[c]! * scales[c]! + bias[c]!
  return sums
}

export function softmax(scores: ArrayLike<number>, temperature: number): number[] {
  const top = Math.max(...Array.from(scores))
  const raised = Array.from(scores, (s) => Math.exp((s - top) / temperature))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((r) => r / sum)
}

/** The likelihood of every intervention, from a sentence's scores. */
export const interventionsOf = (model: Model, scores: Float64Array): number[] => softmax(scores.subarray(0, INTERVENTIONS.length), model.temperature)

/** How much the act says about its audience, against the words themselves; found by cross-validation. */
const ACT_WEIGHT = 1.5

/** How much likelier, as log-odds, a sentence without a name is for one when she has just been speaking with one; found by cross-validation. */
const WITH_ONE = 1

/** The likeliest of a head's classes: its words, what the sentence seems to do and, as odds, the moment, weighed together. */
function likeliest<T>(classes: readonly T[], words: readonly number[], interventions: readonly number[], table: readonly (readonly number[])[], odds: (c: T) => number = () => 1): T {
  const together = words.map((p, c) => p * interventions.reduce((sum, q, i) => sum + q * table[i]![c]!, 0) ** ACT_WEIGHT * odds(classes[c]!))
  return classes[together.indexOf(Math.max(...together))]!
}

const FIRST_PARTNER = INTERVENTIONS.length + AUDIENCES.length

/** To whom a sentence without a calling name is most likely said; `withOne`: she has just been speaking with one member. */
export const audienceOf = (model: Pick<Model, 'audienceTemperature' | 'audiences'>, scores: Float64Array, interventions: readonly number[], withOne: boolean): Audience =>
  likeliest(AUDIENCES, softmax(scores.subarray(INTERVENTIONS.length, FIRST_PARTNER), model.audienceTemperature), interventions, model.audiences, (audience) => (withOne && audience === 'one' ? Math.exp(WITH_ONE) : 1))

/** Whom an unnamed "je" most likely means when the one who spoke last is not the one she had asked. */
export const partnerOf = (model: Pick<Model, 'partnerTemperature' | 'partners'>, scores: Float64Array, interventions: readonly number[]): Partner =>
  likeliest(PARTNERS, softmax(scores.subarray(FIRST_PARTNER), model.partnerTemperature), interventions, model.partners)
