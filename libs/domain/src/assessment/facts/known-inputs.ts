/** Input of a fact that says that a veto has come true, and of one that says that a leaf does not apply. */
export const VETO_INPUT = 'veto';
export const APPLIES_INPUT = 'applies';
