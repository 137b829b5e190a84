/** From the appearance a writer gives (colours, hair, girth) to the measures and colours that drawing needs. */
import type { Appearance } from '@kring/curriculum'
import { blend, brightness, dark } from '../geometry/colour.ts'

export interface Build {
  look: Appearance
  /** Height and girth factors around 1. */
  height: number
  girth: number
  /** Radius of the belly and of limbs, metres. */
  belly: number
  limb: number
  /** Head size; adults of every height have nearly the same head, drawn a little over life size so that faces carry. */
  head: number
  sleeves: string
  collar: string | null
  under: string
  brow: string
  lip: string
  /** Years, for lines in the face. */
  age: number
}

export function build(look: Appearance, age = 40): Build {
  const girth = look.girth
  const hair = look.hair.style === 'headscarf' ? blend(look.skin, '#20140f', 0.72) : look.hair.colour
  return {
    look,
    height: look.height,
    girth,
    belly: 0.1 + Math.max(0, girth - 1) * 0.2,
    limb: Math.sqrt(girth),
    head: 1.18 + (1 - look.height) * 0.25,
    sleeves: look.topStyle === 'checked-sleeves' ? (look.under ?? '#d8c6a9') : look.top,
    collar: look.topStyle === 'shirt' ? blend(look.top, '#ffffff', 0.32) : look.topStyle === 'checked-sleeves' ? blend(look.under ?? '#d8c6a9', '#ffffff', 0.2) : null,
    under: look.under ?? '#efe6d6',
    brow: brightness(hair) > 0.72 ? blend(hair, '#7d7167', 0.55) : dark(hair, 0.3),
    lip: dark(blend(look.skin, '#8c2f2c', 0.42), 0.2),
    age,
  }
}

/** The trainee, seen from the back: quiet clothes that belong to nobody in a cast. */
export const YOU: Appearance = {
  height: 1, girth: 0.96, skin: '#d9a884', hair: { colour: '#4b3428', style: 'bun', parting: 0 }, stubble: false,
  top: '#f0e9da', topStyle: 'plain', legs: '#5f6f63', skirt: false, shoes: '#8a6a4a', coat: '#74604f',
}
