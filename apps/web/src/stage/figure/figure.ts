/** One person on or before a chair, as flat shapes from far to near, with the shadow he throws. */
import type { Camera } from '../geometry/camera.ts'
import { arms } from './arms.ts'
import type { Body } from './body.ts'
import type { Build } from './build.ts'
import { CHAIR, chair, type ChairColours } from './chair.ts'
import { head } from './head.ts'
import { legs } from './legs.ts'
import { LAYER, Parts, type Shape } from './parts.ts'
import type { Pose } from './pose.ts'
import { skeleton, type Place } from './skeleton.ts'
import { things } from './things.ts'
import { torso } from './torso.ts'

export interface Drawing {
  shapes: Shape[]
  shadow: string
  /** Someone coming in or going out, over the rest. */
  fading?: { shapes: Shape[]; opacity: number }
}

export interface FigureOptions {
  /** Colours of the chair; null draws none. */
  chair?: ChairColours | null
  /** The coat hangs over the chair. */
  coatOverChair?: boolean
}

export function figure(build: Build, pose: Pose, place: Place, camera: Camera, { chair: colours = CHAIR, coatOverChair = false }: FigureOptions = {}): Drawing {
  const parts = new Parts(camera)
  const bones = skeleton(build, pose, place)
  const away = bones.forward[1]
  const coatOn = pose.coat >= 0.5
  const layer = pose.stand > 0.5 && away > 0.2 ? LAYER.behind : LAYER.body
  if (colours) chair(parts, place, colours, coatOverChair && !coatOn ? build.look.coat : undefined)
  const body: Body = { parts, build, pose: changingCoat(pose), bones, away, layer, coatOn }
  legs(body)
  torso(body)
  head(body)
  arms(body)
  things(body)
  return { shapes: parts.shapes(), shadow: parts.shadow() }
}

/** Halfway in or out of a coat the hands are at its lapels. */
function changingCoat(pose: Pose): Pose {
  const busy = Math.sin(Math.PI * pose.coat)
  if (busy < 0.01) return pose
  const arms: Pose['arms'] = { doff: busy }
  for (const [key, weight] of Object.entries(pose.arms)) arms[key as keyof typeof arms] = (arms[key as keyof typeof arms] ?? 0) + weight * (1 - busy)
  return { ...pose, arms }
}

/** A chair with nobody on it. */
export function emptyChair(place: Place, camera: Camera, colours: ChairColours = CHAIR): Drawing {
  const parts = new Parts(camera)
  chair(parts, place, colours)
  return { shapes: parts.shapes(), shadow: parts.shadow() }
}
