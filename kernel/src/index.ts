export * from "./base64url.ts"
export * from "./crypto.ts"
export * from "./result.ts"
