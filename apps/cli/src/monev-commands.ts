import type { Command } from "./command.ts"

/** Figures: what shares are shares of, what is to be reached, and whether the sums agree. */
export const monevCommands: readonly Command[] = [
  {
    name: "monev add-base",
    summary: "a base (penyebut) frozen at a snapshot: what shares are shares of",
    usage: '--name wajib-ktp --snapshot 2025-S2 --source "letter …" | --name residents --rolling',
    says: `Names: wajib-ktp, residents, recorded, card-holders. The snapshot must have been imported; its people are
counted now and stay as they are. --source is the letter or the release that says so.
Prints the base's number, which a target names. The same name and snapshot again is the same base.
One base is always there: wajib KTP, rolling with the newest snapshot; --rolling adds one of another name.`,
    load: () => import("./commands/monev-add-base.ts"),
  },
  {
    name: "monev add-target",
    summary: "a target by a letter: a share of a base, for a region and a period",
    usage:
      '--base 2 --region nation --share 25% --from 2026-01-01 --to 2026-12-31 --letter-from "…" --letter-number "…" --letter-date 2025-12-01 [--scope local] [--of target] [--revision 1]',
    says: `--base           number of the base, as \`jatidiri monev list\` shows it
--region         nation, or a code such as 51 or 51.71; holds below it too, where nothing nearer is set
--share          a percentage with its sign: 25% or 12.5%; 25 and 0.25 are refused
--from, --to     first and last day of the period
--letter-from    who signed the letter
--letter-number  its number
--letter-date    its day
--scope          ministry (unless said), or local for a target that the office set itself
--of             base (unless said), or target: an interim target as a share of the ministry's; local only
--revision       0 (unless said) for the first letter, then one more with every change
The same call again changes nothing. What a letter says never changes: a change is another revision.`,
    load: () => import("./commands/monev-add-target.ts"),
  },
  {
    name: "monev add-outlines",
    summary: "boundaries for the map, from your own GeoJSON or TopoJSON",
    usage: '--file boundaries.geojson --source "who drew them" [--code kode]',
    says: `Coordinates in degrees (WGS 84), one feature a region or an island; region codes as text, with or without dots.
--code names the member that holds them, where it is not found by itself.
Outlines are simplified for a screen and kept map by map; a later file replaces the maps it has. Without any, Monev
draws tiles.`,
    load: () => import("./commands/monev-add-outlines.ts"),
  },
  {
    name: "monev import-release",
    summary: "bases from a file of sums, where an office's letter gives nothing else",
    usage: '--file SUMS.csv --snapshot 2025-S2 --source "letter …" [--report REJECTED.csv]',
    says: `The first line names the columns: region and one or more of residents, wajib_ktp, recorded, card_holders.
A region is nation or a code; a number is digits only; an empty cell was not said. A whole that its parts contradict is
not believed; where all parts are known the whole is their sum. The register's own bases stay beside these.
What was left out is reported beside the file unless --report says otherwise. The same file again changes nothing.`,
    load: () => import("./commands/monev-import-release.ts"),
  },
  {
    name: "monev withdraw-target",
    summary: "end what a letter set, by the letter that takes it back",
    usage: '--letter-from "…" --letter-number "…" [--revision 0] --by-from "…" --by-number "…" --by-date 2026-10-01',
    says: `The targets of that letter and revision count no more from --by-date on; the revision before it counts again.
What figures said of days before stays. The same call again changes nothing.`,
    load: () => import("./commands/monev-withdraw-target.ts"),
  },
  {
    name: "monev list",
    summary: "every base with its number, every target with its letter",
    load: () => import("./commands/monev-list.ts"),
  },
  {
    name: "monev correct",
    summary: "put a count right by a letter, beside a ledger that stays as it is",
    usage: '--region 51.71.01.1001 --kind activation --people -3 --day 2026-11-20 --letter "number, who signed it"',
    says: `--region   as narrow as the letter says; regions above follow
--kind     activation, request, met, collected, end, refusal, barrier, blank or paper
--people   what is added, or taken away with a minus
--day      the day that is put right; figures as of days before today stay as they were said
--channel  service-point (unless said), field-round or online; --cohort umum (unless said); --agency where there is one
The same letter for the same region, kind, day and group again changes nothing; it never stands for two numbers.`,
    load: () => import("./commands/monev-correct.ts"),
  },
  {
    name: "monev reconcile",
    summary: "add the ledger up anew and compare every kept sum with it",
    says: "Exit code 0 when they agree, 1 when they do not.",
    load: () => import("./commands/monev-reconcile.ts"),
  },
]
