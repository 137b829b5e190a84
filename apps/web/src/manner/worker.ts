/** Plays a group in the three styles away from the page, and says what each style does in it. */
import { type GroupSpec, LEADER_STYLES, type LeaderStyle, mannerInStyle, type MannerOver } from '@kring/dynamics'

export interface Order {
  group: GroupSpec
}
export type Styles = Record<LeaderStyle, MannerOver>

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  postMessage(Object.fromEntries(LEADER_STYLES.map((style) => [style, mannerInStyle(data.group, style)])))
})
