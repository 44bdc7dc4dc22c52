/** A client module as the text of a script; see build/client-scripts.ts. */
declare module '*.client.ts?script' {
  const code: string;
  export default code;
}
/** A component, for tools that do not know its props; `astro check` does. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
