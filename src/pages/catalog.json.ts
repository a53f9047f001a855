import { siteCatalog } from '#site/catalog.ts';

export const GET = async () => Response.json(await siteCatalog());
