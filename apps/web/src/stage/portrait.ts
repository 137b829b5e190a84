/** A small round portrait from the same figure, for rows of a conversation. */
import type { Appearance } from '@kring/curriculum'
import { build } from './figure/build.ts'
import { figure } from './figure/figure.ts'
import type { Shape } from './figure/parts.ts'
import { pose, type Pose } from './figure/pose.ts'
import { skeleton } from './figure/skeleton.ts'
import { camera } from './geometry/camera.ts'

export interface Portrait {
  size: number
  shapes: Shape[]
}

/** Head and shoulders, turned a little to the left, in a square of `size` pixels; the caller clips it to a circle. */
export function portrait(appearance: Appearance, size: number, { age, turn = -22, ...changes }: Partial<Pose> & { age?: number } = {}): Portrait {
  const body = build(appearance, age)
  const place = { at: [0, 0, 0], facing: -90 + turn } as const
  const stance = pose({ arms: { hang: 1 }, pitch: -1, ...changes })
  const bones = skeleton(body, stance, place)
  const view = { distance: 9, pitch: 9, scale: size * 2.3, target: bones.head, cx: size / 2, cy: size * 0.45 }
  return { size, shapes: figure(body, stance, place, camera(view), { chair: null }).shapes }
}
