import { expect, test } from "vitest"
import {
  type DcqlQuery,
  findClaimsBeyond,
  type HeldCredential,
  matchDcql,
  parseDcqlQuery,
  reasonNotAnswered,
} from "../src/index.ts"
import { outcome } from "./outcome.ts"

const vct = "https://id.example/vct/ktp/1"
const ktp: HeldCredential = {
  id: "held-1",
  format: "dc+sd-jwt",
  vct,
  claims: {
    name: "Ni Invented",
    address: { locality: "Denpasar" },
    nationalities: ["ID", "XX"],
    age_over_18: true,
    members: [{ nik: "1" }, { nik: "2", name: "B" }],
  },
  authorityKeyIds: ["root"],
}
const mdoc: HeldCredential = {
  id: "held-2",
  format: "mso_mdoc",
  doctype: "id.jatidiri.ktp.1",
  claims: { "id.jatidiri.ktp.1": { family_name: "Invented" } },
}
const base = { id: "ktp", format: "dc+sd-jwt", meta: { vct_values: [vct] } } as const
const sdJwt = (more: object = {}): DcqlQuery => ({ credentials: [{ ...base, ...more }] })
const paths = (query: DcqlQuery) => matchDcql(query, [ktp, mdoc]).candidates.get("ktp")

test.each<readonly [string, unknown, string]>([
  ["that asks nothing", { credentials: [] }, "bad-query: credentials"],
  ["with one id twice", { credentials: [base, base] }, "bad-query: references"],
  ["with an id of strange letters", sdJwt({ id: "k t p" }), "bad-query: credentials.item"],
  ["for a format we do not speak", sdJwt({ format: "jwt_vc_json" }), "bad-query: credentials.item"],
  ["for a type nobody named", sdJwt({ meta: {} }), "bad-query: credentials.item"],
  ["with an empty path", sdJwt({ claims: [{ path: [] }] }), "bad-query: credentials.item"],
  ["with a negative index", sdJwt({ claims: [{ path: ["a", -1] }] }), "bad-query: credentials.item"],
  ["with claim sets of no claims", sdJwt({ claim_sets: [["a"]] }), "bad-query: references"],
  [
    "with a claim set of an unknown claim",
    sdJwt({ claims: [{ id: "a", path: ["name"] }], claim_sets: [["b"]] }),
    "bad-query: references",
  ],
  [
    "with a claim id twice",
    sdJwt({
      claims: [
        { id: "a", path: ["x"] },
        { id: "a", path: ["y"] },
      ],
    }),
    "bad-query: references",
  ],
  [
    "with a set of unknown credentials",
    { ...sdJwt(), credential_sets: [{ options: [["kk"]] }] },
    "bad-query: references",
  ],
  [
    "for an mdoc by a path of one",
    { credentials: [{ id: "m", format: "mso_mdoc", meta: { doctype_value: "d" }, claims: [{ path: ["x"] }] }] },
    "bad-query: references",
  ],
])("a query %s is refused", (_, query, reason) => {
  expect(outcome(parseDcqlQuery(query))).toBe(reason)
})

test("a query with members of a later version is read", () => {
  expect(outcome(parseDcqlQuery(sdJwt({ later: 1, claims: [{ path: ["name"], new: 2 }] })))).toBe("accepted")
})

test.each<readonly [string, readonly (string | number | null)[], boolean]>([
  ["a name", ["name"], true],
  ["a name below a name", ["address", "locality"], true],
  ["an element", ["nationalities", 1], true],
  ["every element", ["nationalities", null], true],
  ["a name that only some elements have", ["members", null, "name"], true],
  ["an element too many", ["nationalities", 2], false],
  ["every element of no list", ["name", null], false],
  ["a name below a text", ["name", "length"], false],
  ["an index into an object", ["address", 0], false],
  ["a name every object inherits", ["toString"], false],
])("a path to %s", (_, path, found) => {
  expect(paths(sdJwt({ claims: [{ path }] }))).toEqual(found ? [{ credentialId: "held-1", paths: [path] }] : [])
})

test("values narrow a claim, by type as well", () => {
  const asks = (path: readonly (string | null)[], values: readonly unknown[]) =>
    paths(sdJwt({ claims: [{ path, values }] }))?.length
  expect(asks(["address", "locality"], ["Gianyar", "Denpasar"])).toBe(1)
  expect(asks(["address", "locality"], ["Gianyar"])).toBe(0)
  expect(asks(["nationalities", null], ["XX"])).toBe(1)
  expect(asks(["age_over_18"], [true])).toBe(1)
  expect(asks(["age_over_18"], ["true", 1])).toBe(0)
})

