const underTraining = /^\/kds\/training(\/|$)/;

/** Whether this page is the training: decided by its address, once, for as long as it is open. */
export const isTraining = underTraining.test(globalThis.location?.pathname ?? '');

/** What the addresses of this page's screens begin with: the training has the same screens. */
export const basename = isTraining ? '/kds/training' : '/kds';
