import { Store } from '../wire/store.ts';

/** The pop whose call is being handed over in the dialog. */
export const transferring = new Store<string | undefined>(undefined);
