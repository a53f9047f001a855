/** A table that a model makes: the first row names the columns. */
export type Table = readonly (readonly (string | number)[])[];
