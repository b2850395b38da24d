declare const brand: unique symbol

/** A text that has been judged: only its `parse…` function makes one, so a function that takes it need not judge again. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }
