import { join } from "node:path"
import { assign, assignOfficer, assignToRound, endRound } from "./actions/assign-officer.ts"
import { enrol, enrolmentOptions } from "./actions/enrol.ts"
import { findServicePoint, findServicePointOf, listServicePointsWithin } from "./actions/find-place.ts"
import { issueMandate } from "./actions/issue-mandate.ts"
import { listDevices } from "./actions/list-devices.ts"
import { listTeam } from "./actions/list-team.ts"
import { addOfficer, addServicePoint, changeGrant, endOfficer, issueEnrolment } from "./actions/people.ts"
import {
  findMandate,
  findOfficerName,
  isAssigned,
  isDeviceRevoked,
  listRevocations,
  nameOfficers,
  reasonNotToAt,
} from "./actions/questions.ts"
import { revokeDevice, revokeMandate } from "./actions/revoke.ts"
import { changeServicePoint, listServicePoints } from "./actions/service-points.ts"
import { identifyOfficer, isOfRevokedDevice, signOut } from "./actions/sessions.ts"
import { signIn, signInOptions } from "./actions/sign-in.ts"
import { sweep } from "./actions/sweep.ts"
import { reasonNotTo } from "./domain/permission.ts"
import { deviceRoute } from "./http/device-route.ts"
import { routes } from "./http/routes.ts"
import { teamRoute } from "./http/team-route.ts"
import type { Needs } from "./needs.ts"

export type { NewAssignment, RoundAssignment } from "./actions/assign-officer.ts"
export type { KnownPlace } from "./actions/find-place.ts"
export type { Grant, NewOfficer, NewServicePoint } from "./actions/people.ts"
export type { KnownMandate, Revocation } from "./actions/questions.ts"
export type { KnownServicePoint } from "./actions/service-points.ts"
export type { Caller } from "./actions/sessions.ts"
export type { Officer, PermissionRefusal, Power, Role } from "./contract.ts"
export type { SignedInOfficer } from "./domain/officer.ts"
export type { Needs } from "./needs.ts"

const sweepEveryMilliseconds = 600_000

const actionsOf = (needs: Needs) => ({
  origin: needs.origin,
  enrolmentOptions: enrolmentOptions(needs),
  enrol: enrol(needs),
  signInOptions: signInOptions(needs),
  signIn: signIn(needs),
  signOut: signOut(needs),
  identify: identifyOfficer(needs),
  isOfRevokedDevice: isOfRevokedDevice(needs),
  issueMandate: issueMandate(needs),
  assignOfficer: assignOfficer(needs),
  revokeMandate: revokeMandate(needs),
  revokeDevice: revokeDevice(needs),
})

/** People of the office: who they are, what they may do and where, and on which devices they sign. */
export const officers = (needs: Needs) => ({
  routes: [
    ...routes(actionsOf(needs)),
    teamRoute({ identify: identifyOfficer(needs), listTeam: listTeam(needs) }),
    deviceRoute({ identify: identifyOfficer(needs), listDevices: listDevices(needs) }),
  ],
  migrations: { module: "officers", folder: join(import.meta.dirname, "../migrations") },
  jobs: [{ name: "officers.sweep", everyMilliseconds: sweepEveryMilliseconds, run: sweep(needs) }],
  identifyOfficer: identifyOfficer(needs),
  reasonNotTo,
  reasonNotToAt,
  findMandate,
  isDeviceRevoked,
  isAssigned,
  listRevocations,
  findOfficerName,
  nameOfficers,
  addServicePoint: addServicePoint(needs),
  changeServicePoint: changeServicePoint(needs),
  listServicePoints,
  findServicePoint,
  findServicePointOf,
  listServicePointsWithin,
  addOfficer: addOfficer(needs),
  changeGrant: changeGrant(needs),
  endOfficer: endOfficer(needs),
  issueEnrolment: issueEnrolment(needs),
  assign: assign(needs),
  assignToRound: assignToRound(needs),
  endRound: endRound(needs),
})
