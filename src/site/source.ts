/** The file a page is made from, to name it when something in it is wrong. */
export function sourceOf({
  params,
  currentLocale,
}: {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly currentLocale: string | undefined;
}): string {
  const lesson = params['lesson'];
  return lesson ? `content/lessons/${lesson}/${currentLocale}.mdx` : `a page in ${currentLocale}`;
}
