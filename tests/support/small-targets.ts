/**
 * What can be pressed and is lower than 24 px (WCAG 2.5.8), as an expression for a page: its elements as HTML. Links
 * within a sentence may be lower.
 */
export const smallTargets = `[
  ...document.querySelectorAll(
    'nav a, aside a, .deadlines a, .index a, .meta a, small a, figcaption a, h3 a, .title a, .evidence a, .contents a, form :is(a, button, input, select, label, summary), .answer a, .lines a',
  ),
]
  .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24)
  .map((target) => target.outerHTML)`;
