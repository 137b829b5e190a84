/** Shapes as SVG paths, for pictures that stand still. */
import type { Shape } from './figure/parts.ts'

export const Paths = ({ shapes }: { shapes: readonly Shape[] }) =>
  shapes.map((s, i) => <path key={i} d={s.d} fill={s.fill ?? 'none'} opacity={s.opacity} stroke={s.stroke} strokeWidth={s.width} />)
