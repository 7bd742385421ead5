import type { PersonalChannel } from '#domain/ledger/proof';
import { answered, client } from '../../server/client';

/** An address at which its owner wants to be told, so that it must be confirmed first. */
export const isToConfirm = ({ way, address }: { readonly way: string; readonly address?: string | null }): boolean => way !== 'off' && address != null;

export const askCode = (channel: PersonalChannel) => answered(client.POST('/api/v1/me/notice-choice/code', { body: { channel } }));
