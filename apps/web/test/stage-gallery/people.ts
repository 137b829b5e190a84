/** People for the drawing sheets: the casts of the scenarios, and a few looks that no cast has yet. */
import type { Appearance } from '@kring/curriculum'
import { parse } from 'yaml'

export interface Sitter {
  seat: string
  name: string
  age: number
  appearance: Appearance
}

export const EXTRA: Sitter[] = [
  { seat: 'scarf', name: 'hoofddoek', age: 44, appearance: { height: 0.93, girth: 0.96, skin: '#bd8862', hair: { colour: '#c8b08a', style: 'headscarf', parting: 0 }, stubble: false, top: '#9a6a7d', topStyle: 'plain', legs: '#4b5a63', skirt: true, shoes: '#5a3f36', coat: '#6f7f8c' } },
  { seat: 'beard', name: 'baard', age: 41, appearance: { height: 1.05, girth: 1.05, skin: '#e3ae8d', hair: { colour: '#4d382a', style: 'short', parting: -16 }, beard: '#553c2b', stubble: false, top: '#5d6f86', topStyle: 'jacket', legs: '#3d3d42', skirt: false, shoes: '#34302e', coat: '#39433a' } },
  { seat: 'ring', name: 'kaal, bril', age: 66, appearance: { height: 1.04, girth: 1.1, skin: '#8a5a3c', hair: { colour: '#b9b2a8', style: 'bald', parting: 0 }, glasses: '#3a3a3c', stubble: false, top: '#49604e', topStyle: 'shirt', legs: '#4c4438', skirt: false, shoes: '#4e3626', coat: '#6a6148' } },
]

/** Casts by the number of their scenario, from the content files. */
export function casts(): Record<string, Sitter[]> {
  const files = import.meta.glob('../../../../packages/curriculum/content/scenarios/*/cast/*.yaml', { query: '?raw', import: 'default', eager: true }) as Record<string, string>
  const found: Record<string, Sitter[]> = {}
  for (const [path, text] of Object.entries(files)) {
    const nr = /scenarios\/(\d\d)/.exec(path)![1]!
    ;(found[nr] ??= []).push(parse(text) as Sitter)
  }
  return found
}
