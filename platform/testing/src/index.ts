export { addPasskeyHolder, type Device, laptop, openPerson, type Person, phone } from "./browser.ts"
export { type Picture, readPicture, writeFilm } from "./film.ts"
export { findFreePort } from "./free-port.ts"
export { openTestDatabase, serverVariable, type TestDatabase } from "./test-database.ts"
