/** What became of a run of tests. `broken`: they could not be asked at all, or not in the way that counts. */
export type Verdict = { state: 'caught'; by: string } | { state: 'missed' } | { state: 'broken'; why: string }

/** As much as is read of what Vitest's JSON reporter writes. */
export type Report = {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[]
  }[]
}

/** A program that does not run is noticed by anything; and a test that waits in vain may be slow and no more. */
const PROVES_NOTHING = /^(SyntaxError|ReferenceError|TypeError)\b|^Error: (Test|Hook) timed out/

/**
 * A bug is caught by a test that failed in its body: it was told something else than what must be. A file that does not
 * load, a preparation that throws, a program that stumbles over itself: then nobody looked, and the plant is to be mended.
 */
export function judge({ testResults }: Report): Verdict {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed')
  const noticed = failed.find(({ failureMessages }) => failureMessages?.some((said) => !PROVES_NOTHING.test(said)))
  if (noticed) return { state: 'caught', by: noticed.fullName }
  const fell = failed[0]
  if (fell) return { state: 'broken', why: `${fell.fullName}: ${firstLine(fell.failureMessages?.[0])}` }
  const unloaded = testResults.find(({ status }) => status === 'failed')
  if (unloaded) return { state: 'broken', why: `${unloaded.name}: ${firstLine(unloaded.message)}` }
  if (!tests.some(({ status }) => status === 'passed')) return { state: 'broken', why: 'no test ran' }
  return { state: 'missed' }
}

const firstLine = (text = 'it said nothing'): string => text.split('\n', 1)[0] ?? text
