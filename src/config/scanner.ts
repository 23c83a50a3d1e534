import { address } from './formats.ts'

const clamd = address('tcp').refine((url) => new URL(url).port !== '')

/** What looks through the files people upload. Without it none is taken, so production insists on it. */
export const scannerVariables = (production: boolean) => ({
  CLAMD_URL: {
    accepted: 'the tcp:// address of ClamAV’s daemon, with its port: it looks through what people upload',
    schema: production ? clamd : clamd.optional(),
  },
})
