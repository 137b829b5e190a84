/** The last turns as threads on the rug: thick where someone spoke, thin where he was heard, fading as turns pass. */
import { isLeader } from '@kring/dynamics'
import type { Shape } from '../figure/parts.ts'
import { pathOf, type Point } from '../geometry/outline.ts'
import { mul, norm, type Vec } from '../geometry/vec.ts'
import type { Layout, Said } from '../scene.ts'
import type { RoomColours } from './colours.ts'
import { floorRing } from './floor.ts'

const FADE = [0.8, 0.42, 0.2]

/** One shape per thread; `last` is newest last and only its last three count. */
export function threads({ camera, places, radius }: Pick<Layout, 'camera' | 'places' | 'radius'>, last: readonly Said[], c: RoomColours): (Shape & { key: string })[] {
  const out: (Shape & { key: string })[] = []
  const recent = last.slice(-FADE.length).reverse()
  recent.forEach((said, age) => {
    const from = places[said.from]
    if (!from) return
    const start = mul(norm(from.at), radius * 0.56)
    const targets = said.to === 'group' ? [null] : said.to.filter((seat) => seat !== said.from && places[seat])
    targets.forEach((seat, i) => {
      const to = seat === null ? null : places[seat]!
      const end: Vec = to ? mul(norm(to.at), radius * 0.56) : mul(start, 0.16)
      const between = !isLeader(said.from) && (seat === null || !isLeader(seat))
      out.push({ key: `${age}-${i}`, d: taper(camera, start, end, to === null), fill: between ? c.thread : c.threadOther, opacity: FADE[age] })
    })
  })
  return out
}

/** A band on the floor from `a` to `b`, bent toward the middle: a knot where it begins, a hair where it ends, an open ring when it is for all. */
function taper(camera: Layout['camera'], a: Vec, b: Vec, toGroup: boolean): string {
  const middle: Vec = [(a[0] + b[0]) * 0.3, (a[1] + b[1]) * 0.3, 0]
  const at = (x: number, y: number): Point => {
    const [px, py] = camera.project([x, y, 0])
    return [px, py]
  }
  const left: Point[] = []
  const right: Point[] = []
  const n = 20
  for (let i = 0; i <= n; i++) {
    const t = i / n
    const u = 1 - t
    const x = u * u * a[0] + 2 * u * t * middle[0] + t * t * b[0]
    const y = u * u * a[1] + 2 * u * t * middle[1] + t * t * b[1]
    const way = norm([u * (middle[0] - a[0]) + t * (b[0] - middle[0]), u * (middle[1] - a[1]) + t * (b[1] - middle[1]), 0])
    const half = 0.026 * u + 0.005
    left.push(at(x - way[1] * half, y + way[0] * half))
    right.push(at(x + way[1] * half, y - way[0] * half))
  }
  const band = pathOf([...left, ...right.reverse()]) + floorRing(camera, a, 0.045, true)
  if (!toGroup) return band
  // The ring is drawn around the end, its hole against the winding of its edge.
  const way = norm([b[0] - a[0], b[1] - a[1], 0])
  const middleOfRing: Vec = [b[0] + way[0] * 0.075, b[1] + way[1] * 0.075, 0]
  return band + floorRing(camera, middleOfRing, 0.08, true) + floorRing(camera, middleOfRing, 0.06)
}
