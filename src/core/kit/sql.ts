import { Prisma } from '#prisma'

/** A piece of a statement, its values bound as those of the whole: for what several statements ask alike. */
export const sql = Prisma.sql

export type Sql = Prisma.Sql
