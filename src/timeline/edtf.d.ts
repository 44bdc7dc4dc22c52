// The package ships no types. Only what day.ts uses is declared here.
declare module 'edtf' {
  interface ParsedDate {
    type: 'Date';
    values: number[];
    approximate?: boolean | number;
    uncertain?: boolean | number;
    unspecified?: number;
  }
  type ParsedEdtf = ParsedDate | { type: 'Interval'; values: unknown[] } | { type: 'Season' | 'Set' };
  export function parse(text: string): ParsedEdtf;
}
