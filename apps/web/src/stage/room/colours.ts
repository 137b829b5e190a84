/** Colours of the room by day and in the evening. */
import type { Theme } from '../scene.ts'

export interface RoomColours {
  wall: string
  wallLow: string
  frame: string
  skirting: string
  floor: string
  plank: string
  rug: string
  rugEdge: string
  sun: string
  sunStrength: number
  sky: string
  city: string
  board: string
  boardFrame: string
  boardInk: string
  wood: string
  door: string
  shadow: string
  label: string
  halo: string
  thread: string
  threadOther: string
  chosen: string
  pool: string
  poolStrength: number
}

const DAY: RoomColours = {
  wall: '#dfe3da', wallLow: '#d6dbd1', frame: '#eef0ea', skirting: '#c3cbc1', floor: '#cfa878', plank: '#bf9564', rug: '#e7dcc3', rugEdge: '#d9cba9', sun: '#fff0cc', sunStrength: 0.42,
  sky: '#eef3ee', city: '#b9c5c1', board: '#f6f1e2', boardFrame: '#b3b8b1', boardInk: '#3a3a3f', wood: '#a97f50', door: '#b9c4bd', shadow: '#4b2f34', label: '#2b2630', halo: '#e9d6b4', thread: '#456049', threadOther: '#7a6c66',
  chosen: '#9c3d28', pool: '#fff6dc', poolStrength: 0.96,
}
const EVENING: RoomColours = {
  wall: '#3f4c50', wallLow: '#37444a', frame: '#2c383e', skirting: '#333f44', floor: '#6f5240', plank: '#5b4234', rug: '#75624f', rugEdge: '#665443', sun: '#ffcf87', sunStrength: 0,
  sky: '#16222f', city: '#1f3040', board: '#b9b09c', boardFrame: '#2b3438', boardInk: '#2a2a2f', wood: '#6f5336', door: '#35434a', shadow: '#120c14', label: '#f6eddd', halo: '#3b2a24', thread: '#a3c3a5', threadOther: '#b9a99c',
  chosen: '#ee9a7e', pool: '#ffd79a', poolStrength: 0.42,
}
export const roomColours = (theme: Theme): RoomColours => (theme === 'day' ? DAY : EVENING)
