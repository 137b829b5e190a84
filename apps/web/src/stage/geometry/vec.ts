/** Points and directions in metres: x to the right of the picture, y away from the camera, z up. */
export type Vec = readonly [x: number, y: number, z: number]

export const UP: Vec = [0, 0, 1]
export const RAD = Math.PI / 180

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const mul = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k]
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const len = (a: Vec): number => Math.hypot(a[0], a[1], a[2])
/** A vector of length 1; the zero vector stays zero. */
export const norm = (a: Vec): Vec => mul(a, 1 / (len(a) || 1))
export const lerp = (a: Vec, b: Vec, t: number): Vec => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
/** The sum of `base` and each axis times its amount: a point in a local frame. */
export const along = (base: Vec, ...steps: readonly (readonly [axis: Vec, amount: number])[]): Vec => {
  let [x, y, z] = base
  for (const [axis, amount] of steps) {
    x += axis[0] * amount
    y += axis[1] * amount
    z += axis[2] * amount
  }
  return [x, y, z]
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x))
/** 0 at `a`, 1 at `b` (which may be the smaller), smooth between. */
export const smooth = (a: number, b: number, x: number): number => {
  const t = clamp((x - a) / (b - a), 0, 1)
  return t * t * (3 - 2 * t)
}
/** Degrees brought into (-180, 180]. */
export const turnOf = (degrees: number): number => {
  const d = ((degrees % 360) + 360) % 360
  return d > 180 ? d - 360 : d
}
