/** What the register says of a person, as it stands on the KTP. Texts are shown as they are. */
export type ResidentRecord = {
  readonly residentId: string
  readonly nik: string
  readonly name: string
  readonly birthPlace: string
  /** YYYY-MM-DD */
  readonly birthDay: string
  readonly sex: "male" | "female"
  readonly bloodGroup: string | undefined
  readonly religion: string
  readonly maritalStatus: string
  readonly occupation: string
  /** `WNI` or the country's name. */
  readonly nationality: string
  readonly address: Address
}

export type Address = {
  readonly street: string
  readonly rt: string
  readonly rw: string
  readonly village: string
  readonly district: string
  readonly regency: string
  readonly province: string
  /** `PP.KK.CC.DDDD` */
  readonly regionCode: string
}

export type FamilyCard = {
  readonly number: string
  readonly headName: string
  /** In the card's own order, the person himself among them. */
  readonly members: readonly FamilyMember[]
}

export type FamilyMember = {
  readonly nik: string
  readonly name: string
  readonly sex: "male" | "female"
  readonly birthPlace: string
  readonly birthDay: string
  readonly religion: string
  readonly education: string | undefined
  readonly occupation: string
  readonly maritalStatus: string
  readonly relation: string
  readonly nationality: string
  readonly fatherName: string | undefined
  readonly motherName: string | undefined
}

export type Photo = { readonly mediaType: string; readonly portrait: Uint8Array; readonly small: Uint8Array }

/** How sure the office was of the person: seen by an officer, or also matched by a biometric reader. */
export type Assurance = "in-person" | "in-person-biometric"
