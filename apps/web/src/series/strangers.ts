/** How the people of a random group look: twenty strangers, each with clothes of his own, so that a face keeps its name through a series. */
import type { Appearance } from '@kring/curriculum'

export interface Stranger {
  age: number
  appearance: Appearance
}

type Look = Partial<Appearance> & Pick<Appearance, 'top' | 'legs'>
type Hair = [style: Appearance['hair']['style'], colour: string, parting?: number]

const someone = (age: number, height: number, girth: number, skin: string, [style, colour, parting = 0]: Hair, look: Look): Stranger => ({
  age,
  appearance: { height, girth, skin, hair: { style, colour, parting }, stubble: false, topStyle: 'plain', skirt: false, shoes: '#3b2c26', coat: '#4a5568', ...look },
})

const STRANGERS: Record<string, Stranger> = {
  anouk: someone(34, 0.98, 0.94, '#e9bfa0', ['bob', '#6b4a2f', 8], { top: '#9c3d28', topStyle: 'cardigan', under: '#f3ead9', legs: '#2f3a4a', coat: '#6d3b55' }),
  bart: someone(47, 1.05, 1.12, '#e0b08c', ['short', '#5a4632', -10], { top: '#4f7256', topStyle: 'v-neck', under: '#e6dcc6', legs: '#3d3a3f', stubble: true, coat: '#34453e' }),
  carla: someone(61, 0.95, 1.08, '#e6bb9d', ['bun', '#b9b2a8'], { top: '#6d3b55', topStyle: 'jacket', under: '#efe6d2', legs: '#54504e', skirt: true, glasses: '#5a3a2c', coat: '#5b6f8a' }),
  daan: someone(26, 1.06, 0.9, '#dca886', ['curly', '#3a2a20'], { top: '#d19a2f', topStyle: 'hoodie', legs: '#2e4057', shoes: '#e6e0d2', coat: '#3e4a3a' }),
  esra: someone(39, 0.96, 0.98, '#c79470', ['headscarf', '#2f5673'], { top: '#efe2cb', topStyle: 'jacket', under: '#2f5673', legs: '#3b3540', skirt: true, coat: '#4b3f55' }),
  fred: someone(68, 1.0, 1.16, '#e4b296', ['bald', '#cfc8be'], { top: '#7f3b3a', topStyle: 'checked-sleeves', legs: '#5f574c', beard: '#d8d2c8', coat: '#57503f' }),
  gijs: someone(55, 1.07, 1.04, '#e2b491', ['short', '#a8a096', 12], { top: '#a9bfc9', topStyle: 'shirt', legs: '#3d4a45', glasses: '#2b2b2e', coat: '#2f3d52' }),
  hanna: someone(29, 0.97, 0.9, '#edc6a8', ['long', '#a9763f', -6], { top: '#5d7472', legs: '#7b3f3a', scarf: '#e6d3ae', coat: '#80570d' }),
  ivo: someone(43, 1.02, 1.0, '#b98258', ['short', '#1f1a1c'], { top: '#e6dcc6', topStyle: 'shirt', legs: '#2f2d33', stubble: true, coat: '#9c3d28' }),
  joke: someone(72, 0.93, 1.0, '#ecc4a9', ['curly', '#dedad2'], { top: '#2f5673', topStyle: 'cardigan', under: '#f3ead9', legs: '#6a6462', skirt: true, glasses: '#7d6a58', coat: '#6b4a4a' }),
  kim: someone(31, 0.96, 0.95, '#e3bd93', ['tail', '#201a1c'], { top: '#33506b', topStyle: 'hoodie', legs: '#6f665c', shoes: '#d8cfc0', coat: '#4f5d6b' }),
  leon: someone(58, 1.03, 1.2, '#8a5a3c', ['bald', '#2a2224'], { top: '#456049', topStyle: 'v-neck', under: '#efe6d2', legs: '#38343a', beard: '#4a4140', coat: '#33343c' }),
  maud: someone(24, 1.0, 0.88, '#eccaae', ['bob', '#c9803a', -8], { top: '#1f4a44', legs: '#b79a6a', coat: '#a3562f' }),
  nico: someone(50, 1.01, 1.1, '#dba47f', ['short', '#7d6f5f', 6], { top: '#b4503a', topStyle: 'plain', legs: '#41505a', glasses: '#46382e', coat: '#3c4a3f' }),
  olga: someone(64, 0.97, 1.12, '#e8c0a4', ['bob', '#8d8780', 10], { top: '#d9b38c', topStyle: 'jacket', under: '#6d3b55', legs: '#4a4550', coat: '#7d3a4a' }),
  peer: someone(36, 1.08, 0.96, '#e0ad86', ['long', '#8a6237'], { top: '#3f4f5f', topStyle: 'shirt', legs: '#7a6a52', beard: '#8a6237', coat: '#2f3b33' }),
  quinten: someone(22, 1.06, 0.88, '#e7be9f', ['short', '#c79a52', -12], { top: '#ece4d2', topStyle: 'hoodie', legs: '#394a63', shoes: '#f0e9da', coat: '#7b8794' }),
  roos: someone(45, 0.96, 1.02, '#a8714a', ['curly', '#2a1e1c'], { top: '#a23b52', topStyle: 'cardigan', under: '#f0e4cf', legs: '#3a3f4d', coat: '#586b4c' }),
  sjors: someone(41, 1.04, 1.14, '#dfae8a', ['short', '#3f332b', 4], { top: '#5f6b3f', topStyle: 'plain', legs: '#4c5562', beard: '#4a3b30', coat: '#51463c' }),
  tineke: someone(53, 0.98, 1.04, '#eac0a0', ['tail', '#9a5a34', 6], { top: '#587a94', topStyle: 'v-neck', under: '#f3ead9', legs: '#54413a', glasses: '#6d3b55', coat: '#44546a' }),
}

/** Anyone beyond the twenty borrows the look of one of them, by the letters of his seat. */
export function stranger(seat: string): Stranger {
  const all = Object.values(STRANGERS)
  let sum = 0
  for (const letter of seat) sum += letter.charCodeAt(0)
  return STRANGERS[seat] ?? all[sum % all.length]!
}
