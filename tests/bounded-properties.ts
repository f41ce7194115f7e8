import fc from "fast-check";

/**
 * Milliseconds for all runs of a property, and for finding its smallest counterexample: that can take for
 * ever, and what does not return is stopped by no test's patience.
 */
const longest = 15_000;

fc.configureGlobal({ interruptAfterTimeLimit: longest });
