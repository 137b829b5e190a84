/** f1–f5: whether the talk looks like human group talk. Task meetings: no open corpus of therapy talk exists. */
import { mean, sum } from 'simple-statistics'
import type { FigureId, Part } from './part.ts'
import { courseOf, type Rows, type SessionRow, type TalkerRow } from './rows.ts'
import { SHIFTS, type Shift } from './shifts.ts'
import { correlation, exponentialFit } from './statistics.ts'

/** Percentages among four talkers, computed on the AMI corpus (18 meetings, 5,171 shifts; CC BY 4.0). */
export const AMI: Record<Shift, number> = {
  'AB-BA': 17.9, 'AB-B0': 10.5, 'AB-BY': 1.9, 'A0-X0': 21, 'A0-XA': 17.4, 'A0-XY': 3.1, 'AB-X0': 5.7, 'AB-XA': 2.8, 'AB-XB': 6.9, 'AB-XY': 0.6, 'A0-AY': 3.3, 'AB-A0': 7.6, 'AB-AY': 1.3,
}
/** Enough sessions of one size to say something about it. */
const ENOUGH = 50

/** Shares of the turns by rank among a size: Stephan & Mishler's exponential form, AMI (139 meetings) and ICSI-MRDA. */
const TOP_SHARE: Partial<Record<number, readonly [number, number]>> = { 4: [0.3, 0.38], 5: [0.3, 0.42], 6: [0.27, 0.37] }

const sizesOf = (sessions: readonly SessionRow[]): number[] =>
  [...new Set(sessions.map(({ talkers }) => talkers))].filter((size) => size >= 4 && size <= 9 && sessions.filter(({ talkers }) => talkers === size).length >= ENOUGH).sort((a, b) => a - b)

const total = (sessions: readonly SessionRow[], read: (row: SessionRow) => number): number => sum(sessions.map(read))

export const talkFigures = ({ sessions, talkers }: Rows): Record<'f1' | 'f2' | 'f3' | 'f4' | 'f5', Part[]> & Partial<Record<FigureId, Part[]>> => {
  const sizes = sizesOf(sessions)
  const bySize = new Map(sizes.map((size) => [size, sessions.filter((row) => row.talkers === size)]))
  const over = (size: number): SessionRow[] => bySize.get(size) ?? []
  const table = seated(talkers)
  return {
    f1: [
      ...(sizes.includes(4) ? [distance(over(4))] : []),
      ...sizes.filter((size) => size !== 4).flatMap((size) => ratios(over(size), size)),
    ],
    f2: [addressedNext(sessions, 'all sizes'), ...sizes.map((size) => addressedNext(over(size), `${size} talking`))],
    f3: sizes.flatMap((size) => byRank(over(size), table, size)),
    f4: returns(sizes, over),
    f5: [spokenTo(sessions, table, 'all sizes'), ...sizes.map((size) => spokenTo(over(size), table, `${size} talking`))],
  }
}

const distance = (sessions: SessionRow[]): Part => {
  const all = sum(SHIFTS.map((shift) => total(sessions, (row) => row[shift])))
  const far = sum(SHIFTS.map((shift) => Math.abs(total(sessions, (row) => row[shift]) / all - AMI[shift] / 100))) / 2
  return { name: 'distance to AMI, 4 talking', measured: far, min: null, max: 0.17, n: sessions.length, unit: 'sessions' }
}

const RATIOS: { shift: Shift; min: number | null; max: number | null }[] = [
  { shift: 'AB-BA', min: 2, max: null }, { shift: 'A0-XA', min: 1.5, max: null }, { shift: 'AB-XY', min: null, max: 0.5 }, { shift: 'A0-XY', min: null, max: 0.5 },
]
const ratios = (sessions: SessionRow[], size: number): Part[] =>
  RATIOS.map(({ shift, min, max }) => ({
    name: `${shift} against chance, ${size} talking`, measured: total(sessions, (row) => row[shift]) / total(sessions, (row) => row[`shuffled ${shift}`]), min, max, n: sessions.length, unit: 'sessions',
  }))

