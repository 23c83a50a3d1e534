const ROW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text can be the id of a row: what cannot must not reach a column of ids, which would throw. */
export const isRowId = (text: string): boolean => ROW_ID.test(text)

/** An id that no row has. */
export const NO_ROW = '00000000-0000-0000-0000-000000000000'
