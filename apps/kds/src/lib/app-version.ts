/** Put in by the build (vite.config.ts). */
declare const __APP_VERSION__: string;

/** The version of the app that runs on this tablet: one that has not been asked for a while may be older than its server. */
export const appVersion = __APP_VERSION__;
