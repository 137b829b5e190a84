/** Session time as a clock on the wall shows it: 0:41 is forty-one minutes. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** How much of each item's planned time has passed, 0–1: the clock laid over the programme, whatever the group is at. */
export function passed(minutes: readonly number[], seconds: number): number[] {
  let before = 0
  return minutes.map((length) => {
    const part = Math.min(1, Math.max(0, (seconds / 60 - before) / length))
    before += length
    return part
  })
}
