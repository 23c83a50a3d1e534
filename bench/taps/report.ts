import { percentile } from '../kit/percentile.ts'

/** Prints what taps on Confirm took beside plain questions of the same run. The last line is JSON; times in milliseconds. */
export function report(taps: readonly number[], asks: readonly number[], breaches: number): void {
  const result = {
    payments: taps.length,
    tapP50: at(taps, 0.5),
    tapP99: at(taps, 0.99),
    askP50: at(asks, 0.5),
    askP99: at(asks, 0.99),
  }
  const ratio = (result.tapP50 / result.askP50).toFixed(2)
  process.stdout.write(
    `tap to receipt: p50 ${result.tapP50} ms, p99 ${result.tapP99} ms\n` +
      `/balance to its answer, the same run: p50 ${result.askP50} ms, p99 ${result.askP99} ms\n` +
      `a payment costs ${ratio} times a question\nbreaches in the books: ${breaches}\n` +
      `${JSON.stringify({ ...result, tapOverAskP50: Number(ratio), breaches })}\n`,
  )
}

const at = (times: readonly number[], share: number): number => Number(percentile(times, share).toFixed(1))
