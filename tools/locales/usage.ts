import ts from 'typescript';
import { splitPlural, type LanguageTexts } from './compare.ts';

/** A key as source code names it; `*` stands for what only a run can tell. */
export interface UsedKey {
  readonly namespace: string;
  readonly key: string;
  /** `renderer/app/Shell.tsx:12` */
  readonly where: string;
}

interface Binding {
  readonly namespace: string;
  readonly prefix: string;
}

const literal = (node: ts.Node | undefined): string | null =>
  node && ts.isStringLiteralLike(node) ? node.text : null;

/** Reads `useText('shell')` and `texts.getFixedT(language, 'print', 'onPaper')`; null for any other expression. */
function bindingOf(node: ts.Expression): Binding | null {
  if (!ts.isCallExpression(node)) return null;
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  if (!ts.isIdentifier(callee)) return null;
  const [first, second, third] = node.arguments;
  if (callee.text === 'useText') {
    const namespace = literal(first);
    return namespace === null ? null : { namespace, prefix: '' };
  }
  const namespace = callee.text === 'getFixedT' ? literal(second) : null;
  const prefix = literal(third);
  return namespace === null ? null : { namespace, prefix: prefix === null ? '' : `${prefix}.` };
}

/** Reads the type of a parameter: `TFunction<'notes'>`, or `ReturnType<typeof useText<'notes'>>`. */
function bindingOfType(type: ts.TypeNode | undefined): Binding | null {
  if (!type || !ts.isTypeReferenceNode(type)) return null;
  const [argument] = type.typeArguments ?? [];
  if (type.typeName.getText() === 'TFunction') return bindingOfName(argument);
  const isOfHook = argument && ts.isTypeQueryNode(argument) && argument.exprName.getText() === 'useText';
  return type.typeName.getText() === 'ReturnType' && isOfHook
    ? bindingOfName(argument.typeArguments?.[0])
    : null;
}

function bindingOfName(type: ts.TypeNode | undefined): Binding | null {
  const namespace = type && ts.isLiteralTypeNode(type) ? literal(type.literal) : null;
  return namespace === null ? null : { namespace, prefix: '' };
}

/** Gives the keys that an argument can be; a template's holes and unreadable expressions are `*`. */
function keysOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')];
  return ['*'];
}

/** Gives every key that a source file uses. */
export function usedKeys(fileName: string, source: string): readonly UsedKey[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const found: UsedKey[] = [];
  const visit = (node: ts.Node, outer: ReadonlyMap<string, Binding>): void => {
    const scope =
      ts.isFunctionLike(node) || ts.isBlock(node) ? new Map(outer) : (outer as Map<string, Binding>);
    const bind = (name: ts.BindingName, binding: Binding | null): void => {
      if (binding && ts.isIdentifier(name)) scope.set(name.text, binding);
    };
    if (ts.isFunctionLike(node))
      for (const { name, type } of node.parameters) bind(name, bindingOfType(type));
    if (ts.isVariableDeclaration(node) && node.initializer) bind(node.name, bindingOf(node.initializer));
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && argument) {
      const binding = scope.get(node.expression.text);
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const where = `${fileName}:${line + 1}`;
      if (binding)
        for (const key of keysOf(argument))
          found.push({ namespace: binding.namespace, key: binding.prefix + key, where });
    }
    ts.forEachChild(node, (child) => visit(child, scope));
  };
  visit(file, new Map());
  return found;
}

const pattern = (key: string): RegExp =>
  new RegExp(
    `^${key
      .split('*')
      .map((part) => part.replace(/[.+?^$()|[\]\\{}]/g, '\\$&'))
      .join('.+')}$`,
  );

/** Says which used keys English lacks, and which of its keys nothing uses. `open` namespaces are used as a whole. */
export function compareUsage(
  english: LanguageTexts,
  used: readonly UsedKey[],
  open: readonly string[],
): readonly string[] {
  const stems = (namespace: string): ReadonlySet<string> =>
    new Set([...(english.get(namespace)?.keys() ?? [])].map((key) => splitPlural(key).stem));
  const missing = used.flatMap(({ namespace, key, where }) => {
    const match = pattern(key);
    return [...stems(namespace)].some((stem) => match.test(stem))
      ? []
      : [`${where}: English has no "${key}" in ${namespace}.json`];
  });
  const unused = [...english.keys()]
    .filter((namespace) => !open.includes(namespace))
    .flatMap((namespace) => {
      const patterns = used.filter((each) => each.namespace === namespace).map(({ key }) => pattern(key));
      return [...stems(namespace)]
        .filter((stem) => !patterns.some((each) => each.test(stem)))
        .map((stem) => `en/${namespace}.json: nothing uses "${stem}"`);
    });
  return [...missing, ...unused];
}
