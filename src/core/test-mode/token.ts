import type { Scope } from '../kit/use-case.ts'

const SHAPE = /^test_[A-Za-z0-9_-]{17}$/

/** Whether that may be a test invoice's token, so that nobody's payment is looked for twice; what it is, the table says. */
export const isTestToken = (token: string): boolean => SHAPE.test(token)

export const newTestToken = ({ random }: Pick<Scope, 'random'>): string =>
  `test_${Buffer.from(random(13)).toString('base64url').slice(0, 17)}`
