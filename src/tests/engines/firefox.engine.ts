import { firefox } from './firefox';
import { smokeEmbed } from './smoke-embed';
import { smokePage } from './smoke-page';

smokePage(firefox);
smokeEmbed(firefox);
