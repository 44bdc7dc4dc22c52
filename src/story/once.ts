/** Returns a function that is called once for each object: what every page asks about the whole story is worked out once. */
export function oncePer<Whole extends object, Answer>(answer: (whole: Whole) => Answer): (whole: Whole) => Answer {
  const known = new WeakMap<Whole, { readonly answer: Answer }>();
  return (whole) => {
    const found = known.get(whole) ?? { answer: answer(whole) };
    known.set(whole, found);
    return found.answer;
  };
}

/** Returns a function that is called once for each text, such as the language of a story. */
export function oncePerText<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text) ?? { answer: answer(text) };
    known.set(text, found);
    return found.answer;
  };
}
