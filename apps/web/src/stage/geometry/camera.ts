/** The eye of a standing person, looking down at the circle: perspective that turns metres into pixels. */
import { add, dot, mul, RAD, sub, type Vec } from './vec.ts'

/** A point of the picture: pixels, pixels per metre at that place, metres from the camera. */
export type Projected = readonly [x: number, y: number, scale: number, depth: number]

export interface Camera {
  readonly position: Vec
  /** Metres along the line of sight: what is nearer is drawn later. */
  depth(point: Vec): number
  project(point: Vec): Projected
}

export interface View {
  /** What the camera is aimed at; it lands on (cx, cy). */
  target?: Vec
  /** Metres between the eye and the target. */
  distance?: number
  /** Degrees that the eye looks down. */
  pitch?: number
  /** Pixels per metre at the target. */
  scale: number
  cx: number
  cy: number
}

export function camera({ target = [0, 0, 0.35], distance = 11, pitch = 41, scale, cx, cy }: View): Camera {
  const forward: Vec = [0, Math.cos(pitch * RAD), -Math.sin(pitch * RAD)]
  const up: Vec = [0, Math.sin(pitch * RAD), Math.cos(pitch * RAD)]
  const position = add(target, mul(forward, -distance))
  return {
    position,
    depth: (point) => dot(sub(point, position), forward),
    project: (point) => {
      const d = sub(point, position)
      const depth = dot(d, forward)
      const s = (scale * distance) / depth
      return [cx + d[0] * s, cy - dot(d, up) * s, s, depth]
    },
  }
}
