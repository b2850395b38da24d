import { officerPaths } from "@jatidiri/officers/contract"
import type { House } from "@jatidiri/server"
import { addPasskeyHolder, type Person } from "@jatidiri/testing"

/** Who serves at the counter of the demo. */
export const demoOfficer = "3a1c9a52-0c55-4f6e-8d11-000000000001"

/** An officer of the demo's regency, in no other way different from those that the demo has; gives his id. */
export const addOfficer = async ({ base, rooms }: House, number: number): Promise<string> => {
  const officerId = `5e1c9a52-0c55-4f6e-8d11-${String(number).padStart(12, "0")}`
  const servicePointId = "0f6b7f0e-6f0a-4a39-9b0e-3d9a51710001"
  await base.database.transaction(async (tx) => {
    const added = await rooms.officers.addOfficer(tx, {
      ...{ officerId, name: `Petugas Uji ${number}`, role: "field-officer", regions: ["51.71"], servicePointId },
      powers: ["activate", "refuse", "provisional"],
    })
    if (!added.ok) throw new Error(`the officer was refused: ${added.refusal.code}`)
  })
  return officerId
}

/** By an invitation and a passkey to the desk; gives the session's cookie. */
export const signUp = async (officer: Person, { base, rooms }: House, officerId: string): Promise<string> => {
  const { page, context } = officer
  const { ticket } = await base.database.transaction((tx) => rooms.officers.issueEnrolment(tx, officerId))
  await addPasskeyHolder(officer)
  await page.goto(`${base.config.baseUrl}/petugas/#/daftar?undangan=${encodeURIComponent(ticket)}`)
  const enrolled = page.waitForResponse((reply) => reply.url().endsWith(officerPaths.enrolments))
  await page.getByRole("button", { name: "Buat kunci masuk" }).click()
  await enrolled
  const session = (await context.cookies()).find(({ name }) => name === "jd_officer")
  if (session === undefined) throw new Error("the officer has no session")
  return `${session.name}=${session.value}`
}
