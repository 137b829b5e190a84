/** The room behind the people: floor, rug, wall, window, board, coat rack, door. It stands still, so it is drawn once. */
import { BOARD, DOOR, wallOf } from '../circle.ts'
import { n1, pathOf, type Point } from '../geometry/outline.ts'
import { blend, dark, light } from '../geometry/colour.ts'
import type { Vec } from '../geometry/vec.ts'
import type { Shape } from '../figure/parts.ts'
import type { Layout } from '../scene.ts'
import type { RoomColours } from './colours.ts'
import { floorRing } from './floor.ts'

export interface Board {
  title: string
  lines: readonly string[]
}
export interface Text {
  x: number
  y: number
  size: number
  text: string
  fill: string
  bold?: boolean
  /** Foreshortening of the wall, seen from above. */
  squeeze: number
}
export interface RoomDrawing {
  shapes: Shape[]
  texts: Text[]
  /** Patches of sun on the floor, drawn soft. */
  sun: Shape[]
}
export interface RoomInput {
  board?: Board
  /** The coats on the rack in the order of the circle; null is an empty hook. */
  hooks: readonly (string | null)[]
  /** 0–1 of the session: the sun moves over the floor. */
  progress: number
  day: boolean
}

export function room(plan: Pick<Layout, 'camera' | 'radius' | 'size'>, c: RoomColours, input: RoomInput): RoomDrawing {
  const { camera, radius, size } = plan
  const wall = wallOf(radius)
  const p = (x: number, y: number, z: number): Point => {
    const [px, py] = camera.project([x, y, z])
    return [px, py]
  }
  const area = (points: readonly Vec[]) => pathOf(points.map((q) => p(...q)))
  const shapes: Shape[] = []
  const texts: Text[] = []
  const fill = (points: readonly Vec[], colour: string, opacity?: number) => shapes.push({ d: area(points), fill: colour, opacity })
  const panel = (x0: number, x1: number, z0: number, z1: number, colour: string, out = 0, opacity?: number) =>
    fill([[x0, wall - out, z0], [x1, wall - out, z0], [x1, wall - out, z1], [x0, wall - out, z1]], colour, opacity)
  // As far to the sides and to the front as this picture shows.
  const farScale = camera.project([0, wall, 0])[2]
  const wide = Math.max(6, size.width / 2 / farScale + 1)
  const front = -radius - Math.max(3, size.height / 2 / farScale)

  shapes.push({ d: `M0 0H${size.width}V${size.height}H0Z`, fill: c.floor })
  planks(p, c, shapes, wide, front, wall)
  panel(-wide, wide, 0, 6, c.wall)
  panel(-wide, wide, 0, 0.92, c.wallLow)
  panel(-wide, wide, 0, 0.11, c.skirting)
  fill([[-wide, wall, 0.001], [wide, wall, 0.001], [wide, wall - 0.16, 0.001], [-wide, wall - 0.16, 0.001]], c.shadow, 0.1)

  for (const x of [-3.3, -5.9, -8.5, -11.1, 3.7, 6.3, 8.9]) if (Math.abs(x) < wide + 2) window(x, panel, fill, wall, c, input.day)
  rack(panel, fill, wall, c, input)
  door(panel, c)
  boardOn(plan, p, panel, texts, wall, c, input.board)

  const ring = (r: number) => floorRing(camera, [0, 0, 0], r)
  shapes.push({ d: ring(radius * 0.815), fill: c.shadow, opacity: 0.08 })
  shapes.push({ d: ring(radius * 0.8), fill: c.rugEdge }, { d: ring(radius * 0.765), fill: c.rug })
  shapes.push({ d: ring(radius * 0.7), stroke: c.rugEdge, width: 1.4 })

  const sun: Shape[] = []
  if (input.day) {
    const shift = input.progress * 0.9
    for (const [x, y] of [[-3.4, 1.9], [-3.1, 0.2], [-2.9, -1.6]] as const) {
      // Two panes for each window, with the bar between them.
      for (const [a, b] of [[0, 1.16], [1.28, 2.5]] as const) {
        const at = (k: number, far: number): Vec => [x + k + shift, y - k * 0.2 + far + shift * -0.35, 0]
        sun.push({ d: area([at(a, 0), at(b, 0), at(b, 1.12), at(a, 1.12)]), fill: c.sun, opacity: c.sunStrength })
      }
    }
  }
  return { shapes, texts, sun }
}

type To = (x: number, y: number, z: number) => Point
type Panel = (x0: number, x1: number, z0: number, z1: number, colour: string, out?: number, opacity?: number) => void
type Fill = (points: readonly Vec[], colour: string, opacity?: number) => void

function planks(p: To, c: RoomColours, shapes: Shape[], wide: number, front: number, wall: number): void {
  let lines = ''
  const tints: [string, string] = ['', '']
  for (let i = 0, y = front; y < wall; y += 0.27, i++) {
    const [ax, ay] = p(-wide, y, 0)
    const [bx, by] = p(wide, y, 0)
    lines += `M${n1(ax)} ${n1(ay)}L${n1(bx)} ${n1(by)}`
    for (let x = -wide - 1.9 + ((i * 1.37) % 1.9), j = 0; x < wide; x += 1.9, j++) {
      const a = p(x, y, 0)
      const b = p(x, Math.min(wall, y + 0.27), 0)
      lines += `M${n1(a[0])} ${n1(a[1])}L${n1(b[0])} ${n1(b[1])}`
      const kind = (i * 7 + j * 13) % 5
      if (kind < 2) tints[kind] += pathOf([a, p(x + 1.9, y, 0), p(x + 1.9, Math.min(wall, y + 0.27), 0), b])
    }
  }
  shapes.push({ d: tints[0]!, fill: light(c.floor, 0.4), opacity: 0.2 }, { d: tints[1]!, fill: c.plank, opacity: 0.22 }, { d: lines, stroke: c.plank, width: 1.1, opacity: 0.55 })
}

