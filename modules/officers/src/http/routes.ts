import { problem, type Reply, type Route, route } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { assignOfficer } from "../actions/assign-officer.ts"
import type { enrol, enrolmentOptions } from "../actions/enrol.ts"
import type { issueMandate } from "../actions/issue-mandate.ts"
import type { revokeDevice, revokeMandate } from "../actions/revoke.ts"
import type { identifyOfficer, isOfRevokedDevice, signOut } from "../actions/sessions.ts"
import type { signIn, signInOptions } from "../actions/sign-in.ts"
import { type Officer, type OfficerRefusal, officerPaths } from "../contract.ts"
import { clearSession, setSession } from "./cookie.ts"
import * as schemas from "./schemas.ts"
import { wordings } from "./wordings.ts"

export type Actions = {
  readonly origin: string
  readonly enrolmentOptions: ReturnType<typeof enrolmentOptions>
  readonly enrol: ReturnType<typeof enrol>
  readonly signInOptions: ReturnType<typeof signInOptions>
  readonly signIn: ReturnType<typeof signIn>
  readonly signOut: ReturnType<typeof signOut>
  readonly identify: ReturnType<typeof identifyOfficer>
  readonly isOfRevokedDevice: ReturnType<typeof isOfRevokedDevice>
  readonly issueMandate: ReturnType<typeof issueMandate>
  readonly assignOfficer: ReturnType<typeof assignOfficer>
  readonly revokeMandate: ReturnType<typeof revokeMandate>
  readonly revokeDevice: ReturnType<typeof revokeDevice>
}

/** Only the members of the contract, whatever else the room knows of the officer. */
const onWire = ({ officerId, name, role, powers, regions, servicePoint }: Officer): Officer => ({
  ...{ officerId, name, role, powers, regions, servicePoint },
})

/** An office's counters share one address and open at the same hour; each beginning writes a challenge for anybody. */
const beginnings = { perMinute: 60, burst: 120 }
const noStore = { "cache-control": "no-store" }

const answer = <Value>(result: Result<Value, OfficerRefusal>, reply: (value: Value) => Reply): Reply =>
  result.ok ? reply(result.value) : problem(result.refusal, wordings)

const signedIn =
  (origin: string) =>
  (value: { readonly officer: Officer; readonly token: string }): Reply => ({
    body: onWire(value.officer),
    headers: { ...noStore, "set-cookie": setSession(value.token, origin) },
  })

const done = (): Reply => ({ status: 204 })

const passkeyRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: officerPaths.enrolmentOptions,
    summary: "Begin to enrol a passkey with a single-use ticket",
    body: schemas.enrolmentOptionsBody,
    limit: beginnings,
    replies: { 200: schemas.enrolmentOptionsReply },
    handle: async ({ body }) =>
      answer(await actions.enrolmentOptions(body.ticket), (options) => ({ body: { options }, headers: noStore })),
  }),
  route({
    method: "POST",
    path: officerPaths.enrolments,
    summary: "Enrol a passkey and sign in",
    body: schemas.enrolmentBody,
    replies: { 200: schemas.officer },
    handle: async ({ body }) => answer(await actions.enrol(body), signedIn(actions.origin)),
  }),
  route({
    method: "POST",
    path: officerPaths.signInOptions,
    summary: "Begin to sign in with a passkey",
    body: schemas.signInOptionsBody,
    limit: beginnings,
    replies: { 200: schemas.signInOptionsReply },
    handle: async () => ({ body: await actions.signInOptions(), headers: noStore }),
  }),
  route({
    method: "POST",
    path: officerPaths.signIn,
    summary: "Sign in with a passkey",
    body: schemas.signInBody,
    replies: { 200: schemas.officer },
    handle: async ({ body }) => answer(await actions.signIn(body), signedIn(actions.origin)),
  }),
]

const sessionRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: officerPaths.signOut,
    summary: "Sign out",
    handle: async (call) => {
      await actions.signOut(call)
      return { status: 204, headers: { "set-cookie": clearSession(actions.origin) } }
    },
  }),
  route({
    method: "GET",
    path: officerPaths.me,
    summary: "Who is signed in, and what he may do",
    replies: { 200: schemas.officer },
    handle: async (call) => {
      const officer = await actions.identify(call)
      if (officer === undefined)
        return problem({ code: (await actions.isOfRevokedDevice(call)) ? "device-revoked" : "not-signed-in" }, wordings)
      return { body: onWire(officer), headers: noStore }
    },
  }),
]

const mandateRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: officerPaths.mandates,
    summary: "Register this device and get a mandate from the standing assignment",
    body: schemas.mandateBody,
    replies: { 200: schemas.mandateReply },
    handle: async (call) =>
      answer(await actions.issueMandate({ ...call.body, officer: await actions.identify(call) }), (body) => ({ body })),
  }),
  route({
    method: "POST",
    path: officerPaths.mandateRevocations,
    summary: "Revoke a mandate from a moment on",
    body: schemas.mandateRevocationBody,
    handle: async (call) =>
      answer(await actions.revokeMandate({ ...call.body, officer: await actions.identify(call) }), done),
  }),
  route({
    method: "POST",
    path: officerPaths.deviceRevocations,
    summary: "Revoke a lost device from a moment on",
    body: schemas.deviceRevocationBody,
    handle: async (call) =>
      answer(await actions.revokeDevice({ ...call.body, officer: await actions.identify(call) }), done),
  }),
  route({
    method: "POST",
    path: officerPaths.assignments,
    summary: "Give an officer a standing assignment",
    body: schemas.assignmentBody,
    replies: { 200: schemas.assignmentReply },
    handle: async (call) =>
      answer(await actions.assignOfficer({ ...call.body, officer: await actions.identify(call) }), (body) => ({
        body,
      })),
  }),
]

export const routes = (actions: Actions): Route[] => [
  ...passkeyRoutes(actions),
  ...sessionRoutes(actions),
  ...mandateRoutes(actions),
]
