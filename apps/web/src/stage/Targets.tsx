/** Buttons over the picture: one for the circle, one for everyone who can be addressed. */
import type { Language } from '@kring/curriculum'
import { TRAINEE, type Seat } from '@kring/dynamics'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { circleName, describePerson } from './describe.ts'
import { ahead } from './figure/skeleton.ts'
import { farFirst, type Layout, type StagePerson } from './scene.ts'

interface TargetsProps {
  plan: Layout
  everyone: readonly StagePerson[]
  speaker: Seat | null
  selected: readonly Seat[] | 'group'
  language: Language
  descriptionId: string
  onSelect: (target: Seat | 'group') => void
  /** Whose gaze is asked after, by pointer or focus. */
  setPointed: (seat: Seat | null) => void
}

/** One button for the circle and one for each person, one stop of the Tab key, arrows go round. */
export function Targets({ plan, everyone, speaker, selected, onSelect, language, descriptionId, setPointed }: TargetsProps) {
  const people = everyone.filter((p) => p.seat !== TRAINEE && p.present !== false)
  const targets: (Seat | 'group')[] = ['group', ...people.map((p) => p.seat)]
  const [current, setCurrent] = useState<Seat | 'group'>('group')
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const stop = targets.includes(current) ? current : 'group'
  // Someone who leaves while he has the focus hands it to the circle, so that the keyboard is not lost.
  const held = useRef(false)
  useEffect(() => {
    if (held.current && current !== stop) buttons.current.get(stop)?.focus()
    if (current !== stop) setCurrent(stop)
  }, [current, stop])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const at = event.key === 'Home' ? 0 : event.key === 'End' ? targets.length - 1 : step ? (targets.indexOf(stop) + step + targets.length) % targets.length : -1
    if (at < 0) return
    event.preventDefault()
    const next = targets[at]!
    setCurrent(next)
    buttons.current.get(next)?.focus()
  }
  const button = (target: Seat | 'group', label: string, pressed: boolean, box: { x: number; y: number; width: number; height: number }, depth: number) => (
    <button
      key={target}
      type="button"
      ref={(node) => void (node ? buttons.current.set(target, node) : buttons.current.delete(target))}
      className={target === 'group' ? 'stage-target stage-target-rug' : 'stage-target'}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height, zIndex: depth }}
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={target === stop ? 0 : -1}
      onClick={() => onSelect(target)}
      onFocus={() => {
        held.current = true
        setCurrent(target)
        setPointed(target === 'group' ? null : target)
      }}
      onBlur={() => {
        held.current = false
        setPointed(null)
      }}
      onPointerEnter={() => setPointed(target === 'group' ? null : target)}
      onPointerLeave={() => setPointed(null)}
    />
  )
  const [rugX] = plan.camera.project([-plan.radius * 0.62, 0, 0])
  const rugTop = plan.camera.project([0, plan.radius * 0.58, 0])[1]
  const rugLow = plan.camera.project([0, -plan.radius * 0.5, 0])[1]
  const order = farFirst(plan.seats, plan.places)
  return (
    <div role="toolbar" aria-label={language === 'nl' ? 'Tot wie spreek je?' : 'Whom do you address?'} aria-describedby={descriptionId} onKeyDown={onKeyDown}>
      {button('group', circleName(language), selected === 'group', { x: rugX, y: rugTop, width: (plan.size.width / 2 - rugX) * 2, height: rugLow - rugTop }, 0)}
      {people.map((person) => button(person.seat, describePerson(person, everyone, language, speaker), selected !== 'group' && selected.includes(person.seat), hitBox(plan, person), order.indexOf(person.seat) + 1))}
    </div>
  )
}

/** Head, trunk and lap of someone, at least 44 pixels each way. */
export function hitBox(plan: Layout, person: StagePerson): { x: number; y: number; width: number; height: number } {
  const place = plan.places[person.seat]!
  const standing = person.signs?.standing ?? false
  const middle = ahead(place, standing ? 0.36 : 0.1)
  const [x, top, scale] = plan.camera.project([middle[0], middle[1], standing ? 1.74 : 1.33])
  const [, low] = plan.camera.project([middle[0], middle[1], standing ? 0.5 : 0.4])
  const width = Math.max(44, scale * 0.62)
  const height = Math.max(44, low - top)
  const clampTo = (v: number, max: number) => Math.max(0, Math.min(v, max))
  return { x: clampTo(x - width / 2, plan.size.width - width), y: clampTo(top, plan.size.height - height), width, height }
}
