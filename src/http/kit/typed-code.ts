import { z } from 'zod'

/**
 * A code of an authenticator, or a recovery code, as people type and paste it: full-width digits are digits, and apps show
 * six of them with a space in the middle. What is in it is the core's to judge (TFA-05).
 */
export const typedCode = z
  .string()
  .max(64)
  .transform((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
