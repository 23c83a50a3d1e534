import { serveHouse } from './serve.ts'

// The program as a process of its own, made to be killed: what it needs of the shells is named by its arguments.
serveHouse()
