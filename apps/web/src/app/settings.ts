/** What someone chose for herself on this device: language, light or dark, the pace of the room. */
import type { Language } from '@kring/curriculum'
import { useSyncExternalStore } from 'react'

export const LANGUAGES = ['nl', 'en'] as const
export const THEMES = ['auto', 'light', 'dark'] as const
export const PACES = ['calm', 'brisk', 'direct'] as const
export type Theme = (typeof THEMES)[number]
/** How long members' turns take to appear: with time to read, with less, or at once. */
export type Pace = (typeof PACES)[number]

export interface Settings {
  language: Language
  theme: Theme
  pace: Pace
}

const KEY = 'kring.settings'
const listeners = new Set<() => void>()

/** Dutch unless the browser prefers English before it. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = LANGUAGES.find((id) => tag.toLowerCase().startsWith(id))
    if (language) return language
  }
  return 'nl'
}

/** What was kept, with anything unknown replaced by the default: an older or newer Kring may have written it. */
export function readSettings(kept: string | null, preferred: readonly string[]): Settings {
  let found: Partial<Record<keyof Settings, unknown>> = {}
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}')
    if (typeof parsed === 'object' && parsed !== null) found = parsed
  } catch {
    // Broken storage is no reason not to start.
  }
  const pick = <T extends string>(list: readonly T[], value: unknown, fallback: T): T => list.find((item) => item === value) ?? fallback
  return {
    language: pick(LANGUAGES, found.language, languageOf(preferred)),
    theme: pick(THEMES, found.theme, 'auto'),
    pace: pick(PACES, found.pace, 'calm'),
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null // Storage may be forbidden; then choices last as long as the page.
  }
}

let settings: Settings = typeof window === 'undefined' ? readSettings(null, []) : readSettings(kept(), navigator.languages)

/** Puts language and colours on <html>, where style sheets and screen readers look. */
export function applySettings(): void {
  document.documentElement.lang = settings.language
  if (settings.theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = settings.theme
}

export function choose(change: Partial<Settings>): void {
  settings = { ...settings, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // As above.
  }
  applySettings()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentSettings = (): Settings => settings
export const useSettings = (): Settings => useSyncExternalStore(subscribe, currentSettings)