function window(x: number, panel: Panel, fill: Fill, wall: number, c: RoomColours, day: boolean): void {
  const to = x + 1.9
  panel(x, to, 0.82, 3.2, c.frame)
  panel(x + 0.09, to - 0.09, 0.9, 3.2, c.sky)
  const roofs: readonly (readonly [number, number])[] = [[0, 1.22], [0.25, 1.22], [0.25, 1.42], [0.36, 1.58], [0.47, 1.42], [0.47, 1.3], [0.72, 1.3], [0.82, 1.5], [0.92, 1.3], [1.08, 1.3], [1.08, 1.46], [1.16, 1.46], [1.16, 1.56], [1.3, 1.56], [1.3, 1.46], [1.4, 1.46], [1.4, 1.26], [1.72, 1.26]]
  fill([...roofs.map(([dx, z]): Vec => [x + 0.09 + dx, wall - 0.001, z - 0.16]), [to - 0.09, wall - 0.001, 0.9], [x + 0.09, wall - 0.001, 0.9]], c.city)
  if (!day) for (const [dx, z] of [[0.33, 1.3], [0.8, 1.2], [1.2, 1.36], [1.27, 1.22], [0.1, 1.13]] as const) panel(x + 0.09 + dx, x + 0.15 + dx, z - 0.16, z - 0.09, '#f0c377', 0.002, 0.85)
  panel(x + 0.9, x + 0.98, 0.9, 3.2, c.frame, 0.01)
  panel(x - 0.07, to + 0.07, 0.77, 0.84, light(c.frame, 0.4), 0.12)
  panel(x - 0.07, to + 0.07, 0.74, 0.77, dark(c.frame, 0.16), 0.12)
  for (let i = 0; i < 13; i++) panel(x + 0.2 + i * 0.12, x + 0.285 + i * 0.12, 0.14, 0.6, blend(c.frame, c.wallLow, 0.35), 0.07)
  panel(x + 0.18, x + 1.75, 0.58, 0.62, dark(c.frame, 0.1), 0.07)
}

function rack(panel: Panel, fill: Fill, wall: number, c: RoomColours, { hooks, day }: RoomInput): void {
  const [from, to] = [0.92, 2.02]
  panel(from, to, 1.6, 1.69, c.wood, 0.02)
  panel(from, to, 1.6, 1.618, dark(c.wood, 0.25), 0.02)
  const step = (to - from - 0.12) / Math.max(1, hooks.length - 1)
  const half = Math.min(0.135, step * 0.62 + 0.04)
  hooks.forEach((coat, i) => {
    const x = from + 0.06 + i * step
    panel(x - 0.012, x + 0.012, 1.54, 1.66, dark(c.wood, 0.45), 0.08)
    if (!coat) return
    const colour = day ? coat : dark(coat, 0.42)
    const long = 0.7 + ((i * 37) % 5) * 0.035
    const at = (dx: number, z: number): Vec => [x + dx * half, wall - 0.1, z]
    fill([at(-0.3, 1.55), at(0.3, 1.55), at(0.85, 1.42), at(1, long + 0.04), at(0.2, long), at(-1, long + 0.02), at(-0.85, 1.42)], colour)
    fill([at(0.25, 1.54), at(0.3, 1.55), at(0.85, 1.42), at(1, long + 0.04), at(0.45, long + 0.01), at(0.5, 1.33)], '#2a1f33', 0.2)
    fill([at(-0.3, 1.55), at(0.3, 1.55), at(0.1, 1.48), at(-0.1, 1.48)], dark(colour, 0.35))
  })
}

function door(panel: Panel, c: RoomColours): void {
  const { from, to, height } = DOOR
  panel(from - 0.07, to + 0.07, 0, height + 0.07, c.frame, 0.01)
  panel(from, to, 0, height, c.door, 0.012)
  panel(from + 0.12, to - 0.12, 0.2, 0.9, dark(c.door, 0.07), 0.013)
  panel(from + 0.12, to - 0.12, 1.05, height - 0.15, dark(c.door, 0.07), 0.013)
  panel(from + 0.05, from + 0.13, 0.98, 1.01, '#8a7a5c', 0.03)
}

function boardOn({ camera }: Pick<Layout, 'camera'>, p: To, panel: Panel, texts: Text[], wall: number, c: RoomColours, board?: Board): void {
  const [from, to, low, high] = [-1.12, 0.6, BOARD.from, BOARD.to]
  panel(from - 0.02, to + 0.06, low - 0.07, high, c.shadow, 0.001, 0.1)
  panel(from - 0.03, to + 0.03, low - 0.03, high + 0.03, c.boardFrame, 0.02)
  panel(from, to, low, high, c.board, 0.021)
  panel(from, to, low - 0.07, low - 0.03, dark(c.boardFrame, 0.15), 0.06)
  if (!board) return
  const scale = camera.project([0, wall, 1.5])[2]
  const put = (text: string, z: number, em: number, bold = false) => {
    const [x, y] = p(from + 0.1, wall - 0.02, z)
    // A long line is set smaller rather than past the edge.
    const room = (to - from - 0.18) * scale
    const size = Math.min(em * scale, room / (text.length * (bold ? 0.54 : 0.5)))
    texts.push({ x, y, size: Math.round(size * 10) / 10, text, fill: c.boardInk, bold, squeeze: 0.86 })
  }
  put(board.title, high - 0.24, 0.145, true)
  board.lines.forEach((line, i) => put(line, high - 0.43 - i * 0.15, 0.1))
}
