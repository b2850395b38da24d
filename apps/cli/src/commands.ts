import type { Command } from "./command.ts"
import { monevCommands } from "./monev-commands.ts"
import { partyCommands } from "./party-commands.ts"

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [
  {
    name: "demo",
    summary: "the whole invented town on http://localhost:8080 (npm start)",
    says: "Makes keys, a database and the town at its first start, and goes on with the same data after that.",
    load: () => import("./commands/demo.ts"),
  },
  {
    name: "serve",
    summary: "serve everything with the settings of the environment",
    says: "With JATIDIRI_MODE=office the office alone. Without it this is the demo: its keys and its town are made.",
    load: () => import("./commands/serve.ts"),
  },
  {
    name: "migrate",
    summary: "make the database of an office, or bring it up to date",
    says: "Harmless when it is up to date. Keys must be there first in an office (jatidiri keys init).",
    load: () => import("./commands/migrate.ts"),
  },
  {
    name: "import residents",
    summary: "read a release of the population register",
    usage: "FILE.csv --snapshot 2025-S2 [--report REJECTED.csv]",
    says: `Lines that cannot stand are left out and reported; everything else comes in one transaction or not at all.
The report lies beside the file as FILE.csv.rejected.csv unless --report says otherwise.
Exit code 0 also when some lines were left out; 1 when all were, or when nothing was imported.
The same file again changes nothing.`,
    load: () => import("./commands/import-residents.ts"),
  },
  {
    name: "generate residents",
    summary: "invented people as a register file (serial 0000, never issued)",
    usage: "--regency 51.71 --count 1000000 [--seed 7] [--out FILE.csv]",
    says: "The same seed gives the same people. Without --out they go to standard output.",
    load: () => import("./commands/generate-residents.ts"),
  },
  {
    name: "keys init",
    summary: "make root, signers with v3 chains and secrets, once",
    usage: '--organisation "DINAS KEPENDUDUKAN …" [--country ID]',
    says: "Never over keys that are there: then it says whose they are, and refuses when another name was asked for.",
    load: () => import("./commands/keys-init.ts"),
  },
  {
    name: "officers add",
    summary: "a named officer with his role, place and invitation",
    usage: '--name "…" --role head-of-office --region 51.71 --service-point "Loket …" [--quota 50]',
    says: `Roles: head-of-office, supervisor, counter-officer, field-officer, administrator.
The service point is made when its name is new in the region; its quota is activations a day.
Counter and field officers are assigned to it at once. Prints the officer's id and his invitation.`,
    load: () => import("./commands/officers-add.ts"),
  },
  {
    name: "officers invite",
    summary: "a new single-use invitation, to enrol a passkey on another device",
    usage: "OFFICER-ID",
    says: "The id is the one that `jatidiri officers add` printed. An invitation is good for a day.",
    load: () => import("./commands/officers-invite.ts"),
  },
  ...partyCommands,
  {
    name: "audit verify",
    summary: "walk the whole log and name the first entry that does not fit",
    usage: "[--known NUMBER:HASH, a checkpoint that was kept elsewhere]",
    says: "Exit code 0 when it is intact, 1 when it is not.",
    load: () => import("./commands/audit-verify.ts"),
  },
  ...monevCommands,
  {
    name: "config check",
    summary: "judge the settings and open the keys, as a start would",
    load: () => import("./commands/config-check.ts"),
  },
  {
    name: "config show",
    summary: "every setting with its meaning and default",
    load: () => import("./commands/config-show.ts"),
  },
  {
    name: "doctor",
    summary: "is this machine fit: Node, PostgreSQL, disk, memory, port",
    load: () => import("./commands/doctor.ts"),
  },
  {
    name: "bench",
    summary: "measure one figure beside its physical limit",
    usage: "import|issuance|presentation|booking|chaos|field|pace|forecast|monev [--OPTION NUMBER]",
    says: `Each prints one JSON line at the end: the figure, its physical limit measured in the same run, and their ratio.
booking    [--people 200] [--races 100] [--bookings 3000]
chaos      [--rounds 200] [--seed 7]
field      [--residents 400] [--officers 4] [--each 120] [--seed 7] [--loss 0.3] [--kilobits 20]
pace       [--residents 25] [--slower 4,6]
forecast   [--seeds 96]
monev      [--rows 300000] [--villages 83762] [--questions 300] [--writes 20] [--atOnce 16] [--lags 8]
import, issuance and presentation take nothing.`,
    load: () => import("./commands/bench.ts"),
  },
]

/** The commands that a first word stands before; none for a word that is a command itself, or no word of ours. */
export const findGroup = ([first]: readonly string[]): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${first} `))

/** The command whose words begin the call. */
export const findCommand = (args: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name.split(" ").every((word, at) => args[at] === word))
