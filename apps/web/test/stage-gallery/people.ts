/** People for drawing sheets: the casts' looks where a scenario has none on file yet. */
import type { Appearance } from '@kring/curriculum'
import { parse } from 'yaml'

export interface Sitter {
  seat: string
  name: string
  age: number
  appearance: Appearance
}
const a = (x: Omit<Appearance, 'stubble' | 'topStyle' | 'skirt'> & Partial<Appearance>): Appearance => ({ stubble: false, topStyle: 'plain', skirt: false, ...x })

export const FIRST: Sitter[] = [
  { seat: 'ria', name: 'Ria', age: 67, appearance: a({ height: 0.94, girth: 1.14, skin: '#f0cdb6', hair: { colour: '#d9d6d2', style: 'curly', parting: 0 }, glasses: '#5b2f45', top: '#6d3b55', topStyle: 'cardigan', under: '#efe4d2', legs: '#7d8a8c', skirt: true, shoes: '#4a2f3b', coat: '#8c2f3a', bag: '#5b2f45' }) },
  { seat: 'henk', name: 'Henk', age: 61, appearance: a({ height: 1.01, girth: 1.2, skin: '#e7b493', hair: { colour: '#e8e2d6', style: 'bald', parting: 0 }, beard: '#ece6da', top: '#7f3b3a', topStyle: 'checked-sleeves', under: '#d8c6a9', legs: '#6a5f4f', shoes: '#4a3426', coat: '#5a5b45' }) },
  { seat: 'samira', name: 'Samira', age: 34, appearance: a({ height: 0.97, girth: 0.9, skin: '#c48d66', hair: { colour: '#2b1d20', style: 'tail', parting: 14 }, top: '#b4503a', legs: '#4a3b4c', shoes: '#2c2429', coat: '#5b6f8a', scarf: '#e3c9a0', bag: '#3f4d45' }) },
  { seat: 'leader-jaap', name: 'Jaap', age: 57, appearance: a({ height: 1.06, girth: 0.95, skin: '#eabf9f', hair: { colour: '#a8926e', style: 'short', parting: 18 }, glasses: '#2b2b2e', stubble: true, top: '#a9bfc9', topStyle: 'shirt', legs: '#414b45', shoes: '#6b4a30', coat: '#34453e' }) },
  { seat: 'piet', name: 'Piet', age: 54, appearance: a({ height: 1.03, girth: 1.12, skin: '#dba888', hair: { colour: '#8d8780', style: 'short', parting: 0 }, stubble: true, top: '#e6dcc6', topStyle: 'shirt', legs: '#54504e', shoes: '#3b2c26', coat: '#33506b' }) },
  { seat: 'annelies', name: 'Annelies', age: 46, appearance: a({ height: 1, girth: 0.92, skin: '#efc6a8', hair: { colour: '#9c4a24', style: 'bob', parting: 10 }, top: '#4f7256', topStyle: 'v-neck', under: '#f1e6d4', legs: '#37424a', skirt: true, shoes: '#7d3a2c', coat: '#a9876a', bag: '#8a5a3a' }) },
  { seat: 'mo', name: 'Mo', age: 28, appearance: a({ height: 1.07, girth: 0.9, skin: '#a9714c', hair: { colour: '#241c1f', style: 'curly', parting: 0 }, stubble: true, top: '#d19a2f', topStyle: 'hoodie', legs: '#2f3c50', shoes: '#efe9dd', coat: '#46514a' }) },
]
export const MORE: Sitter[] = [
  { seat: 'gerda', name: 'Gerda', age: 59, appearance: a({ height: 0.98, girth: 1.18, skin: '#eec3a4', hair: { colour: '#c9a15a', style: 'bun', parting: -8 }, top: '#3f6f79', topStyle: 'cardigan', under: '#e9c9b0', legs: '#5b4b57', skirt: true, shoes: '#5b2f35', coat: '#b0663c', scarf: '#c6563f', bag: '#a4552f' }) },
  { seat: 'tom', name: 'Tom', age: 41, appearance: a({ height: 1.05, girth: 1.05, skin: '#e3ae8d', hair: { colour: '#4d382a', style: 'short', parting: -16 }, beard: '#553c2b', top: '#5d6f86', topStyle: 'plain', legs: '#3d3d42', shoes: '#34302e', coat: '#39433a' }) },
  { seat: 'els', name: 'Els', age: 52, appearance: a({ height: 0.97, girth: 0.98, skin: '#edc7ad', hair: { colour: '#77695f', style: 'bob', parting: 0 }, glasses: '#7a3f34', top: '#8fa07d', topStyle: 'jacket', under: '#f0ead9', legs: '#4f4a55', shoes: '#6f4a3a', coat: '#5c4a64' }) },
  { seat: 'aziz', name: 'Aziz', age: 26, appearance: a({ height: 1.04, girth: 0.92, skin: '#b98059', hair: { colour: '#1f1a1b', style: 'short', parting: 12 }, stubble: true, top: '#ece3d3', topStyle: 'hoodie', legs: '#39424f', shoes: '#c9503c', coat: '#2e3a44' }) },
  { seat: 'marleen', name: 'Marleen', age: 39, appearance: a({ height: 1.02, girth: 0.95, skin: '#f0cbb0', hair: { colour: '#6b3f2a', style: 'long', parting: 16 }, top: '#2f5673', topStyle: 'jacket', under: '#efe2cf', legs: '#35323b', shoes: '#2f2a2e', coat: '#7d4a55', bag: '#30333a' }) },
  { seat: 'stef', name: 'Stef', age: 33, appearance: a({ height: 1.08, girth: 1.08, skin: '#dda27e', hair: { colour: '#c99a55', style: 'short', parting: 0 }, stubble: true, top: '#7b7f6a', topStyle: 'plain', legs: '#6f6a63', shoes: '#8a6038', coat: '#5a4636' }) },
  { seat: 'dewi', name: 'Dewi', age: 44, appearance: a({ height: 0.93, girth: 0.96, skin: '#bd8862', hair: { colour: '#261d1e', style: 'headscarf', parting: 0 }, top: '#9a6a7d', topStyle: 'plain', legs: '#4b5a63', skirt: true, shoes: '#5a3f36', coat: '#6f7f8c' }) },
  { seat: 'frank', name: 'Frank', age: 51, appearance: a({ height: 1.04, girth: 1.1, skin: '#e6b595', hair: { colour: '#b9b2a8', style: 'bald', parting: 0 }, glasses: '#3a3a3c', top: '#49604e', topStyle: 'shirt', legs: '#4c4438', shoes: '#4e3626', coat: '#6a6148' }) },
]
MORE[6]!.appearance.hair.colour = '#c8b08a'

const FALLBACK: Record<string, Sitter[]> = { '01': FIRST, '03': MORE.slice(0, 4), '06': MORE.slice(4) }

/** Casts by the number of their scenario: from the content files where they exist, else the looks above. */
export function casts(): Record<string, Sitter[]> {
  const files = import.meta.glob('../../../../packages/curriculum/content/scenarios/*/cast/*.yaml', { query: '?raw', import: 'default', eager: true }) as Record<string, string>
  const found: Record<string, Sitter[]> = {}
  for (const [path, text] of Object.entries(files)) {
    const nr = /scenarios\/(\d\d)/.exec(path)![1]!
    ;(found[nr] ??= []).push(parse(text) as Sitter)
  }
  return { ...FALLBACK, ...found }
}
