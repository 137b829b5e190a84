/** Draws people while they move: a frame paints only those who are on their way; at rest everyone breathes, slowly and seldom painted. */
import type { Seat } from '@kring/dynamics'
import { useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import type { Pose } from './figure/pose.ts'
import { moveTo, moving, poseAt, still, endOf, type Motion } from './motion.ts'
import { paint } from './paint.ts'
import { drawPerson, poses, type Layout, type StagePerson, type Theme } from './scene.ts'

const REDUCED = '(prefers-reduced-motion: reduce)'
const watchReduced = (change: () => void) => {
  const query = matchMedia(REDUCED)
  query.addEventListener('change', change)
  return () => query.removeEventListener('change', change)
}
export const useReducedMotion = (): boolean => useSyncExternalStore(watchReduced, () => matchMedia(REDUCED).matches, () => true)

/** One breath takes five seconds; at rest one person is repainted every so many milliseconds, in turn. */
const BREATH_MS = 5000
const IDLE_MS = 60

interface Input {
  plan: Layout
  everyone: readonly StagePerson[]
  speaker: Seat | null
  /** Whom the speaker speaks to. */
  addressed: Seat | null
  theme: Theme
  figures: RefObject<Map<Seat, SVGGElement>>
  shadows: RefObject<Map<Seat, SVGPathElement>>
}

export function useMotion({ plan, everyone, speaker, addressed, theme, figures, shadows }: Input): void {
  const reduced = useReducedMotion()
  const motion = useRef<Motion | null>(null)
  const before = useRef<{ plan: Layout; theme: Theme } | null>(null)

  useLayoutEffect(() => {
    const people = new Map(everyone.map((p) => [p.seat, p]))
    const targets = poses(everyone, plan.places, plan.radius, speaker, addressed)
    const now = performance.now()
    const first = motion.current === null
    motion.current = first ? still(targets) : moveTo(motion.current!, targets, now, inOrder(everyone, speaker), reduced)

    const draw = (seat: Seat, pose: Pose, shadow: boolean) => {
      const group = figures.current.get(seat)
      const person = people.get(seat)
      if (!group || !person) return
      const drawing = drawPerson(person, pose, plan, theme)
      const [body, fading] = group.children as unknown as [SVGGElement, SVGGElement]
      paint(body, drawing.shapes)
      paint(fading, drawing.fading?.shapes ?? [])
      fading.setAttribute('opacity', String(drawing.fading?.opacity ?? 1))
      if (shadow) shadows.current.get(seat)?.setAttribute('d', drawing.shadow)
    }
    const breathing = (seat: Seat, time: number, pose: Pose): Pose => (reduced ? pose : { ...pose, breath: 0.5 - 0.5 * Math.cos((2 * Math.PI * (time + offset(seat))) / BREATH_MS) })
    const drawAll = (time: number) => {
      for (const { seat } of everyone) draw(seat, breathing(seat, time, poseAt(motion.current!, seat, time)), true)
    }
    // A new frame, theme or reduced motion shows at once; otherwise only movers are painted.
    if (first || reduced || before.current?.plan !== plan || before.current.theme !== theme) drawAll(now)
    before.current = { plan, theme }
    if (reduced) return

    let frame = 0
    let timer = 0
    let turn = 0
    let finished = new Set<Seat>()
    const step = () => {
      const time = performance.now()
      const m = motion.current!
      const active = moving(m, time)
      for (const seat of active) draw(seat, breathing(seat, time, poseAt(m, seat, time)), true)
      // The last frame of a move falls after its end.
      for (const move of m.moves) {
        if (time >= move.start + move.duration && !finished.has(move.seat)) {
          draw(move.seat, breathing(move.seat, time, m.rest[move.seat]!), true)
          finished = finished.add(move.seat)
        }
      }
      if (time < endOf(m)) frame = requestAnimationFrame(step)
      else idle()
    }
    const idle = () => {
      timer = window.setTimeout(() => {
        if (!document.hidden) {
          const seat = plan.seats[turn++ % plan.seats.length]!
          const time = performance.now()
          draw(seat, breathing(seat, time, poseAt(motion.current!, seat, time)), false)
        }
        idle()
      }, IDLE_MS)
    }
    step()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [everyone, plan, speaker, addressed, theme, reduced, figures, shadows])
}

/** The speaker moves first, then those who look at him, then the others round the circle. */
function inOrder(everyone: readonly StagePerson[], speaker: Seat | null): Seat[] {
  const rank = (p: StagePerson) => (p.seat === speaker ? 0 : p.signs?.gaze === speaker ? 1 : 2)
  return [...everyone].sort((a, b) => rank(a) - rank(b)).map((p) => p.seat)
}

/** People do not breathe in time. */
const offset = (seat: Seat): number => [...seat].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % BREATH_MS, 17)
