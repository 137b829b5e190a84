/** Session time as a clock on the wall shows it: 0:41 is forty-one minutes. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
