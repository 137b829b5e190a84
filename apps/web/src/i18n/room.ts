import { roomEn } from './room.en.ts'
import { roomNl } from './room.nl.ts'
import type { RoomTexts } from './room.nl.ts'
import type { Texts } from './texts.ts'

export const roomTexts: Texts<RoomTexts> = { nl: roomNl, en: roomEn }