test("of claim sets the first that can be answered is disclosed, and nothing of the others", () => {
  const claims = [
    { id: "n", path: ["name"] },
    { id: "b", path: ["birthdate"] },
    { id: "a", path: ["age_over_18"] },
  ]
  expect(paths(sdJwt({ claims, claim_sets: [["n", "b"], ["a"], ["n"]] }))?.[0]?.paths).toEqual([["age_over_18"]])
  expect(paths(sdJwt({ claims, claim_sets: [["b"]] }))).toEqual([])
  expect(paths(sdJwt({ claims }))).toEqual([])
  expect(paths(sdJwt())?.[0]?.paths).toEqual([])
})

test("type, doctype, format and authority must fit", () => {
  expect(paths(sdJwt({ meta: { vct_values: ["other"] } }))).toEqual([])
  expect(paths(sdJwt({ trusted_authorities: [{ type: "aki", values: ["other"] }] }))).toEqual([])
  expect(paths(sdJwt({ trusted_authorities: [{ type: "openid_federation", values: ["root"] }] }))).toEqual([])
  expect(
    paths(
      sdJwt({
        trusted_authorities: [
          { type: "etsi_tl", values: ["x"] },
          { type: "aki", values: ["root"] },
        ],
      }),
    )?.length,
  ).toBe(1)
  const asked = (doctype_value: string): DcqlQuery => ({
    credentials: [
      {
        id: "ktp",
        format: "mso_mdoc",
        meta: { doctype_value },
        claims: [{ path: ["id.jatidiri.ktp.1", "family_name"] }],
      },
    ],
  })
  expect(paths(asked("id.jatidiri.ktp.1"))?.[0]?.credentialId).toBe("held-2")
  expect(paths(asked("org.iso.18013.5.1.mDL"))).toEqual([])
})

const both: DcqlQuery = {
  credentials: [
    base,
    { ...base, id: "kk", meta: { vct_values: ["kk"] } },
    { id: "m", format: "mso_mdoc", meta: { doctype_value: "id.jatidiri.ktp.1" } },
  ],
}

test("without sets everything is wanted; with sets, what is required is, in the verifier's order", () => {
  expect(matchDcql(both, [ktp, mdoc]).answerable).toBe(false)
  const sets: DcqlQuery = {
    ...both,
    credential_sets: [{ options: [["kk"], ["m"], ["ktp"]] }, { options: [["kk"]], required: false }],
  }
  const match = matchDcql(sets, [ktp, mdoc])
  expect(match.answerable).toBe(true)
  expect(match.wants).toEqual([
    { required: true, options: [["m"], ["ktp"]] },
    { required: false, options: [] },
  ])
  expect(matchDcql(sets, []).answerable).toBe(false)
})

test("the bank sees whether what was shown answers what it asked", () => {
  const query = { ...sdJwt({ claims: [{ path: ["name"] }] }) }
  const shown = (entries: readonly (readonly [string, readonly HeldCredential[]])[]) =>
    reasonNotAnswered(query, new Map(entries))
  expect(shown([["ktp", [ktp]]])).toBeUndefined()
  expect(shown([])).toBe("set-unmet")
  expect(shown([["ktp", []]])).toBe("query-unmet")
  expect(shown([["ktp", [{ ...ktp, claims: {} }]]])).toBe("query-unmet")
  expect(shown([["ktp", [mdoc]]])).toBe("query-unmet")
  expect(shown([["ktp", [ktp, ktp]]])).toBe("too-many")
  expect(
    shown([
      ["ktp", [ktp]],
      ["kk", [ktp]],
    ]),
  ).toBe("unknown-query")
  expect(reasonNotAnswered(sdJwt({ multiple: true }), new Map([["ktp", [ktp, ktp]]]))).toBeUndefined()
  const optional: DcqlQuery = { ...both, credential_sets: [{ options: [["ktp", "m"], ["kk"]] }] }
  expect(reasonNotAnswered(optional, new Map([["ktp", [ktp]]]))).toBe("set-unmet")
  expect(
    reasonNotAnswered(
      optional,
      new Map([
        ["ktp", [ktp]],
        ["m", [mdoc]],
      ]),
    ),
  ).toBeUndefined()
})

test("what goes beyond the registered purpose is named", () => {
  const asked = sdJwt({
    claims: [["name"], ["address", "locality"], ["nik"], ["members", 3, "nik"], ["members", 3, "name"]].map((path) => ({
      path,
    })),
  })
  expect(findClaimsBeyond(asked, [["name"], ["address"], ["members", null, "nik"]])).toEqual([
    ["nik"],
    ["members", 3, "name"],
  ])
  expect(findClaimsBeyond(sdJwt({ claims: [{ path: ["address"] }] }), [["address", "locality"]])).toEqual([["address"]])
})
