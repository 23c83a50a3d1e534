import { z } from 'zod'
import { isCurrency, type Money } from '#core'

/** An amount inside a flow's state: `Money` for the flow, a string of minor units at rest. */
export const moneyShape = z.codec(
  z.object({ minor: z.string().regex(/^\d+$/), currency: z.string() }),
  z.custom<Money>(),
  {
    decode: ({ minor, currency }, context) => {
      if (isCurrency(currency)) return { minor: BigInt(minor), currency }
      context.issues.push({ code: 'custom', message: 'unknown currency', input: currency })
      return z.NEVER
    },
    encode: ({ minor, currency }) => ({ minor: minor.toString(), currency }),
  },
)
