/** The whole picture as data: layout once per size and circle, poses from signs, a drawing per person. Pure and deterministic. */
import type { Appearance } from '@kring/curriculum'
import { isLeader, TRAINEE, type Seat } from '@kring/dynamics'
import { chairs, doorway, frame, radiusOf, type Size } from './circle.ts'
import { build, YOU, type Build } from './figure/build.ts'
import { CHAIR, type ChairColours } from './figure/chair.ts'
import { emptyChair, figure, type Drawing } from './figure/figure.ts'
import type { Shape } from './figure/parts.ts'
import type { Pose } from './figure/pose.ts'
import { lookAt, poseFor, type Signs } from './figure/signs.ts'
import { skeleton, type Place, type Side } from './figure/skeleton.ts'
import type { Camera } from './geometry/camera.ts'
import { glass } from './geometry/colour.ts'
import { RAD } from './geometry/vec.ts'
import { labels, type Label } from './labels.ts'

export type Theme = 'day' | 'evening'

/** Someone who has a chair in the circle. */
export interface StagePerson {
  seat: Seat
  name: string
  /** Absent for the trainee, who is seen from the back in quiet clothes. */
  appearance?: Appearance
  age?: number
  /** Absent: sits and looks at whoever speaks. */
  signs?: Signs
  /** In the room now; otherwise the chair stands empty. Absent means yes. */
  present?: boolean
  /** Something on the lap while he sits and does not speak. */
  holds?: 'notebook' | 'laptop'
  /** Came in with the coat on, so that the hook stayed empty and a coat taken off hangs over the chair. */
  keptCoat?: boolean
}

/** One turn for the threads on the rug. */
export interface Said {
  from: Seat
  to: readonly Seat[] | 'group'
}

/** What does not change while people move: chairs, camera, names. */
export interface Layout {
  size: Size
  radius: number
  camera: Camera
  seats: readonly Seat[]
  places: Readonly<Record<Seat, Place>>
  names: Readonly<Record<Seat, Label>>
  labelSize: number
}

/** The people in the order of the circle with the trainee first, whatever place she has in the list. */
export function aroundTrainee(people: readonly StagePerson[], name = ''): StagePerson[] {
  const i = people.findIndex((p) => p.seat === TRAINEE)
  if (i < 0) return [{ seat: TRAINEE, name }, ...people]
  return [...people.slice(i), ...people.slice(0, i)]
}

export function layout(people: readonly StagePerson[], size: Size, labelSize: number): Layout {
  const seats = people.map((p) => p.seat)
  const places = chairs(seats.length)
  const camera = frame(size, seats.length, labelSize)
  const names = labels(people.map((p) => p.name), places, camera, size, labelSize)
  return {
    size, camera, seats, labelSize, radius: radiusOf(seats.length),
    places: Object.fromEntries(seats.map((seat, i) => [seat, places[i]!])),
    names: Object.fromEntries(seats.map((seat, i) => [seat, names[i]!])),
  }
}

export const buildOf = (person: StagePerson): Build => build(person.appearance ?? YOU, person.age)

/**
 * The pose of everyone, heads turned to what they look at. Whoever has no signs of his own (a leader) looks at the speaker, and when
 * he speaks himself at the one he speaks to.
 */
export function poses(people: readonly StagePerson[], places: Layout['places'], radius: number, speaker: Seat | null = null, addressed: Seat | null = null): Record<Seat, Pose> {
  const signs = people.map((p): Signs => ({
    signals: [], gaze: (speaker === p.seat ? addressed : speaker) ?? 'floor', standing: false, coatOn: false, ...p.signs, speaking: speaker === p.seat,
  }))
  // Who is out of the room is thought of as standing, so that he rises as he goes and sits down as he comes.
  const bare = people.map((p, i): Pose => ({ ...poseFor(signs[i]!, p.seat, openHand(places[p.seat]!)), ...(p.present === false && { stand: 1, gone: 1 }), ...holding(p, signs[i]!) }))
  const heads = new Map(people.map((p, i) => [p.seat, skeleton(buildOf(p), p.present === false ? { ...bare[i]!, stand: 0 } : bare[i]!, places[p.seat]!).head]))
  return Object.fromEntries(people.map((person, i) => {
    const { gaze } = signs[i]!
    const p = bare[i]!
    const place = places[person.seat]!
    const target = gaze === 'door' ? doorway(radius) : gaze === person.seat ? undefined : heads.get(gaze)
    if (target) return [person.seat, lookAt(buildOf(person), p, place, target)]
    // A leader without a target of his own looks over the circle, not at the floor.
    if (isLeader(person.seat) && !person.signs) return [person.seat, { ...p, lids: 0, pitch: -6, yaw: 0 }]
    return [person.seat, p]
  }))
}

/** A notebook or laptop comes with its own place for the hands. */
const holding = ({ holds }: StagePerson, { speaking, standing }: Signs): Partial<Pose> =>
  holds && !speaking && !standing ? { [holds]: 1, lean: 0, arms: holds === 'laptop' ? { laptop: 1 } : { write: 1 } } : {}

/** The hand that stands out from the body when it is raised, seen from where we are. */
const openHand = ({ facing }: Place): Side => (Math.sin(2 * facing * RAD) >= 0 ? 1 : -1)

/** Evening light on a colour. */
export const tone = (theme: Theme) => (colour: string): string => (theme === 'day' ? colour : glass(colour, '#b08f9a', 0.42))
const toned = (shapes: Shape[], theme: Theme): Shape[] => {
  if (theme === 'day') return shapes
  const t = tone(theme)
  return shapes.map((s) => ({ ...s, fill: s.fill && t(s.fill), stroke: s.stroke && t(s.stroke) }))
}

/** One person as drawn in this pose. */
export function drawPerson(person: StagePerson, pose: Pose, { places, camera }: Pick<Layout, 'places' | 'camera'>, theme: Theme, colours: ChairColours = CHAIR): Drawing {
  const place = places[person.seat]!
  if (pose.gone <= 0) {
    const { shapes, shadow } = figure(buildOf(person), pose, place, camera, { chair: colours, coatOverChair: person.keptCoat ?? false })
    return { shapes: toned(shapes, theme), shadow }
  }
  const { shapes, shadow } = emptyChair(place, camera, colours)
  const drawing: Drawing = { shapes: toned(shapes, theme), shadow }
  if (pose.gone < 1) drawing.fading = { shapes: toned(figure(buildOf(person), pose, place, camera, { chair: null }).shapes, theme), opacity: 1 - pose.gone }
  return drawing
}

export interface SceneInput {
  people: readonly StagePerson[]
  size: Size
  labelSize?: number
  speaker?: Seat | null
  theme?: Theme
}
export interface SceneDrawing {
  layout: Layout
  poses: Record<Seat, Pose>
  /** Far people first: the order of painting. */
  figures: ({ seat: Seat } & Drawing)[]
}

/** Painting order: the far chairs first. */
export const farFirst = (seats: readonly Seat[], places: Layout['places']): Seat[] => [...seats].sort((a, b) => places[b]!.at[1] - places[a]!.at[1])

export function scene({ people, size, labelSize = 13, speaker = null, theme = 'day' }: SceneInput): SceneDrawing {
  const all = aroundTrainee(people)
  const plan = layout(all, size, labelSize)
  const now = poses(all, plan.places, plan.radius, speaker)
  const figures = farFirst(plan.seats, plan.places).map((seat) => ({ seat, ...drawPerson(all.find((p) => p.seat === seat)!, now[seat]!, plan, theme) }))
  return { layout: plan, poses: now, figures }
}
