/** Small faults in our own code, one at a time, to see whether a test notices. */
import ts from 'typescript';

/** One fault: what stands in place of what, in one file. */
export interface Mutant {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `a < b` → `a <= b`, for the report. */
  readonly change: string;
}

/** What an operator is mistaken for. */
const mistaken: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};

/** What a method is mistaken for. */
const mistakenMethods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  at: 'with',
  findLast: 'find',
  min: 'max',
  max: 'min',
  toReversed: 'slice',
};

function replacement(node: ts.Node): [ts.Node, string] | undefined {
  if (ts.isBinaryExpression(node)) {
    const text = mistaken[node.operatorToken.kind];
    return text === undefined ? undefined : [node.operatorToken, text];
  }
  if (ts.isConditionalExpression(node)) return [node.condition, `!(${node.condition.getText()})`];
  if (ts.isIfStatement(node)) return [node.expression, `!(${node.expression.getText()})`];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node, node.operand.getText()];
  if (ts.isNumericLiteral(node)) return [node, String(Number(node.text.replaceAll('_', '')) + 1)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [node, 'false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [node, 'true'];
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    const text = Object.hasOwn(mistakenMethods, node.name.text) ? mistakenMethods[node.name.text] : undefined;
    return text === undefined ? undefined : [node.name, text];
  }
  return undefined;
}

/** Returns a component as TSX in which everything is where it was: its fences become what opens a fragment. */
const asTsx = (component: string): string =>
  component
    .replace(/^---\n/, '   \n')
    .replace(/\n---\n/, '\n;<>\n')
    .replace(/<!doctype html>/i, ' '.repeat(15));

/** Returns all the faults that this program knows to put into a file; types are left alone. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const isComponent = file.endsWith('.astro');
  const tree = isComponent
    ? ts.createSourceFile(`${file}.tsx`, `${asTsx(source)}</>`, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    : ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    const found = replacement(node);
    if (found) {
      const [part, text] = found;
      const [start, end] = [part.getStart(), part.getEnd()];
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      mutants.push({ file, line, start, end, text, change: `${part.getText()} → ${text}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}
