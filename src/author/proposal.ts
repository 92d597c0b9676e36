/** A value that the words at hand suggest, and the sentence that says why. It never says how sure it is. */
export type Proposal<T> = { value: T; reason: string };

/** A person or organisation of the draft, by every name that it is known by. */
export type KnownVoice = { id: string; names: readonly string[]; isPerson: boolean };
