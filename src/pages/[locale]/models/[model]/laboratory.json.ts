/** What a figure on another page asks the model with; see `widgets/questions/open.ts`. */
import type { APIContext } from 'astro';
import type { Locale } from '#i18n';
import { modelPages, questionsTo, type ModelPlace } from '#site/models.ts';

export const getStaticPaths = modelPages;

export const GET = async ({ params, props }: APIContext<{ place: ModelPlace }>) =>
  Response.json(await questionsTo(props.place, params['locale'] as Locale));
