/** Circles that lie on the floor: rug, pool of light, ring of choice, knot of a thread. */
import type { Camera } from '../geometry/camera.ts'
import { smoothPath, type Point } from '../geometry/outline.ts'
import type { Vec } from '../geometry/vec.ts'

/** A circle of `radius` metres around a point of the floor; `back` runs it the other way, as a hole does. */
export const floorRing = (camera: Camera, [x, y]: Vec, radius: number, back = false): string =>
  smoothPath(Array.from({ length: 24 }, (_, i): Point => {
    const a = ((back ? -i : i) / 12) * Math.PI
    const [px, py] = camera.project([x + radius * Math.cos(a), y + radius * Math.sin(a), 0])
    return [px, py]
  }))
