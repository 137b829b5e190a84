/** Puts shapes into an SVG group, changing only the attributes that differ from what is there. */
import type { Shape } from './figure/parts.ts'

const SVG = 'http://www.w3.org/2000/svg'
const shown = new WeakMap<SVGElement, readonly Shape[]>()

function set(path: Element, name: string, value: string | undefined, before: string | undefined): void {
  if (value === before) return
  if (value === undefined) path.removeAttribute(name)
  else path.setAttribute(name, value)
}
const textOf = (n: number | undefined) => (n === undefined ? undefined : String(Math.round(n * 1000) / 1000))

export function paint(group: SVGElement, shapes: readonly Shape[]): void {
  const before = shown.get(group) ?? []
  while (group.childElementCount > shapes.length) group.lastElementChild!.remove()
  for (let i = 0; i < shapes.length; i++) {
    const now = shapes[i]!
    let path = group.children[i]
    const was = path ? before[i] : undefined
    if (!path) path = group.appendChild(document.createElementNS(SVG, 'path'))
    set(path, 'd', now.d, was?.d)
    set(path, 'fill', now.fill ?? 'none', was && (was.fill ?? 'none'))
    set(path, 'opacity', textOf(now.opacity), textOf(was?.opacity))
    set(path, 'stroke', now.stroke, was?.stroke)
    set(path, 'stroke-width', textOf(now.width), textOf(was?.width))
  }
  shown.set(group, shapes)
}
