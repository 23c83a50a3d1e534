import { median } from '../kit/percentile.ts'

/** Prints the median of everything that was measured, with all passes beside it; the last line is JSON with the ratios. */
export function print(found: ReadonlyMap<string, readonly number[]>, bytesPerPosting: number): void {
  for (const [name, passes] of found)
    process.stdout.write(`${name.padEnd(22)}${shown(median(passes)).padStart(9)}   [${passes.map(shown).join(', ')}]\n`)
  const of = (name: string): number => median(found.get(name) ?? [])
  const ratio = (a: string, b: string): number | null => (of(b) > 0 ? Number((of(a) / of(b)).toFixed(2)) : null)
  const rate = (name: string): number => Math.round(of(name))
  const ms = (name: string): number => Number(of(name).toFixed(1))
  // Each row a confirmation writes costs at least what a plain row costs in a set-wise insert.
  const bound = of('setLimit') / of('uniformRows')
  const result = {
    tpcbPerSec: rate('tpcb'),
    naivePerSec: rate('naive'),
    uniformPerSec: rate('uniform'),
    hotPerSec: rate('hot'),
    uniformTwoPerSec: rate('uniformTwo'),
    hotTwoPerSec: rate('hotTwo'),
    uniform32PerSec: rate('uniform32'),
    uniformOverTpcb: ratio('uniform', 'tpcb'),
    uniformTwoOverTpcb: ratio('uniformTwo', 'tpcb'),
    uniformOverNaive: ratio('uniform', 'naive'),
    hotOverUniform: ratio('hot', 'uniform'),
    hotTwoOverUniformTwo: ratio('hotTwo', 'uniformTwo'),
    p50MsUniform: ms('uniformP50Ms'),
    p99MsUniform: ms('uniformP99Ms'),
    p99MsAlone: ms('aloneP99Ms'),
    rowsPerConfirmation: Number(of('uniformRows').toFixed(2)),
    walBytesPerConfirmation: rate('uniformWalBytes'),
    commitPerSec: rate('commits'),
    setLimitPerSec: rate('setLimit'),
    boundPerSec: Math.round(bound),
    uniformOverBound: Number((of('uniform') / bound).toFixed(2)),
    postingPerSec: rate('portUniform256'),
    postingOverTpcb: ratio('portUniform256', 'tpcb'),
    postingHotOverUniform: ratio('portHot256', 'portUniform256'),
    postingOverSetLimit: ratio('portUniform256', 'setLimit'),
    posting1024OverSetLimit: ratio('portUniform1024', 'setLimit'),
    postingHotOverSingle: ratio('portHot256', 'portHotSingle'),
    payOverOneLeg: ratio('portPay256', 'portUniform256'),
    payOverSingle: ratio('portPay256', 'portPaySingle'),
    replayCostOverFirst: ratio('portUniform256', 'portReplay256'),
    slowFlushUniformKept: ratio('slowUniform', 'uniform'),
    slowFlushPostingKept: ratio('slowPortUniform256', 'portUniform256'),
    slowFlushTpcbKept: ratio('slowTpcb', 'tpcb'),
    bytesPerPosting,
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

const shown = (value: number): string => (value < 100 ? value.toFixed(1) : String(Math.round(value)))
