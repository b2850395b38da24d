import { problem, type Route, route } from "@jatidiri/http"
import { refuse } from "@jatidiri/kernel"
import type { recovery } from "../actions/recovery/recovery.ts"
import { activationPaths as paths } from "../contract.ts"
import { answer } from "./answer.ts"
import * as schemas from "./recovery-schemas.ts"
import { redemptionReply } from "./schemas.ts"
import { wordings } from "./wordings.ts"

type Actions = ReturnType<typeof recovery>

/** Phones ask how they stand whenever they are opened, a village of them behind one address. */
const questions = { perMinute: 120, burst: 300 }
const tooMany = problem(refuse("too-many-attempts").refusal, wordings)
/** A block cannot wait for a neighbour, and a code's 80 bits are out of reach at any pace. */
const blocks = { ...questions, reply: tooMany }
/** Whoever types a code may mistype it a few times. */
const attempts = { perMinute: 10, burst: 20, reply: tooMany }

const boundPhoneRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: paths.bindingState,
    summary: "How the asking phone's binding stands",
    body: schemas.bindingStateBody,
    limit: questions,
    replies: { 200: schemas.bindingStateReply },
    handle: async ({ body }) => answer(await actions.readBindingState(body.proof)),
  }),
  route({
    method: "POST",
    path: paths.recoverySetup,
    summary: "Set the recovery code of one's own binding, by its hash",
    body: schemas.recoverySetupBody,
    limit: questions,
    handle: async ({ body }) => answer(await actions.setRecoveryCode(body.proof)),
  }),
  route({
    method: "POST",
    path: paths.recoveryPasskeyOptions,
    summary: "Begin to set a passkey up for one's own binding",
    body: schemas.recoveryPasskeyOptionsBody,
    limit: questions,
    replies: { 200: schemas.recoveryPasskeyOptionsReply },
    handle: async ({ body }) => answer(await actions.passkeyOptions(body.proof)),
  }),
  route({
    method: "POST",
    path: paths.recoveryPasskeys,
    summary: "Set a passkey up for one's own binding",
    body: schemas.recoveryPasskeyBody,
    limit: questions,
    handle: async ({ body }) => answer(await actions.setPasskey(body)),
  }),
  route({
    method: "POST",
    path: paths.rebindingMoves,
    summary: "Move one's own binding to a new phone",
    body: schemas.rebindingMoveBody,
    limit: questions,
    replies: { 200: schemas.rebindingMoveReply },
    handle: async ({ body }) => answer(await actions.moveBinding(body)),
  }),
  route({
    method: "POST",
    path: paths.rebindingCancel,
    summary: "Say no to a rebinding of one's own binding",
    body: schemas.rebindingCancelBody,
    limit: questions,
    handle: async ({ body }) => answer(await actions.cancelByOldPhone(body.proof)),
  }),
]

const lostPhoneRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: paths.recoveryPasskeyUse,
    summary: "Ask for a passkey's answer, to block or to bind a new phone",
    body: schemas.recoveryPasskeyUseBody,
    limit: questions,
    replies: { 200: schemas.recoveryPasskeyUseReply },
    handle: async () => answer(await actions.askForPasskey()),
  }),
  route({
    method: "POST",
    path: paths.recoveryBlock,
    summary: "Block a lost phone by code or passkey",
    body: schemas.recoveryBlockBody,
    limit: blocks,
    handle: async ({ body }) => answer(await actions.block(body)),
  }),
  route({
    method: "POST",
    path: paths.rebindings,
    summary: "Begin to bind a new phone by code or passkey",
    body: schemas.rebindingBody,
    limit: attempts,
    replies: { 200: schemas.rebindingReply },
    handle: async ({ body }) => answer(await actions.beginRebinding(body)),
  }),
  route({
    method: "POST",
    path: paths.rebindingCollect,
    summary: "The new phone collects: the old binding is replaced; gives a credential offer",
    body: schemas.rebindingCollectBody,
    limit: questions,
    replies: { 200: redemptionReply },
    handle: async ({ body }) => answer(await actions.collectRebinding(body)),
  }),
]

export const recoveryRoutes = (actions: Actions): Route[] => [...boundPhoneRoutes(actions), ...lostPhoneRoutes(actions)]
