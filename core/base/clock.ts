/** Tells the time in milliseconds since 1970-01-01 UTC. Passed in, so that `core` stays repeatable. */
export type Clock = () => number;
