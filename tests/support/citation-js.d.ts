/** As much of citation-js as the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType: string });
    readonly data: unknown;
    format(what: 'bibliography', options: { format: 'text'; template: string }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
