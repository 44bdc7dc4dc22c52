// The package ships no types. Only what day.ts uses is declared here.
declare module 'edtf' {
  interface ParsedDate {
    type: 'Date';
    values: number[];
  }
  type ParsedEdtf = ParsedDate | { type: 'Interval' | 'Season' | 'Set' };
  export function parse(text: string): ParsedEdtf;
}
