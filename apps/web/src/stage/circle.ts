/** Where the chairs stand, and how the room is framed in a picture of a given size. */
import { camera, type Camera } from './geometry/camera.ts'
import { RAD, type Vec } from './geometry/vec.ts'
import type { Place } from './figure/skeleton.ts'

export interface Size {
  width: number
  height: number
}

/** Metres from the middle to each chair: the circle grows with the group, as people do it; two who talk sit near each other. */
export const radiusOf = (seats: number): number => (seats <= 2 ? 1.08 : Math.max(1.52, 1.8 + (seats - 8) * 0.08))

/**
 * Chairs in a circle, the first nearest to us with its back to us, the rest clockwise seen from above. They stand a little closer
 * together at the near and the far end than at the sides, where one head would come before another.
 */
export function chairs(seats: number): Place[] {
  const radius = radiusOf(seats)
  return Array.from({ length: seats }, (_, i) => {
    const around = (i / seats) * 360
    const angle = -90 - (around - 3.5 * Math.sin(2 * around * RAD))
    return { at: [radius * Math.cos(angle * RAD), radius * Math.sin(angle * RAD), 0], facing: angle + 180 }
  })
}

/** The wall behind the circle and the door in it; metres. */
export const wallOf = (radius: number): number => radius + 1.1
/** Heights of the board on the wall. */
export const BOARD = { from: 0.78, to: 1.72 } as const
export const DOOR = { from: 2.2, to: 3.02, height: 2.1 } as const
export const doorway = (radius: number): Vec => [(DOOR.from + DOOR.to) / 2, wallOf(radius), 1.5]

/** A camera that shows the whole circle with room for names, as large as the picture allows; spare height goes to the wall. */
export function frame({ width, height }: Size, seats: number, labelSize: number): Camera {
  const radius = radiusOf(seats)
  const unit = camera({ scale: 1, cx: 0, cy: 0 })
  let left = 0
  let top = 0
  let bottom = 0
  const consider = (point: Vec) => {
    const [x, y] = unit.project(point)
    left = Math.max(left, Math.abs(x))
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  for (const { at } of chairs(seats)) {
    const k = (radius + 0.36) / radius
    consider([at[0] * k, at[1] * k, 0])
    consider([at[0] * k, at[1] * k, 1.3])
  }
  // The board belongs to the picture: without a strip of wall the circle floats.
  consider([0, wallOf(radius), BOARD.to + 0.06])
  const below = labelSize * 1.9
  const above = 8
  const scale = Math.min((width - Math.max(8, width * 0.02)) / (2 * left), (height - below - above) / (bottom - top))
  const spare = height - below - above - scale * (bottom - top)
  return camera({ scale, cx: width / 2, cy: above - top * scale + spare * 0.66 })
}
