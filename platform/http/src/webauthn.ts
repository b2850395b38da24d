import Type from "typebox"

const base64url = (maxLength: number) => Type.String({ pattern: "^[A-Za-z0-9_-]+$", maxLength })

const frame = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: Type.Literal("public-key"),
  clientExtensionResults: Type.Object({}),
  authenticatorAttachment: Type.Optional(Type.String({ maxLength: 32 })),
}

/** A new passkey as a browser sends it: `RegistrationResponseJSON` of WebAuthn Level 3 §5.1; its truth is the library's to judge. */
export const registrationResponse = Type.Object({
  ...frame,
  response: Type.Object({
    clientDataJSON: base64url(4096),
    attestationObject: base64url(16384),
    transports: Type.Optional(Type.Array(Type.String({ pattern: "^[!-~]{1,32}$" }), { maxItems: 8 })),
  }),
})

/** A passkey's answer as a browser sends it: `AuthenticationResponseJSON`. */
export const authenticationResponse = Type.Object({
  ...frame,
  response: Type.Object({
    clientDataJSON: base64url(4096),
    authenticatorData: base64url(4096),
    signature: base64url(1024),
    userHandle: Type.Optional(base64url(128)),
  }),
})
