/** How far a long run is, on stderr: a bar that is written over on a terminal, a line now and then elsewhere. */
const WIDTH = 28
const SELDOM_MS = 30_000

export const timeLeft = (seconds: number): string => {
  const s = Math.max(0, Math.round(seconds))
  return s < 90 ? `${s} s` : s < 5400 ? `${Math.round(s / 60)} min` : `${(s / 3600).toFixed(1)} h`
}

export interface Progress {
  done(count: number): void
  end(): void
}

export function progressOf(what: string, of: number, stream: NodeJS.WriteStream = process.stderr, now: () => number = Date.now): Progress {
  const began = now()
  let said = began
  let done = 0
  const line = (): string => {
    const seconds = (now() - began) / 1000
    const rate = seconds > 0 ? done / seconds : 0
    const full = of === 0 ? WIDTH : Math.floor((done / of) * WIDTH)
    const left = done === of ? `in ${timeLeft(seconds)}` : rate > 0 ? `${timeLeft((of - done) / rate)} to go` : ''
    return stream.isTTY ? `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${done}/${of} ${what}, ${rate.toFixed(1)}/s, ${left}` : `${done}/${of} ${what}, ${left}`
  }
  return {
    done(count) {
      done += count
      if (stream.isTTY) stream.write(`\r${line()}\x1b[K`)
      else if (now() - said >= SELDOM_MS) {
        said = now()
        stream.write(`${line()}\n`)
      }
    },
    end() {
      stream.write(stream.isTTY ? `\r${line()}\x1b[K\n` : `${line()}\n`)
    },
  }
}
