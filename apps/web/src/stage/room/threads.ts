/** The last turns as threads on the rug: thick where someone spoke, thin where he was heard, fading as turns pass. */
import { isLeader } from '@kring/dynamics'
import type { Shape } from '../figure/parts.ts'
import { pathOf, type Point } from '../geometry/outline.ts'
import { mul, norm, type Vec } from '../geometry/vec.ts'
import type { Layout, Said } from '../scene.ts'
import type { RoomColours } from './colours.ts'

const FADE = [0.8, 0.42, 0.2]

/** One shape per thread; `last` is newest last and only its last three count. */
export function threads({ camera, places, radius }: Pick<Layout, 'camera' | 'places' | 'radius'>, last: readonly Said[], c: RoomColours): (Shape & { key: string })[] {
  const out: (Shape & { key: string })[] = []
  const recent = last.slice(-FADE.length).reverse()
  recent.forEach((said, age) => {
    const from = places[said.from]
    if (!from) return
    const start = mul(norm(from.at), radius * 0.655)
    const targets = said.to === 'group' ? [null] : said.to.map((seat) => places[seat] ?? null).filter((place, i) => place !== null || said.to[i] === undefined)
    targets.forEach((to, i) => {
      const end: Vec = to ? mul(norm(to.at), radius * 0.645) : mul(start, 0.12)
      const between = to !== null && said.to !== 'group' && !isLeader(said.from) && !isLeader(said.to[i]!)
      out.push({ key: `${age}-${i}`, d: taper(camera, start, end, to === null), fill: between ? c.thread : c.threadOther, opacity: FADE[age] })
    })
  })
  return out
}

/** A band on the floor from `a` to `b`, bent toward the middle, 6 cm wide at its start and a hair at its end. */
function taper(camera: Layout['camera'], a: Vec, b: Vec, toGroup: boolean): string {
  const middle: Vec = [(a[0] + b[0]) * 0.32, (a[1] + b[1]) * 0.32, 0]
  const left: Point[] = []
  const right: Point[] = []
  const n = 18
  for (let i = 0; i <= n; i++) {
    const t = i / n
    const u = 1 - t
    const at: Vec = [u * u * a[0] + 2 * u * t * middle[0] + t * t * b[0], u * u * a[1] + 2 * u * t * middle[1] + t * t * b[1], 0]
    const way = norm([u * (middle[0] - a[0]) + t * (b[0] - middle[0]), u * (middle[1] - a[1]) + t * (b[1] - middle[1]), 0])
    const half = toGroup ? 0.03 + 0.0 * t : 0.034 * u + 0.006
    for (const [side, line] of [[1, left], [-1, right]] as const) {
      const [x, y] = camera.project([at[0] - way[1] * half * side, at[1] + way[0] * half * side, 0])
      line.push([x, y])
    }
  }
  return pathOf([...left, ...right.reverse()])
}
