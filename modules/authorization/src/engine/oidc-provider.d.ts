// The package's main file warns of every Node that is not (yet) a long-term release, and ours is pinned with the house
// and tested with it. Its parts are therefore taken from their own files, which is all that the main file does besides;
// every other warning of the engine is still heard. The package's version is exact, so the files stay where they are.

declare module "oidc-provider/lib/provider.js" {
  export { default as Provider } from "oidc-provider"
}

declare module "oidc-provider/lib/helpers/errors.js" {
  import { errors } from "oidc-provider"
  export import InvalidRequest = errors.InvalidRequest
  export import InvalidGrant = errors.InvalidGrant
}
