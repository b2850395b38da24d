export { type Database, openDatabase, type Queries, type Tx } from "./database.ts"
export { type RunningPostgres, startPostgres } from "./launcher/start-postgres.ts"
export { type Migrations, migrate } from "./migrations.ts"
export { type Statement, statement } from "./statement.ts"
