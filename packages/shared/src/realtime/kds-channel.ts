/** Where the tablets connect (contract, section 5). */
export const KDS_NAMESPACE = '/kds';

/** A pulse every so often proves that the connection carries data; milliseconds. */
export const PULSE_INTERVAL = 10_000;

export const boardTopics = ['cooking', 'packing', 'plan'] as const;
export type BoardTopic = (typeof boardTopics)[number];
