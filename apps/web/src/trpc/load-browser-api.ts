/** Loads the API client when it is first needed, so that no first paint waits for it. */
export const loadBrowserApi = () => import('./browser-api.ts').then((module) => module.browserApi);
