/** Renders pages in a thread, for `second-thread.ts`, with what Astro's own prerenderer would give its bundle. */
import type { RouteData } from 'astro';
import { on } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

/** A page to render: its address and its route. */
export interface Asked {
  readonly url: string;
  readonly component: string;
  readonly route: string;
}

/** A page as it was rendered, or nothing if it must be rendered elsewhere. Pages come as they were asked for. */
export type Answer =
  { readonly status: number; readonly headers: [string, string][]; readonly body: ArrayBuffer | null } | undefined;

interface Bundle {
  readonly app: {
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { routeData: RouteData | undefined }): Promise<Response>;
  };
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
}

const { entry, pages, scripts } = workerData as { entry: string; pages: [string, object][]; scripts: unknown };
const { app, manifest } = (await import(pathToFileURL(entry).href)) as Bundle;
const said: unknown[] = [];
const destination = { write: (message: unknown) => said.push(message) };
app.setInternals({ pagesByKeys: new Map(pages) });
app.setOptions({ settings: { scripts }, logger: { options: { destination } } });

/** Returns a page, or `undefined` where there is something to say about it, or to note for the whole build: an image. */
async function render({ url, component, route }: Asked): Promise<Answer> {
  said.length = 0;
  try {
    const routeData = manifest.routes
      .map((known) => known.routeData)
      .find((known) => known.component === component && known.route === route);
    const response = await app.render(new Request(url), { routeData });
    const body = response.body && (await response.arrayBuffer());
    if (said.length > 0) return undefined;
    return { status: response.status, headers: [...response.headers], body };
  } catch {
    return undefined;
  }
}

// It compiles the story while Astro works out which pages there are.
await render({ url: 'https://example.org/404/', component: 'src/pages/404.astro', route: '/404' });
const asker = parentPort as MessagePort;
for await (const [asked] of on(asker, 'message') as AsyncIterable<[Asked]>) {
  const page = await render(asked);
  asker.postMessage(page, page?.body ? [page.body] : []);
}