const ADDRESSED: readonly Shift[] = ['AB-BA', 'AB-B0', 'AB-BY']
const PASSED_OVER: readonly Shift[] = ['AB-X0', 'AB-XA', 'AB-XB', 'AB-XY']
const addressedNext = (sessions: SessionRow[], name: string): Part => {
  const count = (shifts: readonly Shift[]): number => sum(shifts.map((shift) => total(sessions, (row) => row[shift])))
  const [next, other] = [count(ADDRESSED), count(PASSED_OVER)]
  return { name, measured: next + other === 0 ? null : next / (next + other), min: 0.55, max: 0.85, n: sessions.length, unit: 'sessions' }
}

/** Talkers of each session, most turns first. */
const seated = (talkers: readonly TalkerRow[]): Map<string, TalkerRow[]> => {
  const bySession = new Map<string, TalkerRow[]>()
  for (const row of talkers) {
    const key = `${courseOf(row)} ${row.session}`
    const known = bySession.get(key)
    if (known) known.push(row)
    else bySession.set(key, [row])
  }
  for (const rows of bySession.values()) rows.sort((a, b) => b.turns - a.turns)
  return bySession
}
const talkersOf = (table: Map<string, TalkerRow[]>, row: SessionRow): TalkerRow[] => table.get(`${courseOf(row)} ${row.session}`) ?? []

const byRank = (sessions: SessionRow[], table: Map<string, TalkerRow[]>, size: number): Part[] => {
  const shares = Array.from({ length: size }, (_, rank) => mean(sessions.map((row) => (talkersOf(table, row)[rank]?.turns ?? 0) / row.turns)))
  const fit = exponentialFit(shares)
  const top = TOP_SHARE[size]
  const of = { n: sessions.length, unit: 'sessions' } as const
  return [
    { name: `largest share, ${size} talking`, measured: shares[0]!, min: top?.[0] ?? null, max: top?.[1] ?? null, ...of },
    { name: `ratio of one rank to the next, ${size} talking`, measured: fit?.ratio ?? null, min: 0.6, max: 0.8, ...of },
    { name: `fit of the exponential form (R²), ${size} talking`, measured: fit?.r2 ?? null, min: 0.9, max: null, ...of },
  ]
}

const returns = (sizes: number[], over: (size: number) => SessionRow[]): Part[] => {
  const plain = (size: number): number => total(over(size), (row) => row.returns) / total(over(size), (row) => row.changes)
  const among = (size: number) => ({ n: over(size).length, unit: 'sessions' as const })
  const large = sizes.filter((size) => size >= 5 && size <= 8)
  return [
    ...(sizes.includes(4) ? [{ name: 'share of changes, 4 talking', measured: plain(4), min: 0.36, max: 0.68, ...among(4) }] : []),
    ...large.map((size) => ({ name: `against independence, ${size} talking`, measured: total(over(size), (row) => row.returns) / total(over(size), (row) => row.returnsByChance), min: 1.3, max: 2.4, ...among(size) })),
    ...sizes.filter((size) => size > 4).map((size) => ({ name: `share of changes, ${size} talking`, measured: plain(size), min: null, max: null, ...among(size) })),
    // "Falling with size" is said of the share; the ratio to chance need not fall.
    ...(large.length > 1 ? [{ name: `share of changes, ${large.at(-1)} talking less ${large[0]} talking`, measured: plain(large.at(-1)!) - plain(large[0]!), min: null, max: 0, n: large.reduce((n, size) => n + over(size).length, 0), unit: 'sessions' as const }] : []),
  ]
}

/** Over all talkers of all sessions, each share taken from its session's mean: how shares of turns spoken and turns received go together. */
const spokenTo = (sessions: SessionRow[], table: Map<string, TalkerRow[]>, name: string): Part => {
  const [spoken, received]: [number[], number[]] = [[], []]
  for (const row of sessions) {
    const here = talkersOf(table, row)
    const addressed = sum(here.map((one) => one.addressed))
    if (addressed === 0) continue
    for (const one of here) {
      spoken.push(one.turns / row.turns - 1 / here.length)
      received.push(one.addressed / addressed - 1 / here.length)
    }
  }
  return { name, measured: correlation(spoken, received), min: 0.5, max: 0.9, n: sessions.length, unit: 'sessions' }
}
