import type { Router } from 'express'
import { z } from 'zod'
import type { OrderProcessor } from '../rail/orders/processor.ts'
import { counterRoutes } from '../rail/orders/routes.ts'
import { cardNumber, TEST_CARDS, tryWith } from './cards.ts'

const payment = z
  .strictObject({ number: z.string().transform(cardNumber).pipe(z.string('not a card number')) })
  .transform(({ number }) => tryWith(number))

/** The card processor's counter, under /api/card; paying takes a card's `number`. */
export const cardRoutes = (processor: OrderProcessor): Router =>
  counterRoutes({ at: 'card', processor, payment, about: { cards: TEST_CARDS } })
