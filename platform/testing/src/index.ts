export { openTestDatabase, serverVariable, type TestDatabase } from "./test-database.ts"
