import { type OpenOptions, openInstitution } from '../rail/orders/institution.ts'
import { CARD_ACCOUNT } from './order.ts'
import { payRoutes } from './pay.ts'

const FILES = new URL('../rail/files/', import.meta.url)

/** The sandbox's card processor, open for orders and payers at an address of its own. */
export const openCardProcessor = (options: OpenOptions) =>
  openInstitution({ ...options, kind: 'card', account: CARD_ACCOUNT, files: FILES, pages: payRoutes })
