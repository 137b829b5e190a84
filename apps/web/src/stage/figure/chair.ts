/** The chair: birch legs and back, a blue-green seat; a coat may hang over it. */
import { dark } from '../geometry/colour.ts'
import { along, cross, RAD, UP, type Vec } from '../geometry/vec.ts'
import { LAYER, type Ball, type Parts } from './parts.ts'
import type { Place } from './skeleton.ts'

export interface ChairColours {
  wood: string
  seat: string
}
export const CHAIR: ChairColours = { wood: '#c79a62', seat: '#5d7472' }

/** Adds the chair at `place`; `coat` is the colour of a coat hung over its back. */
export function chair(parts: Parts, place: Place, { wood, seat }: ChairColours, coat?: string): void {
  const forward: Vec = [Math.cos(place.facing * RAD), Math.sin(place.facing * RAD), 0]
  const right = cross(forward, UP)
  const at = (x: number, y: number, z: number): Vec => along(place.at, [right, x], [forward, y], [UP, z])
  const away = forward[1]
  const fromBehind = away > 0.15
  const back = fromBehind ? LAYER.front : LAYER.back

  for (const [x, y] of [[-0.17, 0.18], [0.17, 0.18], [-0.17, -0.18], [0.17, -0.18]] as const) {
    parts.add(LAYER.legs, [[[at(x, y, 0.43), 0.016], [at(x * 1.12, y * 1.14, 0.012), 0.012]]], wood, { shade: 0.34 })
  }
  const corners = [[-0.2, -0.19], [0.2, -0.19], [0.2, 0.2], [-0.2, 0.2]] as const
  parts.add(LAYER.seat, [corners.map(([x, y]): Ball => [at(x, y, 0.42), 0.018])], dark(seat, 0.28), { shade: 0.2 })
  parts.add(LAYER.seat, [corners.map(([x, y]): Ball => [at(x * 0.98, y * 0.98, 0.45), 0.018])], seat, { shade: 0.12, bias: 0.03, shadow: false })
  for (const x of [-0.18, 0.18]) parts.add(back, [[[at(x, -0.2, 0.43), 0.015], [at(x * 1.01, -0.26, 0.85), 0.013]]], wood, { shade: 0.34, bias: -0.02 })
  parts.add(back + 0.1, [[[at(-0.18, -0.24, 0.69), 0.016], [at(0, -0.25, 0.69), 0.016], [at(0.18, -0.24, 0.69), 0.016], [at(-0.18, -0.26, 0.87), 0.018], [at(0, -0.27, 0.88), 0.018], [at(0.18, -0.26, 0.87), 0.018]]], wood, { shade: 0.2 })
  if (!coat) return
  // Hung by the shoulders over the back: body, two sleeves, collar.
  parts.add(back + 0.2, [[[at(-0.17, -0.26, 0.88), 0.036], [at(0.17, -0.26, 0.88), 0.036], [at(-0.2, -0.28, 0.47), 0.032], [at(0.18, -0.28, 0.43), 0.032], [at(0, -0.28, 0.42), 0.032]]], coat, { shade: 0.24 })
  for (const x of [-1, 1]) {
    const hang = x > 0 ? 0 : 0.05
    parts.add(back + 0.3, [[[at(x * 0.18, -0.27, 0.86), 0.043], [at(x * 0.21, -0.28, 0.6 + hang), 0.037]], [[at(x * 0.21, -0.28, 0.6 + hang), 0.037], [at(x * 0.2, -0.29, 0.5 + hang), 0.034]]], x > 0 ? coat : dark(coat, 0.08), { shade: 0.32 })
  }
  parts.add(back + 0.4, [[[at(-0.07, -0.25, 0.91), 0.026], [at(0.07, -0.25, 0.91), 0.026], [at(0, -0.28, 0.86), 0.02]]], dark(coat, 0.24), {})
}
