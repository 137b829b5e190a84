/** What every part of the body needs to be drawn. */
import type { Build } from './build.ts'
import type { Parts } from './parts.ts'
import type { Pose } from './pose.ts'
import type { Skeleton } from './skeleton.ts'

export interface Body {
  parts: Parts
  build: Build
  pose: Pose
  bones: Skeleton
  /** Where the chair faces: 1 with its back to us, -1 toward us. */
  away: number
  /** Layer of the body: behind the chair when someone stands before a chair that has its back to us. */
  layer: number
  coatOn: boolean
}
