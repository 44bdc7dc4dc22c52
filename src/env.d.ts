/** A client module as the text of a script; see build/client-scripts.ts. */
declare module '*.client.ts?script' {
  const code: string;
  export default code;
}
