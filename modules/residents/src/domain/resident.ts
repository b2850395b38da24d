import type { Day, KkNumber, Nik, RegionCode, ResidentId, Sex, SnapshotId } from "@jatidiri/kernel"
import type { CardStatus, Cohort, RecordingStatus, RegisterStatus } from "./codes.ts"

/** Where somebody lives: names as the regions' list has them, the street as the register has it. */
export type Address = {
  readonly street: string
  readonly rt: string
  readonly rw: string
  readonly village: string
  readonly district: string
  readonly regency: string
  readonly province: string
  readonly postalCode: string | undefined
  /** The village's code, `PP.KK.CC.DDDD`. */
  readonly regionCode: RegionCode
}

/** What KTP and KK say of a person; texts of codes as the register's tables have them, days `YYYY-MM-DD`. */
export type Person = {
  readonly nik: Nik
  readonly name: string
  readonly sex: Sex
  readonly birthPlace: string
  readonly birthDay: Day
  readonly religion: string
  /** As on the KTP: BELUM KAWIN, KAWIN, CERAI HIDUP or CERAI MATI. */
  readonly maritalStatus: string
  readonly occupation: string
  /** `WNI`, `WNA` or `DUA KEWARGANEGARAAN`. */
  readonly nationality: string
  readonly education: string
  /** Nothing where it is not known. */
  readonly bloodGroup: string | undefined
}

export type FamilyMember = Person & {
  /** As on the family card, where marriages are told apart by being recorded. */
  readonly familyMaritalStatus: string
  readonly marriageDay: Day | undefined
  readonly relation: string
  readonly passportNumber: string | undefined
  readonly stayPermitNumber: string | undefined
  readonly fatherName: string | undefined
  readonly motherName: string | undefined
}

export type FamilyCard = {
  readonly number: KkNumber
  /** The first member's where the register knows no head; empty when nobody of the family is active. */
  readonly headName: string
  readonly issueDay: Day | undefined
  /** The head first, then by relation and age; the person himself is among them. Active people only. */
  readonly members: readonly FamilyMember[]
}

export type Resident = Person & {
  readonly residentId: ResidentId
  readonly kkNumber: KkNumber
  readonly address: Address
  readonly disability: string | undefined
  /** Permanent stay permit of a foreigner. */
  readonly stayPermitNumber: string | undefined
  readonly isEverMarried: boolean
  readonly recordingStatus: RecordingStatus
  readonly cardStatus: CardStatus
  readonly cardIssuePlace: string | undefined
  readonly cardIssueDay: Day | undefined
  /** Nothing for a card that is good for life. */
  readonly cardValidUntil: Day | undefined
  readonly cohort: Cohort
  readonly agency: string | undefined
  readonly photo: string | undefined
  readonly registerStatus: RegisterStatus
  /** The release that spoke of this person last. */
  readonly snapshot: SnapshotId
}
