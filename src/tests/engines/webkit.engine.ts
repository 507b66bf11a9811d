import { webkit } from './webkit';
import { smokeEmbed } from './smoke-embed';
import { smokePage } from './smoke-page';

smokePage(webkit);
smokeEmbed(webkit);
